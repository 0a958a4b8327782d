import TextInterface

/// Keys and clicks that the terminal sends although its description does not tell ncurses about them (ECMA-48
/// control sequences and xterm's mouse reports, 1006). They must at least not be taken for typed text.
enum EscapeSequence {
  /// - Parameter sequence: all that follows on Escape: `[1;5C`, `OA`, `[<0;11;6M`.
  static func key(_ sequence: String) -> Key? {
    guard let final = sequence.last, sequence.count > 1 else { return nil }
    let body = sequence.dropFirst().dropLast()
    if body.first == "<" { return mouse(body.dropFirst(), isPress: final == "M") }
    let numbers = body.split(separator: ";").map { Int($0) ?? 0 }
    // A modifier may follow the number: it changes nothing here.
    return final == "~" ? editing[numbers.first ?? 0] : moving[final]
  }

  private static func mouse(_ body: Substring, isPress: Bool) -> Key? {
    let numbers = body.split(separator: ";").compactMap { Int($0) }
    guard isPress, numbers.count == 3 else { return nil }
    let (x, y) = (numbers[1] - 1, numbers[2] - 1)
    switch numbers[0] {
    case 0: return .click(x: x, y: y)
    case 64: return .wheelUp(x: x, y: y)
    case 65: return .wheelDown(x: x, y: y)
    default: return nil
    }
  }

  private static let moving: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "M": .enter,
  ]

  private static let editing: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]
}
