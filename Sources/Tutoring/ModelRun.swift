import LessonScript
import NeuralNetworks

/// The author's own way through a lesson: every question answered right, every training run, every task
/// solved. A lesson is proved by scoring full marks with it.
public struct ModelRun {
  public private(set) var session: Session
  public private(set) var transcript: Transcript

  public init(_ lesson: Lesson) throws(ExperimentError) {
    session = try Session(lesson)
    transcript = Transcript(header: .init(lesson))
    while !session.isFinished {
      playPage()
      perform(.next)
    }
  }

  /// The blocks in the author's order; predictions come before training, whatever their place.
  private mutating func playPage() {
    for question in session.page.questions where question.isPrediction { answer(question) }
    for block in session.page.blocks {
      switch block {
      case .question(let question) where !question.isPrediction: answer(question)
      case .train: perform(.train(updates: session.trainingLeft))
      case .task(let task): solve(task)
      default: break
      }
    }
  }

  private mutating func answer(_ question: Question) {
    perform(.answer(question: question.id, text: session.modelAnswer(to: question)))
  }

  private mutating func solve(_ task: OpenTask) {
    for setting in task.model.settings {
      perform(.set(knob: setting.name, value: setting.value))
    }
    guard let timeline = session.timelines[task.experiment] else { return }
    let updates = task.model.budget.updates(in: timeline)
    if updates > 0 { perform(.train(updates: updates)) }
  }

  private mutating func perform(_ action: Action) {
    update(&session, action)
    transcript.append(action)
  }
}

extension Question {
  var isPrediction: Bool { if case .prediction = kind { true } else { false } }
}

extension Session {
  /// What the author would answer, computed now.
  public func modelAnswer(to question: Question) -> String {
    switch question.kind {
    case .choice(let choices, _):
      Judge.rightChoices(choices).map(String.init).joined(separator: ",")
    case .number(let formula, _): "\(formulas(for: question.id)(formula))"
    case .text(let accepted): accepted.first ?? ""
    case .prediction: predictionTruth(question).map { "\($0)" } ?? ""
    case .order, .match, .point: ""
    }
  }

  /// What training will show, found by training a copy of this session on the question's page.
  private func predictionTruth(_ question: Question) -> Double? {
    var future = self
    for other in page.questions where other.isPrediction {
      update(&future, .answer(question: other.id, text: "0"))
    }
    update(&future, .train(updates: future.trainingLeft))
    return future.record(question.id).truth
  }
}
