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
    case 0, 28...31: nil
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
