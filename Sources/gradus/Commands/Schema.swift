import ArgumentParser
import LessonScript

/// Prints the JSON Schema of the lesson blocks, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of lesson blocks and experiment files, for editors.")

  func run() throws { try StandardStream.output.write(LessonSchema.text + "\n") }
}
