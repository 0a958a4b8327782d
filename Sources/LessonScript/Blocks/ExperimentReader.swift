import NeuralNetworks

struct ExperimentReader {
  let resource: (String) -> String?
  func block(_ fields: Fields, at location: SourceLocation, _ proof: inout Proof)
    -> ExperimentBlock?
  {
    guard let id = fields.text("id") else { return nil }
    return ExperimentBlock(id: id, experiment: Experiment(), location: location)
  }
}
