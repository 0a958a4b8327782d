import Foundation

/// The built program, run as a person or a script would run it, on the fixture course unless its environment says
/// otherwise.
public struct Program: Sendable {
  public var environment: [String: String]
  /// The folder it is run in.
  public var folder: URL

  public init(environment: [String: String] = [:], folder: URL = Project.root) {
    self.environment = ["GRADUS_COURSE": FixtureCourse.root.path].merging(environment) { $1 }
    self.folder = folder
  }

  /// What a run came to.
  public struct Result: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// The program beside the running tests.
  public static let url: URL = {
    #if canImport(Darwin)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = (bundle?.bundleURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
    #else
      let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()
    #endif
    return folder.appending(path: "gradus")
  }()

  /// Runs to the end with standard input from a file or from nowhere.
  public func run(_ arguments: String..., input: String? = nil) throws -> Result {
    try run(arguments, input: input)
  }

  /// The same, with the arguments in a list.
  public func run(_ arguments: [String], input: String? = nil) throws -> Result {
    try run(Self.url, arguments, input)
  }

  /// A line for bash, which can close streams and make pipes.
  public func shell(_ line: String) throws -> Result {
    try run(URL(filePath: "/bin/bash"), ["-c", line], nil)
  }

  private func run(_ url: URL, _ arguments: [String], _ input: String?) throws -> Result {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors, source) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = input == nil ? FileHandle.nullDevice : source
    try process.run()
    if let input {
      try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try source.fileHandleForWriting.close()
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errorText = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: text, errors: errorText)
  }
}
