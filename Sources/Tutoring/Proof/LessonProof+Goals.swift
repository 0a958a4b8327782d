import LessonScript

/// What is proved of the goals of tasks.
extension LessonProof {
  /// Whatever a task's conditions are about stands on its page: below it, in a picture, in words or among the knobs.
  mutating func proveGoals(_ page: Page) {
    for task in page.tasks {
      let shown = page.quantities(besides: task)
      let conditions = task.conditions.filter { $0.text?.hasValues != true }
      var told: Set<String> = []
      for name in conditions.flatMap(\.expression.expression.names) {
        guard let quantity = name.quantity, !shown.contains(quantity.family),
          !task.knobs.contains(where: { $0.name == name.name }),
          !page.shows(quantity, name.qualifier, of: name.experiment ?? task.experiment),
          told.insert(name.name).inserted
        else { continue }
        add(.goalUnseen(task: task.id, quantity: name.name), at: task.location)
      }
    }
  }
}

extension Page {
  /// What the numbers in the page's words, values and pictures of formulas are.
  fileprivate func quantities(besides task: OpenTask) -> Set<Quantity> {
    let conditions = Set(task.conditions.map(\.expression.text))
    let uses = formulas.filter { !conditions.contains($0.formula.text) }
    return Set(uses.flatMap(\.formula.expression.names).compactMap(\.quantity?.family))
  }

  /// Whether a picture of an experiment, or the line below the page, shows a quantity.
  fileprivate func shows(
    _ quantity: Quantity, _ qualifier: Formula.Qualifier?, of experiment: String
  ) -> Bool {
    let pictures = plots.filter { $0.experiment == experiment }.flatMap(\.show)
    return quantity.pictures(qualifier).map { $0.contains(where: pictures.contains) } ?? true
  }
}

extension Quantity {
  /// One for all weights, one for all sums: numbers of a family are shown together.
  fileprivate var family: Quantity {
    switch self {
    case .parameter: Quantity(name: "w1") ?? self
    default: self
    }
  }

  /// The pictures in which it can be read; nil for what needs none.
  fileprivate func pictures(_ qualifier: Formula.Qualifier?) -> [PlotKind]? {
    if case .derivative? = qualifier { return [.gradients, .network, .weights, .why] }
    return switch self {
    case .measure(.step), .measure(.epoch), .function: nil
    case .measure(.loss): [.loss, .surface]
    case .measure(.mistakes), .measure(.epochMistakes): [.mistakes, .data, .boundary, .confusion]
    case .measure(.accuracy): [.confusion, .data, .boundary, .mistakes]
    case .measure(.rate), .measure(.parameters): []
    case .survey: [.starts]
    case .parameter: [.weights, .network, .surface, .why]
    case .lastLayer: [.data, .network, .boundary]
    case .trace: [.network]
    }
  }
}
