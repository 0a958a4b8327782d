import NeuralNetworks
import Testing

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
