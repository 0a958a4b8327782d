import NeuralNetworks
import Testing

@testable import LessonScript

/// What only files of their own need, and what an experiment can say beyond the plain.
@Suite struct ExperimentFileTests {
  private func file(_ yaml: String, seed: UInt64? = nil) throws -> ExperimentFile {
    try ExperimentFile.parse(LessonSource(file: "x.yaml", text: yaml), seed: seed) { name in
      switch name {
      case "trees.csv":
        .text("size;kind;grade;w\n1;oak;0;1\n2;elm;1;0.5\n3;ash;2;2\n4;oak;0;1\n", name: name)
      case "bare.csv": .text("1,2,0\n3,4,1\n", name: name)
      case "huge.csv": .refused("it is too large")
      default: .missing
      }
    }
  }

  private func errors(_ yaml: String) -> String {
    do {
      _ = try file(yaml)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  // MARK: Data

  @Test func separatorsHeadersCategoriesAndWeightsOfAFile() throws {
    let trees = try file(
      """
      data: {file: trees.csv, separator: ";", target: kind, categories: grade, sample_weights: w}
      network: [3 softmax]
      """)
    let data = trees.experiment.dataset
    #expect(data.inputNames == ["size", "grade=0", "grade=1", "grade=2"])
    #expect(data.inputs.row(1) == [2, 0, 1, 0])
    #expect(data.classNames == ["ash", "elm", "oak"] && data.targets.row(0) == [0, 0, 1])
    #expect(data.sampleWeights == [1, 0.5, 2, 1])
    #expect(trees.columns.names == ["size", "grade"])
    #expect(try trees.columns.matrix(csv: "grade;size\n2;7\n").elements == [7, 0, 0, 1])
    let bare = try file("data: {file: bare.csv, header: false, target: x3}\nnetwork: logistic")
    #expect(bare.experiment.dataset.inputs.elements == [1, 2, 3, 4])
  }

  @Test func classesOrderTheWordsOfAFileOrNameItsNumbers() throws {
    let words = try file(
      """
      data: {file: trees.csv, separator: ";", inputs: size, target: kind, classes: [oak, elm, ash]}
      network: [3 softmax]
      """)
    #expect(words.experiment.dataset.targets.row(1) == [0, 1, 0])
    let numbers = try file(
      """
      data: {file: trees.csv, separator: ";", inputs: size, target: grade, classes: [low, mid, top]}
      network: [3 softmax]
      """)
    #expect(numbers.experiment.dataset.targets.row(2) == [0, 0, 1])
    #expect(numbers.experiment.dataset.classNames == ["low", "mid", "top"])
  }

  @Test func columnsCanBeNamedByTheirEnds() throws {
    let trees = try file(
      """
      data: {file: trees.csv, separator: ";", inputs: size, targets: {from: grade, to: w}}
      network: [2 linear]
      """)
    #expect(trees.experiment.dataset.targetNames == ["grade", "w"])
    #expect(trees.experiment.dataset.targets.row(2) == [2, 2])
    let pixels = try file(
      """
      data: {rows: [[1, 2, 3, 4, 5]], inputs: {from: p9, to: p11}, targets: {from: y1, to: y2}}
      network: [2 linear]
      """)
    #expect(pixels.experiment.dataset.inputNames == ["p9", "p10", "p11"])
    #expect(pixels.experiment.dataset.targetNames == ["y1", "y2"])
    #expect(pixels.experiment.dataset.targets.elements == [4, 5])
  }

  @Test func anAutoencoderLearnsItsInputs() throws {
    let trees = try file(
      """
      data: {file: trees.csv, separator: ";", inputs: [size, kind], targets: inputs}
      network: [2 tanh, 4 linear]
      """)
    #expect(trees.experiment.dataset.targets == trees.experiment.dataset.inputs)
    #expect(
      trees.experiment.dataset.targetNames == ["size", "kind=ash", "kind=elm", "kind=oak"])
    #expect(trees.columns.names == ["size", "kind"])
    let rows = try file(
      "data: {rows: [[1, 2, 3], [4, 5, 6]], targets: inputs}\nnetwork: [3 linear]")
    #expect(rows.experiment.dataset.targets.elements == [1, 2, 3, 4, 5, 6])
    #expect(rows.experiment.dataset.inputs.columns == 3)
  }

  /// Scaled to 0 and 1, the two targets are still numbers.
  @Test func theDataSayWhichTargetsAreClasses() throws {
    func kinds(_ data: String) throws -> [TargetKind] {
      try file("data: {rows: [[1, 0], [2, 1]], \(data)}\nnetwork: [1 linear]")
        .experiment.dataset.targetKinds
    }
    #expect(try kinds("scale_targets: minmax") == [.number])
    #expect(try kinds("classes: [no, yes]") == [.binary])
    #expect(try kinds("target: y") == [])
    let signed = try file(
      "data: {rows: [[1, -1], [2, 1]], classes: [no, yes]}\nnetwork: linear\nloss: hinge")
    #expect(signed.experiment.dataset.targetKinds == [.signed])
  }

  @Test func pairsCanBeOneHot() throws {
    let pair = try file("data: {generate: and, one_hot: true}\nnetwork: [2 softmax]")
    #expect(pair.experiment.dataset.targets.row(3) == [0, 1])
    let signed = try file(
      "data: {generate: and, one_hot: true, signed: true}\nnetwork: [2 softmax]")
    #expect(signed.experiment.dataset.targets == pair.experiment.dataset.targets)
    let weights = "data: {rows: [[1, 0], [2, 1]], sample_weights: [1, 3]}\nnetwork: logistic"
    #expect(try file(weights).experiment.dataset.sampleWeights == [1, 3])
  }

  /// Each part is scaled by the training part's ends, so the training part alone fills 0 to 1.
  @Test func scalingComesAfterTheSplit() throws {
    let split = try file(
      """
      data: {generate: moons, count: 50, scale: minmax}
      network: logistic
      split: {validation: 0.2, test: 0.1}
      """)
    let (training, validation) = (split.experiment.dataset, split.experiment.validation)
    #expect([training.count, validation?.count, split.test?.count] == [35, 10, 5])
    for column in 0..<2 {
      let numbers = training.inputs.column(column)
      #expect(numbers.min() == 0 && numbers.max() == 1)
    }
    let raw = GeneratedData(.moons, count: 50)
    let plain = try DataPreparation(validation: 0.2, test: 0.1, seed: 1)(try raw.dataset())
    #expect(split.inputScaling == Scaling(.minMax, fitting: plain.training.inputs))
  }

  /// Ten rows, x = 0 … 9: six to train, two to validate, two to test; scaled by 0 … 5.
  @Test func partsCanKeepTheirOrder() throws {
    let rows = (0..<10).map { "[\($0), \($0)]" }.joined(separator: ", ")
    let parts = try file(
      """
      data: {rows: [\(rows)], scale: minmax}
      network: linear
      split: {validation: 0.2, test: 0.2, shuffle: false}
      """)
    #expect(parts.experiment.dataset.targets.elements == [0, 1, 2, 3, 4, 5])
    #expect(parts.experiment.validation?.targets.elements == [6, 7])
    #expect(parts.experiment.validation?.inputs.elements == [1.2, 1.4])
    #expect(parts.test?.targets.elements == [8, 9])
    #expect(parts.test?.inputs.elements == [1.6, 1.8])
  }

  @Test func aSeedFromOutsideIsTheFilesOwn() throws {
    let yaml = "data: moons\nnetwork: logistic\nsplit: {validation: 0.5}\n"
    #expect(try file(yaml, seed: 9) == file(yaml + "seed: 9\n"))
  }

  // MARK: Networks and learning

  @Test func pathsSideBySide() throws {
    let experiment = try file(
      """
      data: {targets: [a, b, c], rows: [[1, 2, 0, 1, 0]]}
      network:
        - 4 tanh
        - branches:
          - [1 linear]
          - {columns: [2, 4], layers: [3 tanh, 2 softmax]}
      loss: {heads: [{outputs: 1, loss: {huber: 0.5}}, {outputs: 2, loss: cce, weight: 0.5}]}
      weights: zeros
      """
    ).experiment
    #expect(
      experiment.layers[1]
        == .branches([
          Branch(layers: [.dense(units: 1, weights: .zeros)]),
          Branch(
            columns: 1..<4,
            layers: [
              .dense(units: 3, activation: .tanh, weights: .zeros),
              .dense(units: 2, activation: .softmax, weights: .zeros),
            ]),
        ]))
    #expect(
      experiment.loss
        == .heads([
          .init(outputs: 1, loss: .huber(delta: 0.5)),
          .init(outputs: 2, loss: .categoricalCrossEntropy, weight: 0.5),
        ]))
  }

  @Test func kernelsActivationsSchemesAndSchedules() throws {
    let experiment = try file(
      """
      data: {rows: [[1, 2, 3, 4, 0]]}
      image: [1, 2, 2]
      network:
        - {conv: 1, kernel: [2, 1], activation: {step: "> 0"}, weights: [[[[1], [2]]]], bias: [3]}
        - flatten
        - {maxout: 1, pieces: 2, weights: [[1, 2], [3, 4]], bias: {constant: 0.5}}
      schedule: {warm_up: 5, start: 0.1, then: {exponential: 0.9}}
      l2: 0.1
      spare_biases: true
      rate: 0.01
      """
    ).experiment
    guard case .convolution(let kernel) = experiment.layers[0],
      case .maxout(let maxout) = experiment.layers[2]
    else {
      Issue.record("other layers")
      return
    }
    #expect((kernel.kernelHeight, kernel.kernelWidth) == (2, 1))
    #expect(kernel.activation == .step(.aboveZero))
    #expect(kernel.weights == .explicit([1, 2]) && maxout.weights == .explicit([1, 2, 3, 4]))
    #expect(maxout.biases == .constant(0.5))
    #expect(
      experiment.schedule == .warmUp(epochs: 5, start: 0.1, next: .exponential(gamma: 0.9)))
    #expect(experiment.penalty == Penalty(l2: 0.1, includesBiases: false))
  }

  // MARK: Mistakes

  @Test(arguments: [
    // Three rows of two, not two of three: the count alone would be right.
    (
      "data: xor\nnetwork: [{dense: 3, weights: [[1, 2, 3], [4, 5, 6]]}, 1 sigmoid]",
      "x.yaml:2:31: error: this has 2 rows, not 3"
    ),
    (
      "data: xor\nnetwork: [{dense: 2, weights: [[1, 2, 3], [4]]}, 1 sigmoid]",
      "x.yaml:2:43: error: this has 1 number, not 3"
    ),
    (
      "data: xor\nnetwork: [{dense: 2, weights: [[1], [2]]}, 1 sigmoid]",
      "x.yaml:2:31: error: layer 1 needs 4 weights, not 2"
    ),
    (
      "data: xor\nnetwork: [2 tanh, {dense: 1, bias: [1, 2]}]",
      "x.yaml:2:36: error: layer 2 needs 1 biases, not 2"
    ),
    (
      "data: {generate: blobs, blobs: 2, count: 3}\nnetwork: logistic\nsplit: {validation: 0.1}",
      "x.yaml:3:21: error: 0.1 of 3 examples is less than one"
    ),
    (
      "data: xor\nnetwork: logistic\nsplit: {validation: 0.6, test: 0.6}",
      "x.yaml:3:8: error: nothing is left to train on"
    ),
    (
      "data: {file: huge.csv, target: y}\nnetwork: linear",
      "x.yaml:1:14: error: `huge.csv` is not read: it is too large"
    ),
    (
      "data: {rows: [[1, 0], [2, 1]], sample_weights: [1]}\nnetwork: logistic",
      "x.yaml:1:48: error: 2 examples have 1 sample weight"
    ),
    (
      "data: {file: trees.csv, separator: \";\", target: size, sample_weights: kind}\nnetwork: linear",
      "x.yaml:1:71: error: the column `kind` holds something other than numbers from 0"
    ),
    (
      "data: {generate: plane, one_hot: true}\nnetwork: linear",
      "x.yaml:1:34: error: `one_hot` needs one target that is a class"
    ),
    (
      "data: xor\nnetwork: [{branches: [{columns: [2, 1], layers: [1 sigmoid]}]}]",
      "x.yaml:2:33: error: columns must be [first, last]"
    ),
    (
      "data: xor\nnetwork: [1000000 tanh, 1000000 tanh, 1 sigmoid]",
      "x.yaml:2:10: error: parameters would be 1000000000000, more than the 134217728 that fit"
    ),
    (
      "data: {generate: moons, count: 200000}\nnetwork: [1000 tanh, 1 sigmoid]",
      "more than the 134217728 that fit"
    ),
  ])
  func saysWhatIsWrong(yaml: String, words: String) {
    let said = errors(yaml)
    #expect(said.contains(words), "\(said)")
  }

  /// A row of 20,000 numbers on one line is read in a moment, and its last mistake has its column.
  @Test func longLinesArePlaced() {
    let numbers = Array(repeating: "0.25", count: 20_000).joined(separator: ", ")
    let said = errors("data: xor\nnetwork: [{dense: 1, weights: [\(numbers), oops]}]")
    #expect(said.contains("x.yaml:2:\(32 + 20_000 * 6): error: an item of `weights`"), "\(said)")
  }
}
