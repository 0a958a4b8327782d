import Foundation
import NeuralNetworks
import Testing

/// What `Fixtures/generated.py` wrote.
private struct GeneratedFixture: Decodable {
  struct Case: Decodable {
    var kind: String
    var count: Int
    var noise: Double
    var seed: UInt64
    /// x, y, and the target, classes as −1 and 1.
    var points: [[Double]]
  }

  var cases: [Case]

  static func load() throws -> Self {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/generated.json")
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file.standardized))
  }
}

struct GeneratedDataTests {
  @Test func agreesWithThePlaygroundAndScikitLearn() throws {
    for expected in try GeneratedFixture.load().cases {
      let kind = try #require(GeneratedData.Kind(rawValue: expected.kind))
      let recipe = GeneratedData(
        kind, count: expected.count, noise: expected.noise, seed: expected.seed,
        hasSignedLabels: true)
      let data = try recipe.dataset()
      #expect(data.count == expected.points.count)
      for (row, point) in expected.points.enumerated() {
        let ours = data.inputs.row(row) + data.targets.row(row)
        let differences = zip(ours, point).map { abs($0 - $1) }
        #expect(differences.allSatisfy { $0 < 1e-14 }, "\(expected.kind) \(row): \(ours)")
      }
    }
  }

  @Test func truthTablesAreWhatTheyAreForEveryCountNoiseAndSeed() throws {
    let tables: [(GeneratedData.Kind, [Double])] = [
      (.and, [0, 0, 0, 1]), (.or, [0, 1, 1, 1]), (.xor, [0, 1, 1, 0]),
    ]
    for (kind, labels) in tables {
      let data = try GeneratedData(kind, count: 17, noise: 1, seed: 9).dataset()
      #expect(data.inputs == Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]))
      #expect(data.targets.elements == labels)
    }
  }

  @Test(arguments: GeneratedData.Kind.allCases.filter { ![.and, .or, .xor].contains($0) })
  func countsAreExactSeedsMatterAndLabelsAreClasses(kind: GeneratedData.Kind) throws {
    let recipe = GeneratedData(kind, count: 31, noise: 0.2, seed: 1)
    let data = try recipe.dataset()
    #expect(data.count == 31)
    #expect(try recipe.dataset() == data)
    var other = recipe
    other.seed = 2
    #expect(try other.dataset().inputs != data.inputs)
    if !kind.isRegression {
      #expect(data.targets.elements.allSatisfy { $0 == 0 || $0 == 1 })
      #expect(data.classNames.count == (kind == .blobs ? 3 : 2))
    }
  }

  @Test func blobsStandAroundACircleWithOneColumnPerClass() throws {
    let data = try GeneratedData(.blobs, count: 8, noise: 0, classes: 4).dataset()
    let centres: [[Double]] = [[0, 4], [4, 0], [0, -4], [-4, 0]]
    for row in 0..<8 {
      let label = row / 2
      #expect(zip(data.inputs.row(row), centres[label]).allSatisfy { abs($0 - $1) < 1e-14 })
      #expect(data.targets.row(row) == (0..<4).map { $0 == label ? 1 : 0 })
    }
  }

  @Test func blobsHaveTheirDeviation() throws {
    let data = try GeneratedData(.blobs, count: 4000, noise: 0.5, classes: 2).dataset()
    let x = data.inputs.column(0)
    let meanSquare = x.reduce(0) { $0 + $1 * $1 } / 4000
    #expect(abs(meanSquare.squareRoot() - 0.5) < 0.02)
  }

  @Test func oneExampleIsEnoughForEveryKind() throws {
    for kind in GeneratedData.Kind.allCases {
      let data = try GeneratedData(kind, count: 1).dataset()
      #expect(data.inputs.elements.allSatisfy { $0.isFinite })
      #expect(data.targets.elements.allSatisfy { $0.isFinite })
    }
  }

  @Test func recipesThatCannotBeAreRefused() {
    func failure(_ recipe: GeneratedData) -> GeneratedDataError? {
      #expect(throws: GeneratedDataError.self) { try recipe.dataset() }
    }
    #expect(
      failure(GeneratedData(.moons, count: 0)) == .countOutOfRange(0, allowed: 1...1_000_000))
    #expect(
      failure(GeneratedData(.moons, count: .max))
        == .countOutOfRange(.max, allowed: 1...1_000_000))
    #expect(failure(GeneratedData(.moons, noise: -1)) == .noiseOutOfRange(-1))
    #expect(failure(GeneratedData(.moons, noise: .infinity)) == .noiseOutOfRange(.infinity))
    #expect(
      failure(GeneratedData(.blobs, classes: 1)) == .classesOutOfRange(1, allowed: 2...100))
  }
}
