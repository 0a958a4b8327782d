/// One loss, of some columns of the targets; a network with several heads has several.
struct LossTerm {
  /// What the experiment says.
  let stated: Criterion
  /// What is computed: `stated`, or the same loss with the activation before it taken in.
  let loss: Criterion
  /// Where the numbers it judges lie, and where ∂L/∂ them goes.
  let source: Slot
  /// Where what the network says lies; differs from `source` if the loss took the activation in.
  let outputs: Slot
  /// Its first column in `source` and `outputs`.
  let firstOutput: Int
  /// Its first column in the targets.
  let firstTarget: Int
  let columns: Int
  let weight: Double
  let decision: Decision

  var range: Range<Int> { firstOutput..<firstOutput + columns }
  var targetRange: Range<Int> { firstTarget..<firstTarget + columns }
  var tookActivationIn: Bool { source.offset != outputs.offset }
}
