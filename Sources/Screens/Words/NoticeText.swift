import LessonScript
import TextInterface
import Tutoring

extension Notice {
  /// The remark as a sentence.
  var sentence: String {
    switch self {
    case .predictFirst: "First say what you expect, then train."
    case .nothingToTrain: "There is nothing to train on this page."
    case .trainingDone: "Trained as far as this page goes. r starts over."
    case .noMoreHints: "There are no more hints."
    case .solutionWithheld: "This one shows no solution."
    case .skipWithheld: "This one cannot be skipped."
    case .alreadySettled: "This one is answered."
    case .malformed(let why): why.sentence
    case .refused(let why): why
    case .diverged(let step): "At update \(step) the numbers are no longer finite. r starts over."
    case .firstPage: "This is the first page."
    }
  }
}

extension Answer.Malformed {
  var sentence: String {
    switch self {
    case .empty: "Type an answer first."
    case .thousands(let text): "“\(text)”: is the comma a point? Write it without."
    case .notANumber(let text): "“\(text)” is not a number. Write 0.5, 1/2 or 5e-1."
    case .wrongStyle(let style, let wanted):
      "Not as a \(style.rawValue), please. Write it as a \(wanted.map(\.rawValue).joined(separator: " or a "))."
    case .notEachOnce(let count): "Give \(count) numbers, each once."
    case .notAChoice(let text, let count): "“\(text)” is no choice. They go from 1 to \(count)."
    case .onlyOneChoice: "Choose one."
    }
  }
}
