extension Formula {
  /// The formula with numbers in place of plain names, such as those drawn for a learner.
  public func binding(_ values: [String: Double]) -> Formula {
    switch self {
    case .number: self
    case .negate(let inner): .negate(inner.binding(values))
    case .not(let inner): .not(inner.binding(values))
    case .binary(let sign, let left, let right):
      .binary(sign, left.binding(values), right.binding(values))
    case .name(let name):
      name.isPlain ? values[name.name].map(Formula.number) ?? self : .name(name.binding(values))
    }
  }
}

extension Formula.Name {
  /// Without experiment, moment, indices and arguments.
  var isPlain: Bool {
    experiment == nil && moment == nil && indices.isEmpty && arguments == nil
  }

  fileprivate func binding(_ values: [String: Double]) -> Formula.Name {
    var name = self
    name.indices = indices.map { $0.binding(values) }
    name.arguments = arguments?.map { $0.binding(values) }
    return name
  }
}

extension LocatedFormula {
  func binding(_ values: [String: Double]) -> LocatedFormula {
    LocatedFormula(expression: expression.binding(values), text: text, location: location)
  }
}

extension [Inline] {
  /// The text with numbers in place of plain names in its values.
  public func binding(_ values: [String: Double]) -> [Inline] {
    map { inline in
      switch inline {
      case .emphasis(let inside): .emphasis(inside.binding(values))
      case .strong(let inside): .strong(inside.binding(values))
      case .link(let inside, let url): .link(inside.binding(values), destination: url)
      case .value(let value):
        .value(
          ValueInline(expression: value.expression.binding(values), decimals: value.decimals))
      case .text, .code, .lineBreak: inline
      }
    }
  }
}
