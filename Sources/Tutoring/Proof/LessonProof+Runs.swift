import LessonScript

/// What is proved of pages that speak of a run.
extension LessonProof {
  /// Whoever opens a page first can make the runs that it speaks of; the author has made them.
  mutating func proveRuns(_ start: Session, _ author: AuthorRun) {
    var unmade = author.unmadeRuns
    var proved: [NeededRun] = []
    for page in lesson.pages {
      for run in page.neededRuns where !proved.contains(where: run.isSame) {
        if !start.canMake(run) { unmade.append(run) }
        proved.append(run)
      }
    }
    for run in unmade where flaws.allSatisfy({ $0.location != run.location }) {
      add(
        .runNeverComes(experiment: run.experiment, condition: run.condition.text), at: run.location)
    }
  }

  /// A page that reads what an earlier page has trained says so with `needs`, once for each experiment.
  mutating func proveReads() {
    for (index, page) in lesson.pages.enumerated() {
      var stated = Set(page.neededRuns.map(\.experiment))
      for use in page.formulas {
        for read in use.reads
        where !stated.contains(read.experiment) && !page.trains(read)
          && page.play?.experiment != read.experiment
        {
          guard let trained = lesson.pages[..<index].firstIndex(where: { $0.trains(read) }) else {
            continue
          }
          stated.insert(read.experiment)
          add(
            .readsRun(of: read.experiment, formula: use.formula.text, trainedOn: trained + 1),
            at: use.formula.location)
        }
      }
    }
  }

  /// What is foreseen of another experiment than the page's own is of one that somebody has trained, or whose weights
  /// are given.
  mutating func provePredictions(_ start: Session) {
    for (index, page) in lesson.pages.enumerated() {
      for question in page.questions {
        guard case .prediction(let formula, _, _) = question.kind else { continue }
        let use = FormulaUse(formula: formula, experiment: page.experiment)
        for read in use.reads where !lesson.pages[...index].contains(where: { $0.trains(read) }) {
          guard start.beginsAtRandom(read.experiment) else { continue }
          add(
            .predictsUntrained(item: question.id, experiment: read.experiment),
            at: formula.location)
        }
      }
    }
  }
}

extension Session {
  /// Whether another seed gives an experiment other weights.
  fileprivate func beginsAtRandom(_ id: String) -> Bool {
    guard let timeline = timelines[id],
      let other = try? Timeline(timeline.experiment.setting("seed", to: "4711"))
    else { return false }
    return timeline.initial.parameters != other.initial.parameters
  }
}

/// A number that training changes: of one training, or of many seeds.
private struct TrainingRead: Equatable {
  var experiment: String
  var isSurvey: Bool
}

extension FormulaUse {
  fileprivate var reads: [TrainingRead] {
    formula.expression.names.compactMap { name in
      guard let experiment = name.experiment ?? experiment, name.qualifier != .at(.initial),
        let quantity = name.quantity, quantity.changesWithTraining
      else { return nil }
      return TrainingRead(experiment: experiment, isSurvey: quantity.isOfSurvey)
    }
  }
}

extension Page {
  /// Whether a learner trains on this page what the number is about.
  fileprivate func trains(_ read: TrainingRead) -> Bool {
    let isTrained = train.map {
      $0.experiment == read.experiment && ($0.survey != nil) == read.isSurvey
    }
    return isTrained == true
      || !read.isSurvey && tasks.contains { $0.experiment == read.experiment }
  }
}

extension Quantity {
  fileprivate var isOfSurvey: Bool { if case .survey = self { true } else { false } }

  fileprivate var changesWithTraining: Bool {
    switch self {
    case .measure(.parameters), .measure(.rate), .function: false
    case .measure, .survey, .lastLayer, .parameter, .trace: true
    }
  }
}

extension NeededRun {
  /// Whether another page speaks of the same run.
  fileprivate func isSame(as other: NeededRun) -> Bool {
    experiment == other.experiment && condition.expression == other.condition.expression
  }
}
