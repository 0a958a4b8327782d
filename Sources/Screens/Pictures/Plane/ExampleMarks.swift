import NeuralNetworks
import TextInterface
import Tutoring

/// Which sign and colour each example has, the same in every picture.
struct ExampleMarks {
  let timeline: Timeline
  /// The one to point out.
  let example: Int?

  init(_ timeline: Timeline, example: Int?) {
    self.timeline = timeline
    self.example = example
  }

  /// One example, and where pictures find it.
  struct Example {
    var index: Int
    var inputs: [Double]
    var targets: [Double]

    var inputPlace: (x: Double, y: Double)? { inputs.count == 2 ? (inputs[0], inputs[1]) : nil }
    var curvePlace: (x: Double, y: Double)? { (inputs[0], targets[0]) }
  }

  func points(at place: (Example) -> (x: Double, y: Double)?) -> [PlotPoint] {
    let data = timeline.experiment.dataset
    return (0..<data.count).compactMap { index in
      let example = Example(
        index: index, inputs: data.inputs.row(index), targets: data.targets.row(index))
      return place(example).map {
        PlotPoint(
          x: $0.x, y: $0.y, mark: mark(of: example), isHighlighted: index == self.example)
      }
    }
  }

  private var head: OutputHead { timeline.trainer.heads[0] }

  private func mark(of example: Example) -> PlotPoint.Mark {
    switch timeline.trainer.decision {
    case .largest: mark(ofClass: head.classIndex(ofTargets: example.targets) ?? 0)
    case .threshold: head.classIndex(ofTargets: example.targets) == 1 ? .one : .zero
    case .none: example.targets[0] >= middleTarget ? .one : .zero
    }
  }

  /// Above and below the middle of the targets.
  private var middleTarget: Double {
    guard timeline.experiment.dataset.inputs.columns == 2 else { return -.infinity }
    let targets = timeline.experiment.dataset.targets.column(0)
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

  /// `A setosa  B virginica`
  var legend: StyledText {
    (0..<head.classCount).reduce(into: StyledText()) { line, index in
      guard case .other(let letter, let color) = mark(ofClass: index) else { return }
      if !line.isEmpty { line.append("  ") }
      line.append(String(letter), style: Style(color, bold: true))
      if head.shortName(index) != String(letter) {
        line.append(" " + head.shortName(index))
      }
    }
  }

  /// What ● and ○ are called, where the author says so.
  var twoClassNames: (one: String, zero: String)? {
    let names = timeline.experiment.dataset.classNames
    return names.count == 2 ? (one: names[1], zero: names[0]) : nil
  }
}

extension OutputHead {
  /// What a class is called: its name, else the number that stands for it.
  func shortName(_ index: Int) -> String {
    className(index) ?? (label(index) < 0 ? "−\(-label(index))" : "\(label(index))")
  }
}
