/// A `plot` block: which pictures of an experiment stand beside the words, top to bottom.
public struct PlotBlock: Equatable, Sendable {
  /// The experiment's id.
  public var experiment: String
  /// The pictures, top to bottom.
  public var show: [PlotKind]
  /// The ends of the horizontal axis; nil leaves them to the data.
  public var xRange: ClosedRange<Double>?
  /// The ends of the vertical axis; nil leaves them to the data.
  public var yRange: ClosedRange<Double>?
  /// The parameter or two that a surface lies over, such as `w1` and `w2`.
  public var over: [String]
  /// What bars and tables show, each with its label.
  public var values: [PlotValue]
  /// What an activation plot draws, by the engine's names.
  public var functions: [String]
  /// Where the block begins.
  public var location: SourceLocation

  /// A block that shows these pictures; what is left out is left to the program.
  public init(
    experiment: String, show: [PlotKind], xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, over: [String] = [], values: [PlotValue] = [],
    functions: [String] = [], location: SourceLocation
  ) {
    self.experiment = experiment
    self.show = show
    self.xRange = xRange
    self.yRange = yRange
    self.over = over
    self.values = values
    self.functions = functions
    self.location = location
  }
}

/// A bar or a line of a table.
public struct PlotValue: Equatable, Sendable {
  /// What stands beside it.
  public var label: String
  /// What is shown.
  public var expression: LocatedFormula

  /// A labelled formula.
  public init(label: String, expression: LocatedFormula) {
    self.label = label
    self.expression = expression
  }
}

/// The pictures there are. A new one is a case and its row here, and a picture in `Screens`.
public enum PlotKind: String, Equatable, Sendable, CaseIterable {
  /// What the network says over two inputs.
  case boundary
  /// The sum before the activation of the only output, over two inputs.
  case score
  /// The examples misjudged, epoch by epoch.
  case mistakes
  /// The loss, update by update.
  case loss
  /// The parameters, before and after the last update.
  case weights
  /// The examples as a list.
  case data
  /// The loss over one parameter or two, with the path of training.
  case surface
  /// Units and connections as a diagram.
  case network
  /// The examples as the hidden layer sees them.
  case hidden
  /// Curves of activation functions.
  case activations
  /// The size of the gradient, layer by layer.
  case gradients
  /// Formulas as bars.
  case bars
  /// Formulas as a table.
  case table
  /// Predicted against true classes.
  case confusion
  /// Which seeds succeeded, of a `train` block with seeds.
  case starts
  /// The line that each unit of the first layer draws through two inputs.
  case units
  /// Why the last update moved the weight that the learner picks.
  case why
}

extension PlotKind {
  /// What a picture asks of its block and its experiment.
  struct Row {
    /// A line for authors.
    var help: String
    /// What its axes are, in words; nil where it has none.
    var axes: String? = nil
    /// What else it needs, in words, beside what the other fields say.
    var needs: String? = nil
    /// The key of the block that the picture reads and needs.
    var key: String? = nil
    /// Whether the experiment must have two inputs, the axes of the picture.
    var needsTwoInputs = false
    /// Whether the network must have a single output.
    var needsOneOutput = false
    /// Whether there must be a hidden layer.
    var needsHiddenLayer = false
  }

  var row: Row {
    switch self {
    case .boundary:
      Row(
        help: "what the network says over two inputs: shades, or the largest of several outputs",
        axes: "the inputs, both linear; `x`, `y`", needsTwoInputs: true)
    case .score:
      Row(
        help: "the score of the only output over two inputs: how far from the boundary",
        axes: "the inputs, both linear; `x`, `y`", needsTwoInputs: true, needsOneOutput: true)
    case .mistakes:
      Row(
        help: "examples misjudged during each epoch, each before its own update",
        axes: "epoch (grows by doubling), from 1; a count, linear",
        needs: "targets that are classes")
    case .loss:
      Row(
        help: "with a full batch the loss after each epoch, else the mean of its updates' losses",
        axes:
          "epoch (grows by doubling), from 0 with a full batch, else from 1; the loss, by powers "
          + "of ten once its largest is 100 times its smallest")
    case .weights: Row(help: "every weight and bias, and how the last update changed it")
    case .data:
      Row(
        help: "the examples as a list, with what the network says to each; of one input and one "
          + "number to be said, the examples and the network's curve",
        axes: "of a curve the input and the target, both linear; `x`, `y`")
    case .surface:
      Row(
        help: "the loss over the parameters of `over`, all others as they are now: of one a curve "
          + "with its tangent, of two heights; and the way of training",
        axes: "the parameters, linear; of a curve upwards the loss, linear; `x`, `y`", key: "over")
    case .network:
      Row(
        help:
          "units and connections as a diagram, and what each unit says to the last example; of a "
          + "single example, what the page has told so far of outputs, δ and ∂L/∂w",
        needs: "dense layers one after the other")
    case .hidden:
      Row(
        help:
          "the examples as the last hidden layer sees them; of more than two units the first two",
        axes: "two units of the last hidden layer, linear; `x`, `y`",
        needs: "dense layers one after the other, two hidden units or more", needsHiddenLayer: true)
    case .activations:
      Row(
        help: "the curves of `functions`; softmax beside a second sum of 0",
        axes: "z from −4 to 4; what the functions give; both linear; `x`, `y`", key: "functions")
    case .gradients:
      Row(
        help: "the size (norm) of the gradient of each layer's weights, over the training data",
        axes: "bars from 0 to 0.1 at least, linear")
    case .bars: Row(help: "`values` as bars", axes: "bars from 0, linear", key: "values")
    case .table: Row(help: "`values` as a table", key: "values")
    case .confusion:
      Row(
        help: "predicted (columns) against true (rows) classes", needs: "targets that are classes")
    case .starts:
      Row(
        help: "which seeds of the page's `train` block succeeded",
        needs: "a `train` block with `seeds`")
    case .units:
      Row(
        help: "the line of each unit of the first layer over two inputs: where its sum is 0",
        axes: "the inputs, both linear; `x`, `y`", needs: "dense layers one after the other",
        needsTwoInputs: true)
    case .why: Row(help: "why the last update moved the weight that the learner picks with ↑↓")
    }
  }
}
