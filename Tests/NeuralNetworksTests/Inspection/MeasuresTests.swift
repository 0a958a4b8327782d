import Foundation
import NeuralNetworks
import Testing

/// What `Fixtures/measures.py` wrote: the answers of scikit-learn.
struct MeasuresFixture: Decodable {
  struct Binary: Decodable {
    var threshold, accuracy, precision, recall, f1: Double
    var matrix: [[Int]]
  }
  struct ROC: Decodable {
    var falsePositiveRate, truePositiveRate, threshold: [Double]
    var area: Double
  }
  struct Several: Decodable {
    var predicted, actual: [Int]
    var classCount: Int
    var matrix: [[Int]]
    var accuracy: Double
    var precision, recall, f1, macro: [Double]
  }
  struct Regression: Decodable {
    var predictions, targets: [Double]
    var meanAbsolute, meanSquared, rootMeanSquared, rSquared: Double
  }

  var labels, scores: [Double]
  var binary: [Binary]
  var roc: ROC
  var several: Several
  var regression: Regression

  static func load() throws -> Self {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/measures.json").standardized
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

/// Equal up to the rounding of a few operations.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-14) -> Bool {
  abs(a - b) <= tolerance * max(abs(a), abs(b), 1)
}

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

struct ROCCurveTests {
  @Test func agreesWithScikitLearnTiesIncluded() throws {
    let fixture = try MeasuresFixture.load()
    let curve = try #require(ROCCurve(scores: fixture.scores, labels: fixture.labels))
    #expect(curve.points.map(\.falsePositiveRate) == fixture.roc.falsePositiveRate)
    #expect(curve.points.map(\.truePositiveRate) == fixture.roc.truePositiveRate)
    #expect(curve.points.dropFirst().map(\.threshold) == fixture.roc.threshold)
    #expect(curve.points[0].threshold == .infinity)
    #expect(isClose(curve.area, fixture.roc.area))
  }

  @Test func perfectReversedAndGuessedRankings() {
    let labels: [Double] = [0, 0, 1, 1]
    #expect(ROCCurve(scores: [0.1, 0.2, 0.3, 0.4], labels: labels)?.area == 1)
    #expect(ROCCurve(scores: [0.4, 0.3, 0.2, 0.1], labels: labels)?.area == 0)
    #expect(ROCCurve(scores: [0.5, 0.5, 0.5, 0.5], labels: labels)?.area == 0.5)
  }

  @Test func oneClassAloneHasNoCurve() {
    #expect(ROCCurve(scores: [0.1, 0.9], labels: [1, 1]) == nil)
    #expect(ROCCurve(scores: [], labels: []) == nil)
  }
}

struct RegressionScoreTests {
  @Test func agreesWithScikitLearn() throws {
    let expected = try MeasuresFixture.load().regression
    let score = RegressionScore(predictions: expected.predictions, targets: expected.targets)
    #expect(isClose(score.meanAbsolute, expected.meanAbsolute))
    #expect(isClose(score.meanSquared, expected.meanSquared))
    #expect(isClose(score.rootMeanSquared, expected.rootMeanSquared))
    #expect(isClose(score.rSquared, expected.rSquared))
  }

  @Test func rSquaredOfEqualTargetsIsOneIfPerfectAndElseZero() {
    let targets = [0.1, 0.1, 0.1]
    #expect(RegressionScore(predictions: targets, targets: targets).rSquared == 1)
    #expect(RegressionScore(predictions: [0.1, 0.1, 0.2], targets: targets).rSquared == 0)
  }
}

struct LeastSquaresLineTests {
  /// The expected numbers are printed in the course's list of facts.
  @Test func throughTheHousesOfTheFirstLesson() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../Data/houses.csv").standardized
    let table = try DataTable(csv: String(contentsOf: file, encoding: .utf8))
    guard case .numbers(let size)? = table["sqft_living"],
      case .numbers(let price)? = table["price"],
      let line = LeastSquaresLine(x: size, y: price)
    else {
      Issue.record("two columns of numbers")
      return
    }
    #expect(abs(line.slope - 201.06492316) < 5e-9)
    #expect(abs(line.intercept - 88511.3513098) < 5e-8)
    #expect(abs(line.rSquared - 0.4113751) < 5e-8)
  }

  /// By hand: x̄ = 2, ȳ = 3, slope = (−1·−2 + 0·1 + 1·1)/2 = 1.5, residuals 0.5, −1, 0.5.
  @Test func throughThreePoints() {
    let line = LeastSquaresLine(x: [1, 2, 3], y: [1, 4, 4])
    #expect(line?.slope == 1.5)
    #expect(line?.intercept == 0)
    #expect(line?.rSquared == 0.75)
    #expect(line?(4) == 6)
  }

  @Test func isNotDefinedForOneX() {
    #expect(LeastSquaresLine(x: [2, 2], y: [1, 3]) == nil)
    #expect(LeastSquaresLine(x: [], y: []) == nil)
  }
}
