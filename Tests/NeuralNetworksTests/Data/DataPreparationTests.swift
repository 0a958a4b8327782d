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
