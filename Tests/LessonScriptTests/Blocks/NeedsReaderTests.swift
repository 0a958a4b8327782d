import Testing

@testable import LessonScript

struct NeedsReaderTests {
  /// Of 2 tanh and 1 sigmoid.
  @Test(arguments: [
    ("z3[9](1)", "z3[9]"), ("a1[3](1)", "a1[3]"), ("delta2[2](1)", "delta2[2]"),
    ("z1[0](1)", "z1[0]"),
  ])
  func unitsThatThereAreNotAreRefused(formula: String, name: String) throws {
    do {
      _ = try page("Now {net.\(formula)}.")
      Issue.record("\(formula) is accepted")
    } catch let found as LessonErrors {
      #expect(found.errors.map(\.problem) == [.formula(.noSuchUnit(name))])
    }
    _ = try page("Now {net.z1[2](4)} and {net.a2[1](1)}.")
  }

  @Test func readsRunsInTheirOrder() throws {
    let page = try page("```needs\nnet: epoch == 300\n```\n\n```needs\nnet: trials >= 5\n```")
    #expect(page.neededRuns.map(\.experiment) == ["net", "net"])
    #expect(page.neededRuns.map(\.condition.text) == ["epoch == 300", "trials >= 5"])
    #expect(page.neededRuns.map(\.isSurvey) == [false, true])
    #expect(page.neededRuns[0].location.line == 17)
  }

  @Test(arguments: [
    ("nett: epoch == 3", "nett", 17), ("net: epoc == 3", "epoc", 17), ("net: [1]", "net", 17),
    ("{}", "experiment", 17), ("net: other.loss > 1", "other", 17),
  ])
  func refusesWhatItDoesNotKnow(body: String, word: String, line: Int) throws {
    do {
      _ = try page("```needs\n\(body)\n```")
      Issue.record("\(body) is accepted")
    } catch let found as LessonErrors {
      #expect(found.errors.count == 1)
      #expect(found.errors.first?.location.line == line)
      #expect(found.errors.first?.message.contains(word) == true, "\(found)")
    }
  }
}
