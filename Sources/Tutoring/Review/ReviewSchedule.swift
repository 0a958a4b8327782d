import Foundation

/// When missed questions are asked again: Leitner's boxes. A right answer moves a question to the next box, where it
/// waits twice as long; a wrong one moves it back to the first. What is right in the last box is known.
///
/// Days are numbers that the caller gives: days since 1970 where the learner is.
public struct ReviewSchedule: Equatable, Sendable {
  /// A question that waits.
  public struct Card: Equatable, Sendable, Codable {
    /// The lesson's id.
    public var lesson: String
    /// The lesson's version; a question of another version is another question.
    public var version: Int
    /// The question's id.
    public var question: String
    /// From 1 to 5.
    public var box: Int
    /// The first day on which it is asked.
    public var due: Int

    func isSame(as other: Card) -> Bool {
      (lesson, version, question) == (other.lesson, other.version, other.question)
    }
  }

  /// All that wait.
  public private(set) var cards: [Card] = []

  /// Days until a question is asked again, for each box.
  static let intervals = [1, 2, 4, 8, 16]
  /// More are not kept.
  static let mostCards = 2000
  /// A longer file is refused.
  public static let mostBytes = 1 << 20
  /// The version of the file.
  static let format = 1

  /// Nothing waits.
  public init() {}

  /// Questions that were missed in a lesson; those that wait already stay where they are.
  public mutating func add(_ questions: [String], lesson: String, version: Int, today: Int) {
    for question in questions where cards.count < Self.mostCards {
      let card = Card(
        lesson: lesson, version: version, question: question, box: 1,
        due: today + Self.intervals[0])
      if !cards.contains(where: card.isSame) { cards.append(card) }
    }
  }

  /// Those to be asked on a day, the longest overdue first.
  public func due(on day: Int) -> [Card] {
    cards.filter { $0.due <= day }.sorted { $0.due < $1.due }
  }

  /// The next day on which something is due; nil where nothing waits.
  public var nextDay: Int? { cards.map(\.due).min() }

  /// Moves a card to the box that its answer earned.
  public mutating func move(_ card: Card, isRight: Bool, today: Int) {
    guard let index = cards.firstIndex(where: card.isSame) else { return }
    let box = isRight ? cards[index].box + 1 : 1
    guard box <= Self.intervals.count else {
      cards.remove(at: index)
      return
    }
    cards[index].box = box
    cards[index].due = today + Self.intervals[box - 1]
  }

  /// Takes a card out whose question is no more.
  public mutating func remove(_ card: Card) { cards.removeAll(where: card.isSame) }
}

/// Why a file is no schedule.
public enum ReviewScheduleError: Error, Equatable, Sendable {
  case tooLong(bytes: Int)
  case notASchedule
  /// Written by a later version of this program.
  case newerFormat(Int)
  /// A card, from 1, that cannot be.
  case impossibleCard(Int)
}

extension ReviewSchedule {
  private struct File: Codable {
    var gradus: Int
    var cards: [Card]
  }

  /// The one key that every version has.
  private struct FormatVersion: Decodable { var gradus: Int }

  /// The file's text.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    // Strings and integers always encode.
    let data = (try? encoder.encode(File(gradus: Self.format, cards: cards))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads a file's text, and believes none of it that cannot be.
  public static func read(_ text: String) throws(ReviewScheduleError) -> ReviewSchedule {
    guard text.utf8.count <= mostBytes else { throw .tooLong(bytes: text.utf8.count) }
    let data = Data(text.utf8)
    guard let format = try? JSONDecoder().decode(FormatVersion.self, from: data).gradus
    else { throw .notASchedule }
    guard format <= Self.format else { throw .newerFormat(format) }
    guard format == Self.format, let file = try? JSONDecoder().decode(File.self, from: data),
      file.cards.count <= mostCards
    else { throw .notASchedule }
    var schedule = ReviewSchedule()
    for (index, card) in file.cards.enumerated() {
      guard card.isPossible, !schedule.cards.contains(where: card.isSame)
      else { throw .impossibleCard(index + 1) }
      schedule.cards.append(card)
    }
    return schedule
  }
}

extension ReviewSchedule.Card {
  /// Whether lesson, question, box and day are such as this program writes.
  fileprivate var isPossible: Bool {
    let name = /[A-Za-z][A-Za-z0-9_-]{0,255}/
    return lesson.wholeMatch(of: name) != nil && question.wholeMatch(of: name) != nil
      && version > 0 && (1...ReviewSchedule.intervals.count).contains(box)
      && (0...10_000_000).contains(due)
  }
}
