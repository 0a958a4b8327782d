import Testing
import TextInterface

@Suite struct AxesTests {
  private func picture(_ x: Axis, _ y: Axis, _ columns: Int, _ rows: Int) -> String {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    Axes(x: x, y: y).draw(in: frame.bounds, of: &frame, glyphs: .unicode)
    return frame.text
  }

  @Test func putTicksAtRoundNumbers() {
    #expect(
      picture(Axis("test", 0...10), Axis("", -1...1), 28, 7) == """
         1┤
          │
         0┤
          │
        −1┤
          └┬───────────┬────────────
           0           5        test
        """)
  }

  @Test func leaveOutWhatFindsNoRoom() {
    // Too low for a line below; too narrow for labels at the left; too narrow for the name.
    #expect(picture(Axis("x", 0...1), Axis("", 0...1), 20, 3) == "1┤\n │\n0┤")
    #expect(picture(Axis("grades", 0...1), Axis("", 0...1), 5, 4) == "\n\n─────\ngrad…")
  }

  @Test func sayWhatIsLeft() {
    var frame = Frame(size: Size(columns: 30, rows: 10))
    let rect = Rect(x: 2, y: 1, width: 20, height: 8)
    let area = Axes(x: Axis("", 0...1), y: Axis("", 0...10)).draw(
      in: rect, of: &frame, glyphs: .unicode)
    #expect(area.rect == Rect(x: 5, y: 1, width: 17, height: 6))
    #expect(area.cell(x: 0, y: 0)! == (5, 6))
    #expect(area.cell(x: 1, y: 10)! == (21, 1))
    #expect(area.cell(x: 1.2, y: 0) == nil)
    #expect(area.cell(x: .nan, y: 0) == nil)
  }

  /// Whatever the height, a curve through a tick's number runs through the middle two dots of the tick's row, and so
  /// does one through a point that stands there.
  @Test(arguments: 6...40)
  func curvesRunThroughTheirTicks(rows: Int) throws {
    for range in [0.0...10, -3...25, 0...6, 0...0.9, 100_000...570_000] {
      var frame = Frame(size: Size(columns: 30, rows: rows))
      let axes = Axes(x: Axis("", 0...1), y: Axis("", range))
      let area = axes.draw(in: frame.bounds, of: &frame, glyphs: .unicode)
      let labelled = (0..<rows).filter { frame.row($0).contains("┤") }
      for row in labelled {
        let label = frame.row(row).prefix { $0 != "┤" }.filter { $0 != " " }
        let value = try #require(Double(label.replacing("−", with: "-")))
        let dot = try #require(area.dot(x: 0.5, y: value)).y
        #expect(dot / 4 == row - frame.bounds.y, "\(range)")
        #expect([1, 2].contains(dot % 4), "\(label) in \(range) at \(rows) rows")
      }
      #expect(labelled.count >= 2)
      for end in [range.lowerBound, range.upperBound] { #expect(area.cell(x: 0, y: end) != nil) }
    }
  }

  /// Whatever the width, every tick stands in the middle of its column: a curve, a point and the sign of the tick share it.
  @Test(arguments: 24...90)
  func upwardLinesRunThroughTheirTicks(columns: Int) throws {
    for range in [0.0...10, -0.5...1.5, 1...8, -4...4, 1370...5420] {
      var frame = Frame(size: Size(columns: columns, rows: 10))
      let area = Axes(x: Axis("", range), y: Axis("", 0...1)).draw(
        in: frame.bounds, of: &frame, glyphs: .unicode)
      let ticks = frame.row(8).enumerated().filter { $0.element == "┬" }.map(\.offset)
      let labels = frame.row(9).split(separator: " ").compactMap {
        Double($0.replacing("−", with: "-"))
      }
      #expect(ticks.count >= 2)
      for value in labels {
        let dot = try #require(area.dot(x: value, y: 0)).x
        #expect(ticks.contains(area.rect.x + dot / 2), "\(value) in \(range)")
        #expect(dot % 2 == 1, "\(value) in \(range)")
      }
      for end in [range.lowerBound, range.upperBound] { #expect(area.cell(x: end, y: 0) != nil) }
      #expect(area.visibleX.lowerBound <= range.lowerBound)
      #expect(area.visibleX.upperBound >= range.upperBound)
    }
  }

  @Test func noTickStandsOverTheName() {
    let rows = picture(Axis("sqft_living", 0...10), Axis("", 0...1), 40, 6).split(separator: "\n")
    let name = rows[5].distance(from: rows[5].startIndex, to: rows[5].firstIndex(of: "s")!)
    #expect(!rows[4].dropFirst(name).contains("┬"))
    #expect(rows[4].contains("┬"))
  }
}
