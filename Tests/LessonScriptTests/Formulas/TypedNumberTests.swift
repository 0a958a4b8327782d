import Foundation
import Testing

@testable import LessonScript

@Suite struct TypedNumberTests {
  /// Expected values by hand, or from a pocket calculator to ten digits.
  @Test(arguments: [
    ("0.5", 0.5), ("-18", -18), ("−18", -18), ("– 18", -18), ("+3", 3), ("1.5e-3", 0.0015),
    ("1.5E−3", 0.0015), ("42.", 42), (".5", 0.5), ("1/2", 0.5), ("½", 0.5), ("50%", 0.5),
    ("50 percent", 0.5),
    ("0,5", 0.5), ("1,5", 1.5), ("−0,05", -0.05), ("500,000", 500_000), ("$500,000", 500_000),
    ("500,000 $", 500_000), ("€ 1.234,5", 1234.5), ("1,234,567.5", 1_234_567.5),
    ("1.234.567", 1_234_567), ("1 000", 1000), ("1 000 000", 1_000_000), ("1'000", 1000),
    ("1 000.5", 1000.5), ("490k", 490_000), ("490 K", 490_000), ("$1.2M", 1_200_000),
    ("3 million", 3_000_000), ("12 thousand", 12_000), ("2bn", 2_000_000_000),
    ("150*2000+200000", 500_000), ("150 · 2000 + 200 000", 500_000),
    ("150 × 2,000 + 200,000", 500_000),
    ("2^10", 1024), ("2¹⁰", 1024), ("10⁻³", 0.001), ("2^-1", 0.5), ("-2^2", -4), ("(-2)^2", 4),
    ("ln 4", 1.3862943611), ("ln4", 1.3862943611), ("ln(4)", 1.3862943611),
    ("-ln 0.3", 1.2039728043),
    ("−ln(0,3)", 1.2039728043), ("LN 4", 1.3862943611), ("ln 4/2", 0.6931471806),
    ("2 ln 4", 2.7725887222), ("ln 2^3", 2.0794415417), ("ln sqrt 4", 0.6931471806),
    ("log10 1000", 3), ("log2 8", 3), ("√2", 1.4142135624), ("2√2", 2.8284271247),
    ("sqrt(2)", 1.4142135624), ("√(3² + 4²)", 5), ("e^2", 7.3890560989), ("e", 2.7182818285),
    ("exp -1", 0.3678794412), ("π", 3.1415926536), ("2pi", 6.2831853072), ("sigma(0)", 0.5),
    ("σ(0)", 0.5), ("σ(-1.5)", 0.1824255238), ("sigmoid 0", 0.5), ("1/(1+e^-1.5)", 0.8175744762),
    ("tanh 0.5", 0.4621171573), ("2(3 + 4)", 14), ("(1+1)(2+2)", 8), ("min(1,2)", 1),
    ("max(0, 1 - 0.4)", 0.6), ("ŷ = 0.25", 0.25), ("= 7", 7), ("about 7", 7), ("~7", 7), ("≈ 7", 7),
    ("12½", 12.5), ("12 ½", 12.5), ("−12½", -12.5), ("12 1/2", 12.5), ("2 3/4 * 4", 11),
    ("1 000/4", 250), ("3½ + 1", 4.5), ("2(1/2)", 1),
    ("4:1", 4), ("10% * 50", 5), ("abs(-3)", 3),
  ])
  func isComputed(_ text: String, _ value: Double) throws {
    let read = try TypedNumber(text).value
    #expect(abs(read - value) <= 1e-9 * max(1, abs(value)), "\(text): \(read)")
  }

  /// A blank before a plain number changes nothing but the way it is read.
  @Test(arguments: [
    "7", "-18", "0", "-0", "0.5", "12.250", "1.234", "99999999999999999999", "007", "1.2.3",
  ])
  func aPlainNumberIsReadAsAnyOther(_ text: String) {
    let (plain, other) = (try? TypedNumber(text), try? TypedNumber(" " + text))
    #expect(plain?.value == other?.value && plain?.otherwise == other?.otherwise)
    #expect(plain?.style == other?.style && plain?.isPlain == other?.isPlain)
  }

  @Test func aCommaBeforeThreeDigitsMayPartEither() throws {
    #expect(try TypedNumber("1,234").otherwise == 1.234)
    #expect(try TypedNumber("−12,500").otherwise == -12.5)
    for text in ["$1,234", "0,500", "1,23", "1,234,567", "1,234.5", "1234", "min(1,234)"] {
      #expect(try TypedNumber(text).otherwise == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("", TypedNumber.Problem.incomplete), ("2 +", .incomplete), ("(2", .incomplete),
    ("ln", .incomplete),
    ("half", .unknown("half")), ("w1", .unknown("w1")), ("score(3, 4)", .unknown("score")),
    ("12 epochs", .unknown("epochs")), ("gradient.w1", .unknown("w1")), ("2x", .unknown("2x")),
    ("5 hundred", .unknown("hundred")), ("1 < 2", .unknown("<")), ("1 and 2", .unknown("and")),
    ("2 3", .unknown("3")), ("log 4", .whichLogarithm), ("log(4)", .whichLogarithm),
    ("1,2,3", .comma("1,2,3")), ("1,23,456", .comma("1,23,456")), ("1/0", .notFinite),
    ("ln 0", .notFinite), ("√−1", .notFinite), ("9^9^9", .notFinite), ("1e999", .unknown("1e999")),
    ("0x10", .unknown("0x10")), ("#", .unknown("#")),
  ])
  func saysWhatIsNotUnderstood(_ text: String, _ problem: TypedNumber.Problem) {
    #expect(throws: problem) { try TypedNumber(text) }
  }

  @Test func textsAreBounded() {
    let deep = String(repeating: "(", count: 99) + "1" + String(repeating: ")", count: 99)
    #expect(throws: TypedNumber.Problem.self) { try TypedNumber(deep) }
    let long = String(repeating: "1+", count: 100) + "1"
    #expect(throws: TypedNumber.Problem.tooLong(atMost: 200)) { try TypedNumber(long) }
    for text in ["ln ", "√", "2√", "-", "(", "1,", "1 0", "^", "e"] {
      let start = ContinuousClock.now
      _ = try? TypedNumber(String(String(repeating: text, count: 200).prefix(200)))
      #expect(ContinuousClock.now - start < .seconds(1), "\(text)")
    }
  }

  @Test func onlyWhatWasNotTypedPlainlyIsExplained() throws {
    for text in ["0.5", " −18 ", "1.5e-3", "+3"] {
      #expect(try TypedNumber(text).isPlain, "\(text)")
    }
    for text in ["1/2", "50%", "0,5", "$5", "490k", "ln 4", "1 000"] {
      #expect(try !TypedNumber(text).isPlain, "\(text)")
    }
  }

  @Test(arguments: [
    ("0.5", AnswerNumber.Style.decimal), ("0,5", .decimal), ("ln 4", .decimal),
    ("1/4 + 1/4", .decimal),
    ("1/2", .fraction), ("-1 / 2", .fraction), ("50%", .percent), ("50 percent", .percent),
    ("10% * 5", .decimal),
  ])
  func styleIsThatOfASingleNumber(_ text: String, _ style: AnswerNumber.Style) throws {
    #expect(try TypedNumber(text).style == style)
  }
}
