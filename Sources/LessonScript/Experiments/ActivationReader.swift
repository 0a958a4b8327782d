import NeuralNetworks

/// Reads an activation function: a name, or a name with its constant. Which there are, and which have
/// a constant, the engine's `Activation.Kind` says.
enum ActivationReader {
  static let type = FieldType.either([.word(Activation.names + ["linear"]), withConstant.type])

  /// The key of a layer whose activation may be left out.
  static let field = Field("activation", type, usual: "linear", "the activation function")

  /// The activation of a layer's keys.
  static func activation(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Activation? {
    if let value = fields["activation"], value.text == nil {
      return withConstant.read(value, &diagnostics)
    }
    return Activation(name: fields.textValue("activation"))
  }

  /// `{elu: 0.5}`, `{step: "> 0"}`
  private static let withConstant = Variants<Activation>(
    name: "activation",
    Activation.Kind.allCases.compactMap { kind in
      kind.constant.map { variant(kind, $0) }
    })

  private static func variant(_ kind: Activation.Kind, _ constant: Activation.Constant)
    -> Variant<Activation>
  {
    let key = kind.rawValue
    return switch constant {
    case .number(let meaning):
      Variant("activation", key: key, .number(-1000...1000), "its \(meaning)") {
        kind.with(number: $0.numberValue(key))
      }
    case .word(let words, let meaning):
      Variant("activation", key: key, .word(words), meaning) {
        kind.with(word: $0.textValue(key))
      }
    }
  }
}
