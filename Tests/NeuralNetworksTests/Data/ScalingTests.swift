import NeuralNetworks
import Testing

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
