// swift-tools-version: 6.0
import PackageDescription

// Outside this repository the dependency would be
//   .package(url: "<where gradus is kept>", branch: "main")
let package = Package(
  name: "LibraryExample",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "gradus", path: "../..")],
  targets: [
    .executableTarget(
      name: "LibraryExample", dependencies: [.product(name: "NeuralNetworks", package: "gradus")])
  ],
  swiftLanguageModes: [.v6]
)
