import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Formulas with their labels, as bars or as a table.
struct FormulasPicture: Widget {
  private let labels: [String]
  private let numbers: [Double]

  init(_ subject: PlotSubject) {
    labels = subject.plot.values.map(\.label.subscripted)
    numbers = subject.plot.values.map { subject.formulas($0.expression) }
  }

  var bars: BarChart {
    BarChart(
      bars: zip(labels, numbers).map { BarChart.Bar($0, $1) }, format: .common(to: numbers))
  }

  /// A table without a header begins where its first row stands.
  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let table = Table(
      header: [], rows: zip(labels, numbers).map { [.text(StyledText($0)), .number($1)] },
      format: .common(to: numbers))
    let raised = Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: rect.height + 1)
    frame.clipped(to: rect) { table.draw(in: raised, of: &$0, glyphs: glyphs) }
  }
}

extension NumberFormat {
  /// As many decimals as the smallest number needs for four digits.
  static func common(to numbers: [Double]) -> NumberFormat {
    if numbers.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e9 }) { return .decimals(0) }
    let texts = numbers.filter(\.isFinite).map { NumberFormat.short.string($0) }
    if texts.contains(where: { $0.contains("e") || $0.contains("·10") }) { return .short }
    let decimals = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
    return .decimals(min(decimals.max() ?? 0, 6))
  }
}

/// The size of the loss's gradient in every layer.
struct GradientsPicture: Widget {
  let timeline: Timeline

  /// A full bar is no smaller, so that tiny gradients look tiny.
  private static let smallestFullBar = 0.1

  /// One row for each layer with parameters, and the title.
  static func rows(_ timeline: Timeline) -> Int {
    1 + timeline.trainer.parameterLayout.layerCount
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard DrawingBudget.losses(of: timeline) >= 3 else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    let sizes = timeline.trainer.gradientSizes()
    let range = axisRange(covering: sizes.map(\.weights), minimum: 0...Self.smallestFullBar)
    let chart = BarChart(
      title: "size of the gradient, full bar \(NumberFormat.short.string(range.upperBound))",
      bars: sizes.map { BarChart.Bar(name(ofLayer: $0.layer), $0.weights) }, range: range,
      format: .common(to: sizes.map(\.weights)))
    frame.draw(chart, in: rect, glyphs: glyphs)
  }

  /// The edges between two layers: `x→h`, `h→ŷ`.
  private func name(ofLayer layer: Int) -> String {
    guard timeline.denseLayers != nil else { return "layer \(layer)" }
    let notation = Notation(timeline)
    return notation.letters(ofLayer: layer - 1) + "→" + notation.letters(ofLayer: layer)
  }
}

/// How often examples of each class are taken for each class: a row is what they are, a column what
/// the network predicts.
struct ConfusionPicture: Widget {
  let timeline: Timeline

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard DrawingBudget.losses(of: timeline) > 0 else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    frame.draw(table, in: rect, glyphs: glyphs)
  }

  private var table: Table {
    guard let matrix = timeline.trainer.confusion() else {
      return Table(header: ["no classes"], rows: [])
    }
    let names = (0..<matrix.classCount).map(timeline.trainer.heads[0].shortName)
    return Table(
      header: ["is \\ predicted"] + names,
      rows: names.indices.map { actual in
        [.text(StyledText(names[actual]))]
          + names.indices.map { predicted in
            .number(
              Double(matrix.counts[actual][predicted]),
              style: Style(actual == predicted ? .good : .bad))
          }
      }, format: .decimals(0))
  }
}

/// A sign for every seed tried, in the order of the seeds, and how many succeeded.
struct SeedsPicture: Widget {
  private let outcomes: [Bool]

  static let perRow = 20

  init(_ survey: Survey?) { outcomes = survey?.outcomes ?? [] }

  /// Room for a hundred from the first on, so that nothing moves while they come.
  var rows: Int { 1 + (max(outcomes.count, 100) + Self.perRow - 1) / Self.perRow }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let successes = outcomes.count { $0 }
    let title = "\(successes) of \(outcomes.count) starts succeed"
    frame.write(title, x: rect.x, y: rect.y, style: .bold)
    let legend = legend(glyphs)
    if title.columns + 2 + legend.columns <= rect.width {
      frame.write(legend, x: rect.x + title.columns + 2, y: rect.y)
    }
    for (index, isSuccess) in outcomes.enumerated() {
      let x = rect.x + index % Self.perRow * (rect.width >= 2 * Self.perRow ? 2 : 1)
      let y = rect.y + 1 + index / Self.perRow
      frame.put(glyphs[Self.sign(isSuccess)], x: x, y: y, style: Self.style(isSuccess))
    }
  }

  /// `● yes  · no`
  private func legend(_ glyphs: GlyphSet) -> StyledText {
    StyledText(String(glyphs[Self.sign(true)]), style: Self.style(true)) + StyledText(" yes  ")
      + StyledText(String(glyphs[Self.sign(false)]), style: Self.style(false)) + StyledText(" no")
  }

  private static func sign(_ isSuccess: Bool) -> Character { isSuccess ? "●" : "·" }
  private static func style(_ isSuccess: Bool) -> Style { Style(isSuccess ? .good : .bad) }
}
