import TextInterface

/// What a widget looks like in a rectangle of its own.
func picture(_ widget: some Widget, _ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode)
  -> String
{
  var frame = Frame(size: Size(columns: columns, rows: rows))
  frame.draw(widget, in: frame.bounds, glyphs: glyphs)
  return frame.text
}

/// Draws a widget at many sizes, some of them absurd, in a frame larger than its rectangle.
/// - Returns: whether nothing outside of the rectangle was touched and ASCII stayed ASCII.
func survives(_ widget: some Widget) -> Bool {
  let sizes = [(0, 0), (1, 1), (0, 5), (5, 0), (1, 9), (9, 1), (2, 2), (3, 7), (12, 3), (40, 12)]
  return sizes.allSatisfy { width, height in
    GlyphSet.allCases.allSatisfy { glyphs in
      let rect = Rect(x: 2, y: 1, width: width, height: height)
      var frame = Frame(size: Size(columns: width + 4, rows: height + 2))
      frame.draw(widget, in: rect, glyphs: glyphs)
      return isBlankOutside(rect, frame) && (glyphs == .unicode || isASCII(frame))
    }
  }
}

private func isBlankOutside(_ rect: Rect, _ frame: Frame) -> Bool {
  (0..<frame.size.rows).allSatisfy { y in
    (0..<frame.size.columns).allSatisfy { x in
      rect.contains(x: x, y: y) || frame[x, y] == .blank
    }
  }
}

private func isASCII(_ frame: Frame) -> Bool {
  frame.text.utf8.allSatisfy { $0 < 0x80 }
}
