import ArgumentParser
import LessonScript

/// Writes a lesson to begin with: small, complete, and proved by `gradus check`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a new lesson, small and complete, to build on.")

  @Argument(help: "The lesson's id: small letters, digits and hyphens. The file is ID.md, here.")
  var id: String

  func validate() throws {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    guard let first = id.first, first.isLetter, id.allSatisfy(allowed.contains) else {
      throw ValidationError("An id begins with a letter and has small letters, digits and hyphens.")
    }
  }

  func run() throws {
    try OutputFile(path: id + ".md").create(Array(LessonTemplate.text(id: id).utf8))
    try StandardStream.output.print([
      "\(id).md is written. Prove it: gradus check \(id).md",
      "See it change while you write: gradus run --watch \(id).md",
    ])
  }
}

/// The lesson that `gradus new` writes.
enum LessonTemplate {
  static func text(id: String) -> String {
    let title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
    return """
      ---
      gradus: 1
      id: \(id)
      version: 1
      title: \(title)
      minutes: 5
      ---

      # \(title)

      ## One idea a page

      Each second-level heading begins a page. This one has an experiment and a picture of it.

      The gate OR is 1 when at least one input is 1. The weights are {w1} and {w2} now.

      ```experiment
      id: gate
      data: or
      network: perceptron
      weights: [0, 0]
      bias: 0
      rule: rosenblatt
      rate: 1
      epochs: 10
      ```

      ```plot
      of: gate
      show: [boundary, mistakes, weights]
      ```

      ```question
      id: first-clean-epoch
      ask: Which epoch will be the first without a mistake?
      predict: epoch
      when: epoch_mistakes == 0
      within: 1
      hints:
        - It takes more than two.
      explain: The weights ended at {w1} and {w2}, the bias at {b}.
      ```

      ```train
      of: gate
      epochs: 8
      speed: 4
      ```

      ```notes
      For the instructor. Learners do not see this.
      ```

      ## What you can now say

      ```needs
      gate: epoch == 8
      ```

      - A perceptron learned OR with the weights {gate.w1} and {gate.w2}.
      """ + "\n"
  }
}
