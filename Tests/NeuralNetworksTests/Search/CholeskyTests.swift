import Testing

@testable import NeuralNetworks

struct CholeskyTests {
  /// The example of the article "Cholesky decomposition" in Wikipedia.
  let matrix: [[Double]] = [[4, 12, -16], [12, 37, -43], [-16, -43, 98]]

  @Test func rootSolutionAndDeterminantOfAKnownMatrix() throws {
    let root = try #require(Cholesky(matrix))
    #expect(root.lower == [[2], [6, 1], [-8, 5, 3]])
    // A (1, 2, 3) = (−20, −43, 192)
    #expect(root.solve([-20, -43, 192]) == [1, 2, 3])
    // det A = (2 · 1 · 3)² = 36
    #expect(isClose(root.logDeterminant, 3.5835189384561099))
  }

  @Test func aMatrixThatIsNotPositiveDefiniteHasNone() {
    #expect(Cholesky([[1, 2], [2, 1]]) == nil)
    #expect(Cholesky([[.nan]]) == nil)
  }
}
