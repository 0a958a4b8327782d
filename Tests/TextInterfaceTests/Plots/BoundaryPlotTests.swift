import Testing
import TextInterface

@Suite struct BoundaryPlotTests {
  private let plot = BoundaryPlot(
    x: Axis("x₁", 0...4), y: Axis("x₂", 0...4),
    points: [
      PlotPoint(x: 1, y: 1, mark: .zero), PlotPoint(x: 3, y: 3, mark: .one, isHighlighted: true),
      PlotPoint(x: 9, y: 9, mark: .one),
    ],
    legend: [
      StyledText("● in"), StyledText("○ out"), StyledText("too long for the room there is"),
    ],
    field: PlaneFunction { $0 + $1 - 4 })

  @Test func drawsTheLineBetweenTextures() {
    #expect(
      picture(plot, 24, 8) == """
        x₂  ● in  ○ out
        4┤⠦⢤⣀▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
         │░░⠈⠉⠓⠦⢤⣀▓▓▓▓▓▓▓◉▓▓▓▓▓▓
        2┤░░░░░░░⠈⠉⠓⠦⢤⣀▓▓▓▓▓▓▓▓▓
         │░░░░░○░░░░░░⠈⠉⠓⠦⢤⣀▓▓▓▓
        0┤░░░░░░░░░░░░░░░░░⠈⠉⠓⠦⢤
         └┬─────────┬───────────
          0         2         x₁
        """)
  }

  @Test func readsInASCII() {
    #expect(
      picture(plot, 24, 8, .ascii) == """
        x2  @ in  o out
        4+--_+++++++++++++++++++
         |..'"---_+++++++O++++++
        2+.......'"---_+++++++++
         |.....o......'"---_++++
        0+.................'"---
         ++---------+-----------
          0         2         x1
        """)
  }

  @Test func shadesBySign() {
    var frame = Frame(size: Size(columns: 24, rows: 8))
    frame.draw(plot, in: frame.bounds)
    guard case .diverging(let low) = frame[2, 5].style.background,
      case .diverging(let high) = frame[23, 1].style.background
    else { return #expect(Bool(false), "the background has no shade") }
    #expect(low == -1 && high == 1)
    #expect(frame[17, 2].style.reverse)
  }

  @Test func drawsAStepCrisply() {
    let step = BoundaryPlot(
      x: Axis("", 0...1), y: Axis("", 0...1), field: PlaneFunction { x, _ in x > 0.5 ? 1 : -1 })
    #expect(picture(step, 8, 3) == "░░░⢸▓▓▓▓\n░░░⢸▓▓▓▓\n░░░⢸▓▓▓▓")
  }

  /// However a step's boundary crosses a cell, the cell has one side's shade, never one between.
  @Test(arguments: [0.3, 1, 2.7, -1.4])
  func aStepHasNoShadesBetween(slope: Double) {
    let step = BoundaryPlot(
      x: Axis("", 0...1), y: Axis("", 0...1),
      field: PlaneFunction { x, y in y > 0.5 + slope * (x - 0.5) ? 1 : -1 })
    var frame = Frame(size: Size(columns: 50, rows: 20))
    frame.draw(step, in: frame.bounds)
    let shades = frame.cells.compactMap { cell -> Double? in
      if case .diverging(let shade) = cell.style.background { shade } else { nil }
    }
    #expect(shades.count > 500 && Set(shades) == [-1, 1])
  }

  @Test func survivesAnySizeAndAnyField() {
    #expect(survives(plot))
    #expect(
      survives(
        BoundaryPlot(x: Axis("", 0...0), y: Axis("", 0...1), field: PlaneFunction { _, _ in .nan }))
    )
    #expect(
      survives(
        BoundaryPlot(
          x: Axis("", 0...1), y: Axis("", 0...1), field: PlaneFunction { _, _ in .infinity })))
  }
}
