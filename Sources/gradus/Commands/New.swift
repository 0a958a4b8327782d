import ArgumentParser
import Foundation
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
    try complaining {
      let file = URL(fileURLWithPath: id + ".md")
      do {
        try Data(LessonTemplate.text(id: id).utf8).write(to: file, options: .withoutOverwriting)
      } catch {
        throw Complaint.unwritable(path: file.path, why: Complaint.reason(error))
      }
      print("\(id).md is written. Prove it: gradus check \(id).md")
      print("See it change while you write: gradus run --watch \(id).md")
    }
  }
}
