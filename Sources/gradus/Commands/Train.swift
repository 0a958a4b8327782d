import ArgumentParser
import LessonScript
import NeuralNetworks

/// Trains the network of an experiment file, without a lesson.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a network from an experiment file, on your own data.",
    discussion: """
      The file holds the keys of a lesson's experiment block; Lessons/README.md lists them all. As little as this \
      is one:

        data:
          file: houses.csv
          target: price
          scale: standard
          scale_targets: standard
        network: [8 relu, 1 linear]

      Numbers are printed as the shortest decimals that read back to the same bits. Losses are means over \
      examples (weighted where examples have weights), without penalties:

        running_loss     each batch's loss before its update, over the epoch
        loss             the whole training part after the epoch, dropout off
        validation_loss  the same of the validation part

      Epoch 0 is before training. Where there are classes, accuracy stands beside each loss.

      --format json is an object: experiment, seed, parameter_count, training_examples, validation_examples and \
      test_examples; epochs, a list of {epoch, step, rate, running_loss, running_accuracy, loss, accuracy, \
      validation_loss, validation_accuracy}, of which there are those that exist (rate is the epoch's, its \
      schedule included); parameters, an object with a key for each of --at as you wrote it, holding \
      layer1.weight (a row per output unit), layer1.bias … as nested lists, of batch normalization running_mean \
      and running_var, too; with --gradients, gradients, an object of the same shape with ∂L/∂ each of weight and \
      bias, L being loss, without penalties and clipping; ending ("complete", "stopped" with stopped_by, or "trouble" with trouble: {step, \
      epoch, first, value}); test_loss and test_accuracy; measures, an object with training, \
      validation and test: of classes confusion (a row per true class), precision, recall, f1 (a number per class) \
      and roc_area, else mae, rmse, r2 (a number per target, in its units); predictions: {columns, outputs, classes}. --format csv \
      is a row per epoch with the same names; --at adds columns such as layer1.weight[0][1], --gradients such as \
      gradient.layer1.weight[0][1], filled in where asked for. Keys have no order. Indices count from 0, as in Python.

      --predict prints the network's outputs for each row of a CSV file that has the inputs' columns, in the \
      units of the training data, and the class where there are classes. With text and csv that is all it prints.

      --save and --out write a file whole or not at all, through links, and keep its permissions; a folder, a \
      device or a pipe is refused. After training ran into numbers that are not finite nothing is saved.

      Exit codes: 0 trained; 1 training or a prediction ran into numbers that are not finite; 2 a file is invalid; 64 wrong \
      usage; 70 a file could not be written. With --format json an error is one JSON object, too, on standard error: \
      {error, exit_code, findings}, findings being a list of {file, line, column, message, advice}.
      """)

  @Argument(help: "An experiment file (YAML).")
  var experiment: String

  @Option(help: "text, json or csv.")
  var format = TrainingFormat.text

  @Option(
    help: ArgumentHelp("Print all parameters after these epochs: 0,1,10,last.", valueName: "epochs")
  )
  var at = EpochSelection()

  @Flag(help: "Print ∂L/∂ every parameter, too, after the epochs of --at.")
  var gradients = false

  @Option(help: ArgumentHelp("Train so many epochs, whatever the file says.", valueName: "n"))
  var epochs: Int?

  @Option(help: ArgumentHelp("Begin all chance here, whatever the file says.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Begin with the parameters of a safetensors file.", valueName: "file"))
  var load: String?

  @Option(
    help: ArgumentHelp("Keep the trained parameters as a safetensors file.", valueName: "file"))
  var save: String?

  @Option(
    help: ArgumentHelp("Print the trained network's outputs for these inputs.", valueName: "csv"))
  var predict: String?

  @Option(
    help: ArgumentHelp("Write to this file what would be printed.", valueName: "file"))
  var out: String?

  static let mostEpochs = 1_000_000

  func validate() throws {
    if let epochs, !(0...Self.mostEpochs).contains(epochs) {
      throw ValidationError("--epochs must be from 0 to \(Self.mostEpochs), not \(epochs).")
    }
    if gradients, at.names.isEmpty {
      throw ValidationError("--gradients needs --at, such as --at 0,last.")
    }
    if let save, save == out {
      throw ValidationError("--save and --out cannot be the same file.")
    }
  }

  func run() throws {
    if let save { try OutputFile(path: save).check() }
    if let out { try OutputFile(path: out).check() }
    let file = try parsed()
    let inputs = try predict.map { try Predictions.inputs($0, of: file) }
    var run = try TrainingRun(
      file, epochs: epochs ?? file.experiment.epochs, selection: at,
      isMeasured: format != .text && !(format == .csv && predict != nil), takesGradients: gradients)
    if let load { try run.load(InputFile(path: load, takesPipes: true)) }
    run.run()
    try finish(run, inputs)
  }

  private func parsed() throws(CommandLineError) -> ExperimentFile {
    let file = InputFile(path: experiment, most: 16 << 20, takesPipes: true)
    let source = LessonSource(file: experiment, text: try file.text())
    do {
      return try ExperimentFile.parse(source, seed: seed) { file.beside($0).resource }
    } catch {
      throw .invalidFile(error)
    }
  }

  private func finish(_ run: TrainingRun, _ inputs: Matrix?) throws {
    if let divergence = run.divergence { try end(run, divergence) }
    let predictions = inputs.map { Predictions(run, $0) }
    // What was learned is kept even where the report finds no room.
    let saving = Result { try keep(run) }
    try write(report(run, predictions))
    try saving.get()
    if let predict { try predictions?.check(of: predict) }
  }

  /// After divergence the report tells how far training came; there is nothing to save and nobody to ask.
  private func end(_ run: TrainingRun, _ divergence: TrainingDivergence) throws -> Never {
    let report = report(run, nil)
    if !report.isEmpty { try write(report) }
    let notWritten = [save, predict.map { "predictions for \($0)" }, report.isEmpty ? out : nil]
    throw CommandLineError.divergence(divergence, notWritten: notWritten.compactMap(\.self))
  }

  private func keep(_ run: TrainingRun) throws {
    guard let save else { return }
    try OutputFile(path: save).write(run.trainer.tensorFile.safetensors)
  }

  private func report(_ run: TrainingRun, _ predictions: Predictions?) -> [String] {
    switch format {
    case .json: [TrainingReport(run, experiment, predictions).jsonText(isIndented: false)]
    case .csv where predict == nil: TrainingTable(run).lines
    case .text where predict == nil: TrainingSummary(run, experiment).lines
    default: predictions?.lines ?? []
    }
  }

  private func write(_ report: [String]) throws(CommandLineError) {
    guard let out else { return try StandardStream.output.print(report) }
    try OutputFile(path: out).write(Array(report.map { $0 + "\n" }.joined().utf8))
  }
}

/// How a training is told.
enum TrainingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
