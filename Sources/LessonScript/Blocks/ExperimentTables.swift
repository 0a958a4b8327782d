/// The keys of an experiment, in a lesson's block or in a file of its own.
extension BlockTables {
  static let experiment = KeyTable(
    name: "experiment",
    keys: [
      Key("id", .name, required: true, "the name that plots and formulas use")
    ], others: .special("anything"))
}
