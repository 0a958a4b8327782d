import ArgumentParser
import LessonScript

/// What ended a command, for people and, with `--format json`, for programs.
struct ErrorReport {
  /// Empty where everything is said already, as by a check that found something.
  let text: String
  let exitCode: ExitCode
  private let object: Object

  init(_ error: any Error) {
    guard let error = error as? CommandLineError else {
      exitCode = Gradus.exitCode(for: error)
      text = Gradus.fullMessage(for: error)
      object = Object(error: Gradus.message(for: error), exitCode: exitCode.rawValue)
      return
    }
    (exitCode, text) = (error.exitCode, error.sentence)
    object = Object(
      error: error.summary, exitCode: exitCode.rawValue, findings: error.findings)
  }

  /// One line, empty where `text` is.
  var json: String { text.isEmpty ? "" : object.jsonText(isIndented: false) }

  private struct Object: Encodable {
    enum CodingKeys: String, CodingKey {
      case error
      case exitCode = "exit_code"
      case findings
    }

    var error: String
    var exitCode: Int32
    var findings: [Finding] = []
  }
}

/// A mistake in a file, as editors read it.
struct Finding: Encodable {
  var file: String
  var line: Int
  var column: Int
  var message: String
  var advice: String

  init(_ error: LessonError) {
    file = error.location.file
    line = error.location.line
    column = error.location.column
    message = error.message
    advice = error.advice
  }
}

extension CommandLineError {
  fileprivate var findings: [Finding] {
    if case .invalidFile(let found) = self { found.errors.map(Finding.init) } else { [] }
  }

  /// The sentence, where it is not made of findings.
  fileprivate var summary: String {
    guard let first = findings.first else { return sentence }
    return "\(first.file): \(findings.count == 1 ? first.message : "\(findings.count) errors")"
  }
}
