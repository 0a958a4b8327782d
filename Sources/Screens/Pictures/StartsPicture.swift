import TextInterface
import Tutoring

/// A sign for every seed tried, in the order of the seeds, and how many succeeded.
struct StartsPicture: Widget {
  let outcomes: [Bool]

  static let perRow = 20

  init(_ survey: Survey?) { outcomes = survey?.outcomes ?? [] }

  /// Room for a hundred from the first on, so that nothing moves while they come.
  var rows: Int { 1 + (max(outcomes.count, 100) + Self.perRow - 1) / Self.perRow }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let successes = outcomes.count { $0 }
    frame.write(
      "\(successes) of \(outcomes.count) starts succeed", x: rect.x, y: rect.y, style: .bold)
    for (index, isSuccess) in outcomes.enumerated() {
      let x = rect.x + index % Self.perRow * (rect.width >= 2 * Self.perRow ? 2 : 1)
      let y = rect.y + 1 + index / Self.perRow
      frame.put(
        glyphs[isSuccess ? "●" : "·"], x: x, y: y, style: isSuccess ? Style(.good) : Style(.bad))
    }
  }
}
