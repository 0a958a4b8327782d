import NeuralNetworks
import Testing

struct ConfusionMatrixTests {
  @Test func agreesWithScikitLearnAtEveryThreshold() throws {
    let fixture = try MeasuresFixture.load()
    for expected in fixture.binary {
      let matrix = ConfusionMatrix(
        scores: fixture.scores, labels: fixture.labels, threshold: expected.threshold)
      #expect(matrix.counts == expected.matrix)
      #expect(isClose(matrix.accuracy, expected.accuracy))
      #expect(isClose(matrix.precision(), expected.precision))
      #expect(isClose(matrix.recall(), expected.recall))
      #expect(isClose(matrix.f1(), expected.f1))
    }
  }

  @Test func agreesWithScikitLearnOnSeveralClassesOneAbsentOneNeverPredicted() throws {
    let expected = try MeasuresFixture.load().several
    let matrix = ConfusionMatrix(
      predicted: expected.predicted, actual: expected.actual, classCount: expected.classCount)
    #expect(matrix.counts == expected.matrix)
    #expect(isClose(matrix.accuracy, expected.accuracy))
    for label in 0..<expected.classCount {
      #expect(isClose(matrix.precision(label), expected.precision[label]))
      #expect(isClose(matrix.recall(label), expected.recall[label]))
      #expect(isClose(matrix.f1(label), expected.f1[label]))
    }
    #expect(isClose(matrix.macro { $0.precision($1) }, expected.macro[0]))
    #expect(isClose(matrix.macro { $0.recall($1) }, expected.macro[1]))
    #expect(isClose(matrix.macro { $0.f1($1) }, expected.macro[2]))
  }

  /// 16 passes and 4 fails: whoever always says "pass" is right 80 % of the time and finds no fail.
  @Test func alwaysAnsweringTheCommonClassLooksGoodOnlyInAccuracy() {
    let labels = [Double](repeating: 1, count: 16) + [Double](repeating: 0, count: 4)
    let matrix = ConfusionMatrix(scores: [Double](repeating: 0.9, count: 20), labels: labels)
    #expect(matrix.counts == [[0, 4], [0, 16]])
    #expect(matrix.accuracy == 0.8)
    #expect(matrix.recall(1) == 1)
    #expect(matrix.recall(0) == 0)
    #expect(matrix.precision(0) == 0)
    #expect(matrix.macro { $0.recall($1) } == 0.5)
  }

  @Test func aScoreAtTheThresholdIsPositive() {
    let matrix = ConfusionMatrix(scores: [0.5], labels: [1], threshold: 0.5)
    #expect(matrix.counts == [[0, 0], [0, 1]])
  }

  @Test func networkOutputsAreDecidedByThresholdOrByTheLargest() {
    let signed = ConfusionMatrix(
      outputs: Matrix([[-0.2], [0.1], [0.9]]), targets: Matrix([[-1], [-1], [1]]), threshold: 0)
    #expect(signed.counts == [[1, 1], [0, 1]])
    let several = ConfusionMatrix(
      outputs: Matrix([[0.2, 0.5, 0.3], [0.4, 0.4, 0.2], [0, 0, 1]]),
      targets: Matrix([[0, 1, 0], [0, 1, 0], [0, 0, 1]]))
    #expect(several.counts == [[0, 0, 0], [1, 1, 0], [0, 0, 1]])
  }

  @Test func ofNothingEveryMeasureIsZero() {
    let matrix = ConfusionMatrix(predicted: [], actual: [], classCount: 2)
    #expect(matrix.total == 0)
    #expect([matrix.accuracy, matrix.precision(), matrix.recall(), matrix.f1()] == [0, 0, 0, 0])
  }
}
