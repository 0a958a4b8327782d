import LessonScript
import NeuralNetworks

extension Question {
  /// The numbers that a learner with this seed gets, by name. They depend on the seed and the question's id only,
  /// so a question that is added does not change the others.
  public func drawnNumbers(seed: UInt64) -> [String: Double] {
    var generator = Generator(seed: seed ^ id.fnv1a)
    var numbers: [String: Double] = [:]
    for draw in draws { numbers[draw.name] = draw.values[generator.below(draw.values.count)] }
    return numbers
  }
}

extension Lesson {
  /// The lesson with the numbers that a learner with this seed gets.
  public func withDrawnNumbers(seed: UInt64) -> Lesson {
    var lesson = self
    lesson.pages = pages.map { page in
      var page = page
      page.blocks = page.blocks.map { block in
        guard case .question(let question) = block else { return block }
        return .question(question.binding(question.drawnNumbers(seed: seed)))
      }
      return page
    }
    return lesson
  }
}

/// In which order a learner sees choices, the things to put in order, or the right sides to match: shuffled. An order or a
/// match is never already right.
public struct ShuffledItems: Equatable, Sendable {
  /// The author's item at each place shown, both from 0.
  public let items: [Int]

  init(_ question: Question, seed: UInt64) {
    var items = Array(0..<Self.count(question.kind))
    if question.isShuffled {
      var generator = Generator(seed: seed ^ question.id.fnv1a)
      generator.shuffle(&items)
    }
    for _ in items where Self.isRight(items, question.kind) { items.append(items.removeFirst()) }
    self.items = items
  }

  private static func isRight(_ items: [Int], _ kind: Question.Kind) -> Bool {
    switch kind {
    case .order(_, let precedence): precedence.allows(items)
    case .match: items.count > 1 && items == items.sorted()
    case .choice, .number, .text, .prediction, .point: false
    }
  }

  private static func count(_ kind: Question.Kind) -> Int {
    switch kind {
    case .choice(let choices, _): choices.count
    case .order(let items, _): items.count
    case .match(let pairs, let extra): pairs.count + extra.count
    default: 0
    }
  }

  /// The number under which an item is shown, from 1.
  func number(of item: Int) -> Int { (items.firstIndex(of: item) ?? 0) + 1 }

  /// The item shown under a number.
  func item(_ number: Int) -> Int? { items.element(number - 1) }
}

extension String {
  /// The same number for the same text, on every machine: FNV-1a (Fowler, Noll and Vo, 1991), 64 bits.
  var fnv1a: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
