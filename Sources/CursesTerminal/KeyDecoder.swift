import CNcurses
import TextInterface

/// What ncurses read, as a key.
enum KeyDecoder {
  /// A character that was typed; nil for what no key means.
  static func key(character code: UInt32) -> Key? {
    switch code {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 27: .escape
    case 1...26: Unicode.Scalar(code + 0x60).map { .control(Character($0)) }
    case 0, 28...31, 128..<160: nil
    default: Unicode.Scalar(code).map { .character(Character($0)) }
    }
  }

  /// A key that has a code of ncurses.
  static func key(code: Int32) -> Key? {
    if let key = named[code] { return key }
    let number = code - nc_key_f(0)
    return (1...63).contains(number) ? .function(Int(number)) : nil
  }

  static func key(mouse event: MEVENT) -> Key? {
    let place = (x: Int(event.x), y: Int(event.y))
    let buttons = mmask_t(event.bstate)
    if buttons & NC_BUTTON1_PRESSED != 0 { return .click(x: place.x, y: place.y) }
    if buttons & NC_BUTTON4_PRESSED != 0 { return .wheelUp(x: place.x, y: place.y) }
    if buttons & NC_BUTTON5_PRESSED != 0 { return .wheelDown(x: place.x, y: place.y) }
    return nil
  }

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end,
    KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_BTAB: .backTab, KEY_ENTER: .enter,
  ]
}

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
    return final == "~" ? editingKeys[numbers.first ?? 0] : cursorKeys[final]
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

  private static let cursorKeys: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "M": .enter,
  ]

  private static let editingKeys: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]
}
