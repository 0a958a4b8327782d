import NeuralNetworks
import TextInterface
import Tutoring

/// Every weight and bias: its name, its value, what the last update did to it, and its way so far.
struct WeightsTable: Widget {
  let timeline: Timeline

  static let most = 12

  init(_ timeline: Timeline) { self.timeline = timeline }

  static func height(of timeline: Timeline) -> Int {
    min(timeline.state.parameters.count, most)
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let values = timeline.state.parameters
    let names = timeline.trainer.parameterNames.map { glyphs.transliterate($0.subscripted) }
    let nameWidth = names.prefix(rect.height).map(\.columns).max() ?? 0
    let column = NumberColumn(for: timeline.trail.joined() + values)
    let changes = zip(values, timeline.previousParameters).map { $0 - $1 }
    let changeColumn = NumberColumn(for: changes, plus: true)
    for row in 0..<min(rect.height, values.count) {
      let y = rect.y + row
      var x = frame.write(names[row].padded(to: nameWidth), x: rect.x, y: y) + 1
      let text = glyphs.transliterate(column.string(values[row]))
      x = frame.write(text, x: x, y: y, style: .sign(values[row])) + 2
      x = drawChange(changes[row], changeColumn, x: x, y: y, of: &frame, glyphs: glyphs) + 2
      let rest = Rect(x: x, y: y, width: rect.endX - x - 1, height: 1)
      frame.draw(Sparkline(trail(row), range: trailRange), in: rest, glyphs: glyphs)
    }
  }

  /// Bright where something moved, nothing where it stood still.
  private func drawChange(
    _ change: Double, _ column: NumberColumn, x: Int, y: Int, of frame: inout Frame,
    glyphs: GlyphSet
  ) -> Int {
    let width = column.width + 2
    guard change != 0, timeline.cursor > 0 else { return x + width }
    let arrow = change > 0 ? "▲" : "▼"
    let text = glyphs.transliterate(arrow + " " + column.string(change))
    return frame.write(text.padded(to: width), x: x, y: y, style: .sign(change, bold: true))
  }

  private func trail(_ parameter: Int) -> [Double] {
    guard timeline.cursor > 0 else { return [] }
    return timeline.trail.prefix(timeline.cursor + 1).map { $0[parameter] }
  }

  /// One scale for all, so that heights compare.
  private var trailRange: ClosedRange<Double>? {
    let values = timeline.trail.joined().filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...high
  }
}

extension String {
  /// The name of a variable as it is printed: `w1` as w₁, `w2[1][3]` as w²₁₃ would be too clever, so digits
  /// at the end only.
  var subscripted: String {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard count == digits.count + 1, let letter = first, letter.isLetter else { return self }
    return String(letter) + digits.map { Self.subscriptDigits[$0.wholeNumberValue ?? 0] }.joined()
  }

  private static let subscriptDigits = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
}
