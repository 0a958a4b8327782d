// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "gradus",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gradus", targets: ["gradus"]),
    .library(name: "NeuralNetworks", targets: ["NeuralNetworks"]),
    .library(name: "HyperparameterSearch", targets: ["HyperparameterSearch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What is taught: numbers, then words, then what the learner did.
    .target(
      name: "NeuralNetworks",
      // For vector arithmetic; see Math/Elementary/VectorInstructions.swift.
      swiftSettings: [.enableExperimentalFeature("BuiltinModule")],
      // In a debug build √ is a call of the system's mathematics library.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "HyperparameterSearch", dependencies: ["NeuralNetworks"]),
    .target(
      name: "LessonScript", dependencies: ["NeuralNetworks", "TextInterface", "CCmark", "Yams"]),
    .target(name: "Tutoring", dependencies: ["LessonScript", "NeuralNetworks"]),

    // How it looks: characters and keys, a session as a frame, the terminal itself.
    .target(name: "TextInterface"),
    .target(
      name: "Screens",
      dependencies: ["Tutoring", "LessonScript", "NeuralNetworks", "TextInterface"]),
    .target(name: "CursesTerminal", dependencies: ["TextInterface", "CNcurses"]),

    // The command line, the only room that opens files.
    .executableTarget(
      name: "gradus",
      dependencies: [
        "NeuralNetworks", "LessonScript", "Tutoring", "TextInterface", "Screens", "CursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Libraries of the system.
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    // What several test targets need: the fixture course, small lessons, golden files, the program in a terminal.
    .target(
      name: "TestSupport", dependencies: ["LessonScript", "TextInterface"], path: "Tests/Support",
      exclude: ["Course"]),

    // Tests mirror the rooms; gradusTests runs the built program, in a real terminal too.
    .testTarget(
      name: "NeuralNetworksTests", dependencies: ["NeuralNetworks", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "HyperparameterSearchTests", dependencies: ["HyperparameterSearch", "NeuralNetworks"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LessonScriptTests", dependencies: ["LessonScript", "NeuralNetworks", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TutoringTests",
      dependencies: ["Tutoring", "LessonScript", "NeuralNetworks", "TestSupport"]),
    .testTarget(name: "TextInterfaceTests", dependencies: ["TextInterface"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "Tutoring", "LessonScript", "NeuralNetworks", "TextInterface", "TestSupport",
      ],
      exclude: ["Frames"]),
    .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TextInterface"]),
    .testTarget(
      name: "gradusTests", dependencies: ["gradus", "Tutoring", "TestSupport"],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
