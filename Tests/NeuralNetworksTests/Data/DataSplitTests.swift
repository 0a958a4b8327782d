import NeuralNetworks
import Testing

struct DataSplitTests {
  @Test func everyExampleIsInExactlyOnePart() throws {
    let split = try DataSplit(count: 103, validation: 0.2, test: 0.1, seed: 4)
    #expect(split.test.count == 10)
    #expect(split.validation.count == 21)
    #expect(split.training.count == 72)
    #expect((split.training + split.validation + split.test).sorted() == Array(0..<103))
    #expect(split.training != split.training.sorted())
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
