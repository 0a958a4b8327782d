extension Canvas {
  /// The ASCII sign that looks most like a pattern of two by four dots.
  static func asciiGlyph(_ mask: UInt8) -> Character {
    let left = rows(mask, [0x01, 0x02, 0x04, 0x40])
    let right = rows(mask, [0x08, 0x10, 0x20, 0x80])
    if left.isEmpty && right.isEmpty { return " " }
    if left.count + right.count >= 7 { return "#" }
    if left.isEmpty || right.isEmpty { return upright(left + right) }
    let slope = mean(left) - mean(right)
    if slope >= 1 { return "/" }
    if slope <= -1 { return "\\" }
    return left.count + right.count > 3 ? "=" : level((mean(left) + mean(right)) / 2)
  }

  private static func rows(_ mask: UInt8, _ bits: [UInt8]) -> [Int] {
    bits.indices.filter { mask & bits[$0] != 0 }
  }

  private static func mean(_ rows: [Int]) -> Double {
    Double(rows.reduce(0, +)) / Double(rows.count)
  }

  private static func upright(_ rows: [Int]) -> Character {
    if rows.count > 2 { return "|" }
    return rows.count == 2 ? ":" : [0: "'", 3: "."][rows[0]] ?? "-"
  }

  private static func level(_ row: Double) -> Character {
    if row < 0.75 { return "\"" }
    return row > 2.25 ? "_" : "-"
  }
}
