import LessonScript
import NeuralNetworks

extension Question {
  /// The numbers that a learner with this seed gets, by name. They depend on the seed and the question's id only,
  /// so a question that is added does not change the others.
  public func drawn(seed: UInt64) -> [String: Double] {
    var generator = Generator(seed: seed ^ id.fingerprint)
    var numbers: [String: Double] = [:]
    for draw in draws { numbers[draw.name] = draw.values[generator.below(draw.values.count)] }
    return numbers
  }
}

extension Lesson {
  /// The lesson with the numbers that a learner with this seed gets.
  public func drawn(seed: UInt64) -> Lesson {
    var lesson = self
    lesson.pages = pages.map { page in
      var page = page
      page.blocks = page.blocks.map { block in
        guard case .question(let question) = block else { return block }
        return .question(question.binding(question.drawn(seed: seed)))
      }
      return page
    }
    return lesson
  }
}
