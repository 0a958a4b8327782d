import Testing
import TextInterface

@Suite struct NetworkDiagramTests {
  private let network = NetworkDiagram(
    layers: [[.init("x₁"), .init("x₂")], [.init("h₁"), .init("h₂")], [.init("ŷ", value: 0.5)]],
    weights: [[[1, -1], [0.2, 0]], [[1, -1]]])

  // Thick for ±1, thin for 0.2, dotted for 0; negative ones broken.
  @Test func drawsUnitsAndWeights() {
    #expect(
      picture(network, 40, 9) == """

                        h₁
        x₁ ●⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶●⣶⣤⣤⣀⡀
             ⠈⠒⠤⡀  ⢀ ⣶⠿ ⠁  ⠉⠉⠛⠻⠿⣶⣶⣤⣄⣀
                ⢈⠑⣶⡟              ⠉⢙⣛⠿⣿⣶● ŷ 0.50
             ⢀ ⣶⠟  ⠈⠑⠤⣀ h₂   ⣀⣠ ⣶⣶ ⠟⠛ ⠉
        x₂ ●⡾⠿ ⠄⠠ ⠄⠠ ⠄⠠⠑⠦●⣶⠿ ⠛⠋


        """)
  }

  @Test func writesWeightsBesideTheirLines() {
    var labelled = network
    labelled.showsWeights = true
    let text = picture(labelled, 50, 11)
    for label in ["1.00", "−1.00", "0.20", "0.00"] { #expect(text.contains(label)) }
  }

  @Test func survivesWhatDoesNotFit() {
    #expect(survives(network))
    #expect(survives(NetworkDiagram(layers: [], weights: [])))
    #expect(survives(NetworkDiagram(layers: [[]], weights: [[[1]]])))
    #expect(
      survives(
        NetworkDiagram(
          title: "σ", layers: [[.init("x")], [.init("y", value: .nan)]],
          weights: [[[.nan, 2], [3]], [[4]]], showsWeights: true)))
  }
}
