import LessonScript
import Testing

@testable import Tutoring

/// Every quantity by every way of naming it, in the lecture's small network: 2-2-1 with tanh and one example.
struct FormulaValueTests {
  /// Numbers by PyTorch 2.13.0 in float64: x = (1, 2), target 1,
  /// w1 = [[0.1, 0.2], [0.3, 0.4]], b1 = (0.5, 0.6), w2 = [[0.7, 0.8]], b2 = 0.9, J = ½(ŷ − y)².
  private static let network = """
    ## Now

    {loss}

    ```experiment
    id: net
    data:
      inputs: [u, v]
      target: t
      rows: [[1, 2, 1]]
    network:
      - {dense: 2, activation: tanh, weights: [[0.1, 0.2], [0.3, 0.4]], bias: [0.5, 0.6]}
      - {dense: 1, weights: [[0.7, 0.8]], bias: [0.9]}
    loss: half-mse
    optimizer: sgd
    rate: 0.1
    ```

    ```train
    of: net
    updates: 3
    ```
    """

  /// 0.1 · 0.5^⌊e/2⌋ in epoch e, which is what the next update takes.
  @Test func theRateIsTheOneInForce() throws {
    let text = """
      ```experiment
      id: net
      data: and
      network: [1 sigmoid]
      rate: 0.1
      schedule: {every: 2, gamma: 0.5}
      ```

      ```train
      of: net
      epochs: 10
      ```
      """
    var session = try Session(TestLesson.lesson(text))
    func rate(_ name: String) throws -> Double {
      let formula = try #require(
        TestLesson.lesson(text + "\n\n{\(name)}\n").pages[0].formulas.first
      ).formula
      return session.formulas(formula)
    }
    for (updates, now, before) in [(0, 0.1, 0.1), (1, 0.1, 0.1), (1, 0.05, 0.1), (2, 0.025, 0.05)] {
      update(&session, .train(updates: updates))
      #expect(try rate("rate") == now)
      #expect(try rate("before.rate") == before)
      #expect(try rate("initial.rate") == 0.1)
    }
  }

  private func session() throws -> Session { try Session(TestLesson.lesson(Self.network)) }

  private func value(_ text: String, _ session: Session) throws -> Double {
    let lesson = try TestLesson.lesson(Self.network.replacing("{loss}", with: "{\(text)}"))
    guard case .prose(.paragraph(let inlines))? = lesson.pages[0].blocks.first,
      case .value(let value)? = inlines.first
    else { return .nan }
    return session.formulas(value.expression)
  }

  private func expect(
    _ expected: [(String, Double)], in session: Session, within tolerance: Double = 1e-12
  ) throws {
    for (text, number) in expected {
      let found = try value(text, session)
      #expect(abs(found - number) <= tolerance * max(1, abs(number)), "\(text): \(found)")
    }
  }

  @Test func everyNumberOfAnExampleHasAName() throws {
    try expect(Self.first, in: try session())
  }

  @Test func numericGradientsAgree() throws {
    let session = try session()
    for name in ["w1[1][1]", "w1[2][2]", "b1[1]", "w2[1][2]", "b2[1]"] {
      let (exact, numeric) = (
        try value("gradient.\(name)", session), try value("numeric.\(name)", session)
      )
      #expect(abs(exact - numeric) < 1e-8, "\(name)")
    }
  }

  /// w₁ = (0.1, 0.2; …) as the experiment gives them; constants and what is only computed with are left out.
  @Test func conditionsTellWhatTheyCompare() throws {
    let session = try session()
    let cases: [(String, [String?], [Double])] = [
      ("parameters <= 9", ["parameters"], [9]),
      ("w1[1][1] < 0.5 and not w1[1][2] > 2*3", [nil, nil], [0.1, 0.2]),
      ("abs(w1[1][1] - 1) < sqrt(2)", [nil], [0.9]),
      ("w1[1][1] < 1 or w1[1][1] > 2", [nil], [0.1]),
      ("parameters <= 9 and epoch < 5 and epoch >= 0", ["parameters", "epoch"], [9, 0]),
    ]
    for (text, names, numbers) in cases {
      let lesson = try TestLesson.lesson(Self.network.replacing("{loss}", with: "{\(text)}"))
      guard case .prose(.paragraph(let inlines))? = lesson.pages[0].blocks.first,
        case .value(let condition)? = inlines.first
      else { return #expect(Bool(false), "\(text) is no formula") }
      let compared = session.formulas.compared(in: condition.expression)
      #expect(compared.map(\.value) == numbers, "\(text)")
      #expect(compared.map(\.name) == names, "\(text)")
    }
  }

  @Test func momentsAreThoseOfTraining() throws {
    var session = try session()
    update(&session, .train(updates: 1))
    try expect(Self.second, in: session)
    try expect(
      [("before.step", 0), ("step", 1), ("before.epoch", 0), ("epoch", 1), ("initial.step", 0)],
      in: session)
    update(&session, .train(updates: 1))
    try expect([("before.step", 1), ("before.epoch", 1), ("initial.w2[1][1]", 0.7)], in: session)
    try expect([("initial.loss", Self.firstLoss)], in: session)
    #expect(try value("before.w2[1][1] - initial.w2[1][1]", session) != 0)
  }

  @Test func beforeTheFirstUpdateBeforeIsTheStart() throws {
    try expect([("before.w1[1][2]", 0.2), ("initial.w1[1][2]", 0.2)], in: try session())
  }

  @Test func rowsAndUnitsThatAreNotThereAreNoNumbers() throws {
    let session = try session()
    for text in ["z1[1](1 + 1)", "z1[1 + 2](1)", "a1[1](1/2)", "round(1, -1)"] {
      #expect(try value(text, session).isNaN, "\(text)")
    }
  }

  @Test func roundingKeepsDecimals() throws {
    try expect(
      [("round(2.345, 2)", 2.35), ("round(-0.5)", -1), ("round(1/3, 3)", 0.333)], in: try session())
  }

  private static let firstLoss = 0.697903976832336

  private static let first: [(String, Double)] = [
    ("loss", 0.697903976832336),
    ("z1[1](1)", 1.0),
    ("z1[2](1)", 1.7000000000000002),
    ("a1[1](1)", 0.7615941559557649),
    ("a1[2](1)", 0.935409070603099),
    ("z2[1](1)", 2.1814431656515145),
    ("output(1, 2)", 2.1814431656515145),
    ("delta2[1](1)", 1.1814431656515145),
    ("delta1[1](1)", 0.34732307095421994),
    ("delta1[2](1)", 0.11815364583909235),
    ("gradient.w1[1][1]", 0.34732307095421994),
    ("gradient.w1[2][2]", 0.2363072916781847),
    ("gradient.b1[2]", 0.11815364583909235),
    ("gradient.w2[1][2]", 1.1051326535524664),
    ("gradient.b2[1]", 1.1814431656515145),
    ("w2[1][1]", 0.7),
    ("b1[2]", 0.6),
    ("parameters", 9.0),
    ("rate", 0.1),
  ]

  /// After one update at rate 0.1.
  private static let second: [(String, Double)] = [
    ("loss", 0.3382314350361245),
    ("before.loss", 0.697903976832336),
    ("w1[1][1]", 0.06526769290457801),
    ("before.w1[1][1]", 0.1),
    ("b2[1]", 0.7818556834348486),
    ("a1[1](1)", 0.6593179582143017),
    ("before.z1[1](1)", 1.0),
    ("gradient.w1[2][2]", 0.16178409190988963),
  ]
}
