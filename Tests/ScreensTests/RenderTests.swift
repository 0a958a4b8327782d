import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct RenderTests {
  /// Whatever the size, there is a frame of that size and no crash.
  @Test func survivesEverySize() throws {
    let models = try (1...8).map { try FixtureCourse.model(page: $0, played: $0 % 2 == 0) }
    for (columns, rows) in [
      (0, 0), (1, 1), (1, 40), (200, 1), (3, 3), (20, 5), (63, 9), (64, 10), (40, 12),
    ] {
      for model in models {
        let size = Size(columns: columns, rows: rows)
        #expect(render(model, size: size).size == size)
      }
    }
  }

  @Test func theLastLineNamesTheWayOn() throws {
    for page in 1...8 {
      let model = try FixtureCourse.model(page: page, played: true)
      let last = render(model, size: .small).row(23)
      #expect(last.contains("Enter"), "page \(page): \(last)")
      #expect(last.contains(page == 8 ? "finish" : "next"), "page \(page): \(last)")
    }
  }

  /// 3 · 4 + 4 · 5 − 10 = 22, and an update of 0.1 takes off 0.4, 0.5 and 0.1: SCREENS and the lecture agree.
  @Test func weightsShowTheirLastChange() throws {
    let text = render(try FixtureCourse.model(page: 5, played: true), size: .small).text
    #expect(text.contains("w₁   2.600  ▼ −0.400"))
    #expect(text.contains("w₂   3.500  ▼ −0.500"))
    #expect(text.contains("b  −10.100  ▼ −0.100"))
  }

  /// Training changes the pictures on the right and the time; the words hold still.
  @Test func wordsHoldStillWhileTrainingRuns() throws {
    var model = try FixtureCourse.model(page: 6, played: false)
    _ = model.perform(.answer(question: "predict-and", text: "6"))
    let before = render(model, size: .small)
    _ = model.perform(.train(updates: 3))
    let after = render(model, size: .small)
    for row in 1...21 {
      #expect(before.row(row).prefix(38) == after.row(row).prefix(38), "row \(row)")
    }
    #expect(before.text != after.text)
  }

  @Test func helpListsEveryRequest() throws {
    var model = try FixtureCourse.model()
    #expect(model.respond(to: .function(1)).isEmpty)
    let text = render(model, size: Size(columns: 90, rows: 60)).text
    for request in Request.allCases {
      let binding = keyMap.bindings.first { $0.request == request }
      #expect(binding.map { text.contains($0.help) } ?? false, "\(request)")
    }
  }
}
