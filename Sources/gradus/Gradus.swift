import ArgumentParser

@main
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "A terminal course in neural networks.",
    discussion: """
      Without a subcommand the course opens. Exit codes: 0 it ran to the end; 1 a check failed; 2 a lesson, \
      transcript or other input is invalid; 64 wrong usage; 70 the terminal or the disk failed; 128+n ended by \
      signal n.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, List.self, Replay.self, Check.self, Train.self, New.self, Summary.self, Notes.self,
      Reset.self,
      Schema.self,
    ],
    defaultSubcommand: Run.self)
}
