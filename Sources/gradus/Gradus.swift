import ArgumentParser

@main
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus", abstract: "A terminal course in neural networks.")
}
