import Foundation
import Testing

/// The engine as another package uses it: Tests/LibraryExample, built and run.
@Suite struct LibraryExampleTests {
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func anotherPackageLearnsXOR() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "run", "--quiet",
      "--package-path", Self.project.appending(path: "Tests/LibraryExample").path,
      "--scratch-path", Self.project.appending(path: ".build/example").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      text == """
        [0.0, 0.0] 0
        [0.0, 1.0] 1
        [1.0, 0.0] 1
        [1.0, 1.0] 0
        loss below 0.1: true

        """)
  }
}
