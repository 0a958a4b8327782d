import LessonScript
import NeuralNetworks
import TextInterface

/// Curves of activation functions over their sums.
struct ActivationsPicture: Widget {
  let plot: PlotBlock

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let x = Axis("z", plot.xRange ?? -4...4)
    let curves = plot.functions.enumerated().compactMap { curve($1, number: $0, x.range) }
    let heights = curves.flatMap(\.points).map(\.y)
    let y = Axis("", plot.yRange ?? axisRange(covering: heights))
    frame.draw(LineChart(x: x, y: y, series: curves), in: rect, glyphs: glyphs)
    drawNames(curves, in: rect.splitTop(1).top, of: &frame, glyphs: glyphs)
  }

  /// In place of last values, which mean nothing here.
  private func drawNames(
    _ curves: [Series], in top: Rect, of frame: inout Frame, glyphs: GlyphSet
  ) {
    frame.fill(top)
    var line = StyledText()
    for (name, curve) in zip(plot.functions, curves) {
      line.append(line.isEmpty ? "" : "  ")
      line.append(curve.dash.sample(columns: 3, glyphs: glyphs) + " " + name, style: curve.style)
    }
    frame.write(line.truncated(to: top.width, glyphs: glyphs), x: top.x, y: top.y)
  }

  private func curve(_ name: String, number: Int, _ range: ClosedRange<Double>) -> Series? {
    guard let activation = Activation(name: name) else { return nil }
    let zs = (0...200).map {
      range.lowerBound + Double($0) / 200 * (range.upperBound - range.lowerBound)
    }
    // Softmax is drawn against a second unit whose sum is 0.
    let values = activation == .softmax ? zs.map { activation([$0, 0])[0] } : activation(zs)
    return Series(
      "", points: zip(zs, values).map { Series.Point(x: $0, y: $1) },
      style: Style(Self.colors[number % Self.colors.count], bold: true),
      dash: Canvas.Dash.allCases[number % Canvas.Dash.allCases.count])
  }

  private static let colors: [ColorRole] = [.positive, .negative, .good, .warning, .bad, .plain]
}
