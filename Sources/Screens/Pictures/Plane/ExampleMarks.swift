import NeuralNetworks
import TextInterface
import Tutoring

/// Which sign and colour each example has, the same in every picture.
struct ExampleMarks {
  private let timeline: Timeline
  /// The one to point out.
  private let highlighted: Int?
  private let head: OutputHead
  /// Numbers from here on are drawn like class one.
  private let middleTarget: Double
  /// What the network says to each example; nil where that takes too long.
  private let outputs: Matrix?

  /// - Parameter hidesVerdicts: whether it stays untold which examples are judged wrong.
  init(_ timeline: Timeline, example: Int?, hidesVerdicts: Bool = false) {
    self.timeline = timeline
    highlighted = example
    head = timeline.trainer.heads[0]
    middleTarget = Self.middleTarget(of: timeline.experiment.dataset)
    outputs =
      hidesVerdicts || head.decision == .none || DrawingBudget.losses(of: timeline) < 1
      ? nil : timeline.trainer.outputs(timeline.experiment.dataset.inputs)
  }

  /// One example, and where pictures find it.
  struct Example {
    var index: Int
    var inputs: [Double]
    var targets: [Double]

    var inputPlace: (x: Double, y: Double)? { inputs.count == 2 ? (inputs[0], inputs[1]) : nil }
    var curvePlace: (x: Double, y: Double)? { (inputs[0], targets[0]) }
  }

  /// No more points are told apart on a screen.
  private static let mostPoints = 4096

  /// The examples as points; of very many, some at equal distances and the one to point out.
  func points(at place: (Example) -> (x: Double, y: Double)?) -> [PlotPoint] {
    let count = timeline.experiment.dataset.count
    let shown = stride(from: 0, to: count, by: 1 + (count - 1) / Self.mostPoints)
    let hidden = [highlighted].compactMap { $0 }.filter { $0 < count && !shown.contains($0) }
    return (Array(shown) + hidden).compactMap { point($0, at: place) }
  }

  private func point(
    _ index: Int, at place: (Example) -> (x: Double, y: Double)?
  ) -> PlotPoint? {
    let data = timeline.experiment.dataset
    let example = Example(
      index: index, inputs: data.inputs.row(index), targets: data.targets.row(index))
    return place(example).map {
      PlotPoint(
        x: $0.x, y: $0.y, mark: mark(of: example), isHighlighted: index == highlighted,
        isMisjudged: isMisjudged(index))
    }
  }

  private func isMisjudged(_ index: Int) -> Bool {
    guard let outputs else { return false }
    let targets = timeline.experiment.dataset.targets.row(index)
    return head.classIndex(ofOutputs: outputs.row(index)) != head.classIndex(ofTargets: targets)
  }

  /// `✗ wrong`, where an example is.
  private var misjudgedLegend: [StyledText] {
    let count = timeline.experiment.dataset.count
    guard (0..<count).contains(where: isMisjudged) else { return [] }
    return [.legend("✗", .bad, "wrong")]
  }

  private func mark(of example: Example) -> PlotPoint.Mark {
    switch head.decision {
    case .largest: mark(ofClass: head.classIndex(ofTargets: example.targets) ?? 0)
    case .threshold: head.classIndex(ofTargets: example.targets) == 1 ? .one : .zero
    case .none: example.targets[0] >= middleTarget ? .one : .zero
    }
  }

  /// The middle of the targets; below all of them where the picture shows the targets themselves.
  private static func middleTarget(of data: Dataset) -> Double {
    guard data.inputs.columns == 2 else { return -.infinity }
    let targets = data.targets.column(0)
    return ((targets.min() ?? 0) + (targets.max() ?? 0)) / 2
  }

  /// A letter and a colour for one of several classes.
  func mark(ofClass index: Int) -> PlotPoint.Mark {
    .other(letters[index % letters.count], Self.colors[index % Self.colors.count])
  }

  private static let colors: [ColorRole] = [.negative, .positive, .good, .warning, .bad, .accent]

  /// The initials of the classes where they differ, else A, B, C.
  private var letters: [Character] {
    let initials = (0..<head.classCount).map {
      head.shortName($0).uppercased().first ?? "?"
    }
    if Set(initials).count == initials.count, initials.allSatisfy(\.isLetter) { return initials }
    return (0..<head.classCount).map { Character(Unicode.Scalar(UInt8(65 + $0 % 26))) }
  }

  /// `● accepted`, `○ rejected`, `✗ wrong`, or `A setosa`, `B virginica`, `C versicolor`.
  var legend: [StyledText] {
    let classes: [StyledText] =
      switch head.decision {
      case .threshold: [.legend("●", .positive, name(1)), .legend("○", .negative, name(0))]
      case .largest: (0..<head.classCount).map(letterLegend)
      case .none: []
      }
    return classes + misjudgedLegend
  }

  /// A class as the author calls it, else by its target.
  private func name(_ index: Int) -> String {
    let names = timeline.experiment.dataset.classNames
    return names.count == 2 ? names[index] : "y = \(head.shortName(index))"
  }

  private func letterLegend(_ index: Int) -> StyledText {
    guard case .other(let letter, let color) = mark(ofClass: index) else { return StyledText() }
    let name = head.shortName(index)
    return .legend(letter, color, name == String(letter) ? "" : name)
  }
}

extension StyledText {
  /// A sign and what it means.
  static func legend(_ sign: Character, _ color: ColorRole, _ meaning: String) -> StyledText {
    StyledText(String(sign), style: Style(color, bold: true))
      + StyledText(meaning.isEmpty ? "" : " " + meaning)
  }
}

extension OutputHead {
  /// What a class is called: its name, else the number that stands for it.
  func shortName(_ index: Int) -> String {
    className(index) ?? (label(index) < 0 ? "−\(-label(index))" : "\(label(index))")
  }
}

extension Dataset {
  /// `sqft_living`, or `sqft_living, z` where the axis has scaled numbers.
  func axisName(ofInput input: Int) -> String {
    inputNames[input].subscripted + Self.words(inputScaling)
  }

  /// The same for what is learned.
  func axisName(ofTarget target: Int) -> String {
    targetNames[target].subscripted + Self.words(targetScaling)
  }

  private static func words(_ scaling: Scaling.Method?) -> String {
    switch scaling {
    case nil: ""
    case .standard: ", z"
    case .minMax: ", 0 to 1"
    }
  }
}
