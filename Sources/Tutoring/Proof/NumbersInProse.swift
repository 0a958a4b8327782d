import LessonScript
import NeuralNetworks

/// Numbers in prose that the author typed, where a computed one could not go stale.
///
/// A number is let pass up to 12, in a year of 1900–2099, beside an operator or a letter (`2·14`, `8×8`, `w12`), in
/// code, in set lines and in values: `{0.3024}` declares a fact. Questions are no prose. See `DeclaredNumbers` for what
/// passes, too.
struct NumbersInProse {
  let page: Page

  /// The numbers as they are spelled.
  var found: [String] {
    page.blocks.flatMap { block -> [String] in
      guard case .prose(let prose) = block else { return [] }
      return Self.texts(prose).flatMap(Self.numbers)
    }
  }

  private static func texts(_ prose: Prose) -> [String] {
    switch prose {
    case .paragraph(let inlines), .heading(let inlines): [text(inlines)]
    case .list(_, let items): items.flatMap { $0.flatMap(texts) }
    case .quote(let blocks): blocks.flatMap(texts)
    case .table(let header, let rows, _): (header + rows.flatMap { $0 }).map(text)
    case .verbatim: []
    }
  }

  /// The words alone; what is computed or code leaves a letter, so that nothing grows together.
  private static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): text(inner)
      case .code, .value: "x"
      case .lineBreak: " "
      }
    }.joined()
  }

  static func numbers(_ text: String) -> [String] {
    var (found, token, isFree) = ([String](), "", true)
    var before: Character = " "
    for character in text + " " {
      if character.isASCIIDigit || isPoint(character, inside: token) {
        if token.isEmpty { isFree = !belongsToFormula(before) }
        token.append(character)
      } else {
        while token.last.map({ ".,".contains($0) }) ?? false { token.removeLast() }
        if isFree, !belongsToFormula(character), isTelling(token) { found.append(token) }
        token = ""
        if character != " " || !isOperator(before) { before = character }
      }
    }
    return found
  }

  private static func isPoint(_ character: Character, inside token: String) -> Bool {
    (character == "." || character == ",") && !token.isEmpty
  }

  private static func belongsToFormula(_ character: Character) -> Bool {
    character.isLetter || isOperator(character)
  }

  private static func isOperator(_ character: Character) -> Bool {
    "+−-·*/×=<>≥≤≈^√_".contains(character)
  }

  private static func isTelling(_ token: String) -> Bool {
    guard let value = Double(token.replacing(",", with: "")) else { return false }
    if token.contains(".") { return true }
    return value > 12 && !(token.count == 4 && (1900...2099).contains(value))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The numbers that a lesson puts in: those in its values, its blocks and its data. Prose may speak of them as they
/// are; what comes out has to be computed.
struct DeclaredNumbers {
  let values: Set<Double>

  init(_ lesson: Lesson) {
    let data = lesson.experiments.flatMap {
      $0.experiment.dataset.inputs.elements + $0.experiment.dataset.targets.elements
    }
    values = Set(data).union(Self.inSource(lesson.source.text))
  }

  func contains(_ number: String) -> Bool {
    Double(number.replacing(",", with: "")).map(values.contains) ?? false
  }

  /// Inside of fences and of braces.
  private static func inSource(_ text: String) -> [Double] {
    var (found, token, isFenced, depth) = ([Double](), "", false, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      for character in line + "\n" {
        if character == "{" { depth += 1 }
        if isFenced || depth > 0, character.isASCII, character.isNumber || character == "." {
          token.append(character)
        } else {
          if let number = Double(token) { found.append(number) }
          token = ""
        }
        if character == "}" { depth = max(depth - 1, 0) }
      }
    }
    return found
  }
}
