import Foundation
import LessonScript
import NeuralNetworks

/// Compares an answer with the author's key.
struct AnswerKey {
  var question: Question
  /// Computes the number a formula stands for, now.
  var value: (LocatedFormula) -> Double

  /// What became of an answer.
  struct Grade {
    var isRight: Bool
    /// What it earns, before hints are taken off.
    var points: Int
    /// What the program computed, where the answer is a number.
    var truth: Double?
    /// What a number was taken for.
    var understood: Double?
    var parts: AnswerParts?
  }

  func grade(_ answer: Answer) -> Grade {
    switch (question.kind, answer) {
    case (.number(let formula, let tolerance), .number(let number)),
      (.prediction(let formula, _, let tolerance), .number(let number)):
      let key = NumberKey(
        self, tolerance, truth: value(formula),
        rounding: { answer in formula.rounding(answer).map(value) })
      return grade(number, key)
    default:
      let (isRight, parts) = (isRight(answer), parts(of: answer))
      return Grade(
        isRight: isRight, points: isRight ? question.points : parts.map(points) ?? 0,
        parts: parts)
    }
  }

  /// A number with a comma counts in the meaning that is right.
  private func grade(_ number: TypedNumber, _ key: NumberKey) -> Grade {
    let readings = [number.value, number.otherwise].compactMap(\.self)
    let right = readings.first(where: key.accepts)
    let near = right ?? readings.first(where: key.isNear)
    let foreseen = readings.first { reading in question.wrong.contains { foresees($0, reading) } }
    return Grade(
      isRight: right != nil,
      points: right != nil ? question.points : near != nil ? question.points / 2 : 0,
      truth: key.truth, understood: near ?? foreseen ?? number.value)
  }

  private func isRight(_ answer: Answer) -> Bool {
    switch (question.kind, answer) {
    case (.choice(let choices, _), .choices(let chosen)): chosen == rightChoices(choices)
    case (.text(let accepted), .text(let text)):
      AnswerText(accepted: accepted, wrong: question.wrong.map(\.answer)).accepts(text)
    case (.order(_, let precedence), .items(let order)): precedence.allows(order)
    case (.match(let pairs, _), .items(let rights)): rights == Array(pairs.indices)
    case (.point(let target), .target(let name)): target.rightAnswers.contains(name)
    default: false
    }
  }

  /// What the author foresaw about this wrong answer.
  func feedback(on answer: Answer) -> [Inline] {
    if case .choice(let choices, _) = question.kind, case .choices(let chosen) = answer {
      let right = rightChoices(choices)
      let first = chosen.first { !right.contains($0) && !choices[$0 - 1].feedback.isEmpty }
      if let first { return choices[first - 1].feedback }
    }
    if case .match(let pairs, _) = question.kind, case .items(let rights) = answer {
      let wrong = zip(pairs.indices, rights).filter { $0 != $1 }.map { pairs[$0.0].feedback }
      return wrong.first { !$0.isEmpty } ?? []
    }
    return question.wrong.first { foresees($0, answer) }?.feedback ?? []
  }

  private func foresees(_ foreseen: ForeseenAnswer, _ answer: Answer) -> Bool {
    switch answer {
    case .number(let number):
      [number.value, number.otherwise].compactMap(\.self).contains { foresees(foreseen, $0) }
    case .text(let text): AnswerText.isSame(text, as: foreseen.answer)
    default: false
    }
  }

  private func foresees(_ foreseen: ForeseenAnswer, _ number: Double) -> Bool {
    expected(foreseen).map { wrong in
      [.relative(0.001), tolerance].contains { $0.accepts(number, for: wrong) }
    } ?? false
  }

  /// What the question allows; a wrong number may be off as much as a right one.
  private var tolerance: Tolerance {
    switch question.kind {
    case .number(_, let tolerance), .prediction(_, _, let tolerance): tolerance
    default: .absolute(0)
    }
  }

  /// The wrong number, computed where the author gives a formula.
  func expected(_ foreseen: ForeseenAnswer) -> Double? {
    foreseen.formula.map(value) ?? AnswerNumber(foreseen.answer)?.value
  }

  /// By their numbers from 1.
  func rightChoices(_ choices: [Question.Choice]) -> [Int] {
    choices.indices.filter { isRight(choices[$0]) }.map { $0 + 1 }
  }

  private func isRight(_ choice: Question.Choice) -> Bool {
    choice.isRight ?? choice.condition.map { value($0) == 1 } ?? false
  }
}

extension Question.PointTarget {
  /// Any of these is right.
  public var rightAnswers: [String] {
    switch self {
    case .parameters(let names, _): names
    case .examples(let rows, _): rows.map(String.init)
    }
  }
}

extension Session {
  /// Everything that could be pointed at, in the order of the screen, and the experiment it belongs to.
  public func candidates(_ target: Question.PointTarget) -> (names: [String], experiment: String?) {
    let id = target.experiment ?? page.experiment
    guard let timeline = id.flatMap({ timelines[$0] }) else { return ([], id) }
    switch target {
    case .parameters: return (timeline.trainer.parameterNames, id)
    case .examples: return ((1...max(timeline.experiment.dataset.count, 1)).map(String.init), id)
    }
  }
}

/// Judges numbers by the one that is right.
struct NumberKey {
  let truth: Double
  /// What the author's `round` makes of an answer; nil where nothing is rounded.
  private let rounding: (Double) -> Double?
  private let tolerance: Tolerance
  private let near: Tolerance?
  private let border: Double?

  init(
    _ key: AnswerKey, _ tolerance: Tolerance, truth: Double,
    rounding: @escaping (Double) -> Double? = { _ in nil }
  ) {
    self.truth = truth
    self.rounding = rounding
    self.tolerance = tolerance
    near = key.question.near
    border = key.question.side.map(key.value)
  }

  func accepts(_ answer: Double) -> Bool {
    tolerance.accepts(answer, for: truth) || isRounded(answer) || isOnTheSameSide(answer)
      || rounding(answer).map { tolerance.accepts($0, for: truth) } ?? false
  }

  func isNear(_ answer: Double) -> Bool { near?.accepts(answer, for: truth) ?? false }

  private func isOnTheSameSide(_ answer: Double) -> Bool {
    guard let border, truth.isFinite else { return false }
    return (answer < border && truth < border) || (answer > border && truth > border)
  }

  /// Whether this is the right number as screens show it, to four digits and all before the point, or to more.
  private func isRounded(_ answer: Double) -> Bool {
    guard truth.isFinite, truth != 0, answer.isFinite else { return false }
    let decimals = max(0, 3 - Int(Elementary.log(abs(truth)) / Elementary.log(10.0) + 100) + 100)
    return (decimals...decimals + 9).contains { count in
      let power = Elementary.pow(10, Double(count))
      let rounded = (truth * power).rounded() / power
      return abs(answer - rounded) <= 1e-12 * abs(rounded)
    }
  }
}

extension LocatedFormula {
  /// The same rounding of another number, if rounding is the last thing that the formula does.
  fileprivate func rounding(_ number: Double) -> LocatedFormula? {
    guard case .name(var name) = expression, name.quantity == .function(.round),
      name.arguments?.isEmpty == false
    else { return nil }
    name.arguments?[0] = .number(number)
    return LocatedFormula(expression: .name(name), text: text, location: location)
  }
}

extension Tolerance {
  /// Whether `answer` is near enough to `truth`. The borders count as near, and so does a difference that
  /// is only rounding: one part in 10¹² of the larger number.
  func accepts(_ answer: Double, for truth: Double) -> Bool {
    guard answer.isFinite, truth.isFinite else { return false }
    let rounding = 1e-12 * max(abs(answer), abs(truth))
    return abs(answer - truth) <= allowance(for: truth) + rounding
  }

  private func allowance(for truth: Double) -> Double {
    switch self {
    case .absolute(let width): width
    case .relative(let share): share * abs(truth)
    }
  }
}
