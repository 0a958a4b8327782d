import LessonScript
import TextInterface
import Tutoring

extension Notice {
  /// The remark as a sentence.
  var sentence: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .diverged(let step, let first): divergence(step, first)
    case .predictedTooLate: "Training had shown this already, so it earns nothing."
    }
  }
}

/// Where training left the numbers, what first, and the way on.
private func divergence(_ step: Int, _ first: String) -> String {
  "At update \(step) \(first) is no longer finite. r starts over."
}

extension Refusal {
  /// Why nothing happened, and what to do.
  var sentence: String {
    switch self {
    case .firstPage: "This is the first page."
    case .noSuchPage(let page): "There is no page \(page + 1)."
    case .pageNotOpened(let page): "Page \(page + 1) has not been opened yet."
    case .noSuchItem(let id): "There is no question “\(id)”."
    case .onAnotherPage(_, let page): "That is asked on page \(page + 1)."
    case .behindDerivation: "First go through the derivation."
    case .behindItem: "First answer the question before it."
    case .alreadyAnswered: "This one is answered."
    case .notAQuestion: "This is solved by doing it."
    case .malformed(let why): why.sentence
    case .alreadyTried: "You tried that already. It costs nothing."
    case .noMoreHints: "There are no more hints."
    case .solutionWithheld: "This one shows no solution."
    case .solutionNeedsTraining: "Say what you expect: training shows the answer."
    case .skipWithheld: "This one cannot be skipped."
    case .nothingCovered: "All steps are shown."
    case .workSpent: "This attempt has trained as much as one may hold. Begin the lesson again."
    case .nothingToTrain: "There is nothing to train on this page."
    case .predictFirst(_, nil): "First say what you expect, then train."
    case .predictFirst(_, let page?): "First say what you expect on page \(page + 1), then train."
    case .trainingDone: "Trained as far as this page goes. r starts over."
    case .trainingAtStart: "The training stands at its start."
    case .diverged(let step, let first): divergence(step, first)
    case .runMissing: "First make the run that this page speaks of."
    case .noRunMissing: "This page waits for no run."
    case .runOfTask(_, let page): "That run is the task of page \(page + 1)."
    case .runNeverComes(let experiment): "The run of \(experiment) never comes this far."
    case .countOutOfRange(let count): "\(count) updates cannot be made."
    case .noSuchKnob(let knob): "There is no knob \(knob) here."
    case .noSuchValue(let knob, let value): "\(knob) cannot be \(value) here."
    case .experiment(let error): error.sentence.line
    }
  }
}

extension Answer.Malformed {
  /// What is wrong with the text.
  var sentence: String {
    switch self {
    case .empty: "Type an answer first."
    case .tooLong(let most): "An answer has at most \(most) bytes."
    case .notANumber(let text, let why): why.sentence(text)
    case .wrongStyle(let style, let wanted):
      "Not as a \(style.rawValue), please. Write it as a \(wanted.map(\.rawValue).joined(separator: " or a "))."
    case .notEachOnce(let count): "Give \(count) numbers, each once."
    case .notAChoice(let text, let count): "“\(text)” is no choice. They go from 1 to \(count)."
    case .onlyOneChoice: "Choose one."
    }
  }
}

extension TypedNumber.Problem {
  /// What was not understood. It costs no try.
  fileprivate func sentence(_ text: String) -> String {
    switch self {
    case .tooLong(let most): "A number has at most \(most) characters."
    case .unknown(let word):
      "“\(Self.typed(word, in: text))” is not understood. Write a number: 0.5, 1/2, ln 4 or 2^10."
    case .whichLogarithm: "Which logarithm? Write ln, log10 or log2."
    case .comma(let run): "“\(run)”: what does the comma part? Write it without."
    case .incomplete: "“\(text)” is not complete. Write 0.5, 1/2, ln 4 or 2^10."
    case .notFinite: "“\(text)” cannot be computed."
    }
  }

  /// The letters and digits around a word, as they were typed; all of it where the word is spelled in another way.
  private static func typed(_ word: String, in text: String) -> String {
    let runs = text.split { !($0.isLetter || $0.isNumber || "._".contains($0)) }.map(String.init)
    if runs.contains(word) { return word }
    return runs.last { $0.contains(word) } ?? (text.contains(word) ? word : text)
  }
}
