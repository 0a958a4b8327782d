import TextInterface
import Tutoring

/// How much arithmetic a picture may do for one frame, so that a key is answered at once however
/// large the network and the data are.
enum DrawingBudget {
  /// Multiplications with an addition: some milliseconds.
  private static let multiplyAdds = 8_000_000
  /// A grid of fewer points shows nothing.
  static let fewestPoints = 64

  /// For how many inputs the network may be computed.
  static func points(of timeline: Timeline) -> Int {
    multiplyAdds / max(timeline.trainer.parameterCount, 1)
  }

  /// How often the loss over all examples may be computed.
  static func losses(of timeline: Timeline) -> Int {
    points(of: timeline) / max(timeline.experiment.dataset.count, 1)
  }
}

extension Frame {
  /// In place of a picture that cannot be drawn in time.
  mutating func writeTooLarge(in rect: Rect, glyphs: GlyphSet) {
    let text = StyledText("Too large to be drawn at every step.", style: .muted)
    write(text.truncated(to: rect.width, glyphs: glyphs), x: rect.x, y: rect.y)
  }
}
