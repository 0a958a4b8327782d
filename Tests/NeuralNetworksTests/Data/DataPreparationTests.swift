import NeuralNetworks
import Testing

struct DataPreparationTests {
  private let data = Dataset(
    inputs: Matrix((1...10).map { [Double($0)] }), targets: Matrix((1...10).map { [Double(-$0)] }))

  @Test func scalingIsFittedOnTheTrainingPartAlone() throws {
    let preparation = DataPreparation(
      validation: 0.3, test: 0.2, seed: 3, inputScaling: .minMax, targetScaling: .standard)
    let prepared = try preparation(data)
    let split = try DataSplit(count: 10, validation: 0.3, test: 0.2, seed: 3)
    let training = split.training.map { Double($0 + 1) }
    let (low, high) = (training.min()!, training.max()!)
    #expect(prepared.training.inputs.elements == training.map { ($0 - low) / (high - low) })
    let validation = split.validation.map { Double($0 + 1) }
    #expect(
      prepared.validation?.inputs.elements == validation.map { ($0 - low) / (high - low) })
    #expect(prepared.inputScaling == Scaling(offsets: [low], scales: [high - low]))
    // The training targets are standardised, so their mean is 0; those of the test part are not.
    #expect(isClose(prepared.training.targets.elements.reduce(0, +), 0))
    #expect(abs(try #require(prepared.test).targets.elements.reduce(0, +)) > 0.1)
  }

  @Test func answersGoBackThroughTheTargetScaling() throws {
    let prepared = try DataPreparation(targetScaling: .standard)(data)
    let back = try #require(prepared.targetScaling).invert(prepared.training.targets)
    #expect(zip(back.elements, data.targets.elements).allSatisfy { isClose($0, $1) })
  }

  @Test func withoutPartsNothingMoves() throws {
    let prepared = try DataPreparation()(data)
    #expect(prepared.training == data)
    #expect(prepared.validation == nil && prepared.test == nil)
    #expect(prepared.inputScaling == nil && prepared.targetScaling == nil)
  }

  @Test func sharesThatCannotBeAreRefused() {
    #expect(throws: DataSplitError.fractionOutOfRange(-0.1)) {
      try DataPreparation(validation: -0.1)(data)
    }
  }
}

struct DataSplitTests {
  @Test func everyExampleIsInExactlyOnePart() throws {
    let split = try DataSplit(count: 103, validation: 0.2, test: 0.1, seed: 4)
    #expect(split.test.count == 10)
    #expect(split.validation.count == 21)
    #expect(split.training.count == 72)
    #expect((split.training + split.validation + split.test).sorted() == Array(0..<103))
    #expect(split.training != split.training.sorted())
  }

  /// xoshiro256**, Lemire's numbers below n and Durstenfeld's shuffle, written anew in Python, put 0 … 11 in the order
  /// 5 6 7 0 11 2 9 1 8 4 10 3.
  @Test func partsAreCutFromTheShuffledOrder() throws {
    let split = try DataSplit(count: 12, validation: 0.25, test: 0.25, seed: 4)
    #expect(split.test == [5, 6, 7])
    #expect(split.validation == [0, 11, 2])
    #expect(split.training == [9, 1, 8, 4, 10, 3])
  }

  @Test func theSeedDecides() throws {
    let first = try DataSplit(count: 50, validation: 0.5, seed: 1)
    #expect(try DataSplit(count: 50, validation: 0.5, seed: 1) == first)
    #expect(try DataSplit(count: 50, validation: 0.5, seed: 2) != first)
  }

  @Test func halvesAreRoundedUp() throws {
    let split = try DataSplit(count: 10, validation: 0.25, test: 0.05, seed: 1)
    #expect(split.validation.count == 3)
    #expect(split.test.count == 1)
  }

  @Test func partsThatCannotBeAreRefused() {
    #expect(throws: DataSplitError.fractionOutOfRange(1)) {
      try DataSplit(count: 10, validation: 1, seed: 1)
    }
    #expect(throws: DataSplitError.self) { try DataSplit(count: 10, test: .nan, seed: 1) }
    #expect(throws: DataSplitError.nothingToTrainOn(examples: 10)) {
      try DataSplit(count: 10, validation: 0.5, test: 0.5, seed: 1)
    }
    #expect(throws: DataSplitError.nothingToTrainOn(examples: 0)) {
      try DataSplit(count: 0, seed: 1)
    }
  }
}

struct ScalingTests {
  /// By hand; scikit-learn 1.9.1 gives the same for both scalers. Column 0 has mean 2 and population
  /// variance 2/3, column 1 is constant.
  let training = Matrix([[1, 0.1], [2, 0.1], [3, 0.1]])

  @Test func standardScalingUsesThePopulationDeviation() {
    let scaling = Scaling.standard(fitting: training)
    #expect(scaling.offsets == [2, 0.1])
    #expect(isClose(scaling.scales[0], (2.0 / 3).squareRoot()))
    #expect(scaling.scales[1] == 1)
    let scaled = scaling.apply(training)
    let expected = [-1.224744871391589, 0, 1.224744871391589]
    #expect(zip(scaled.column(0), expected).allSatisfy { isClose($0, $1) })
    #expect(scaled.column(1) == [0, 0, 0])
  }

  @Test func minMaxScalingReachesFromZeroToOne() {
    let scaling = Scaling.minMax(fitting: training)
    #expect(scaling.apply(training).column(0) == [0, 0.5, 1])
    #expect(scaling.apply(training).column(1) == [0, 0, 0])
  }

  @Test func otherPartsAreScaledAsTheTrainingPartWas() {
    let scaling = Scaling.minMax(fitting: training)
    #expect(scaling.apply(Matrix([[5, 1.1]])) == Matrix([[2, 1]]))
  }

  @Test func invertUndoesApply() {
    let values = Matrix([[4.5, -3], [1e6, 0.3]])
    for scaling in [Scaling.standard(fitting: training), Scaling.minMax(fitting: training)] {
      let back = scaling.invert(scaling.apply(values))
      #expect(zip(back.elements, values.elements).allSatisfy { isClose($0, $1) })
    }
  }

  @Test func nothingIsScaledByOne() {
    let scaling = Scaling.standard(fitting: Matrix(rows: 0, columns: 2))
    #expect(scaling == Scaling(offsets: [0, 0], scales: [1, 1]))
  }
}
