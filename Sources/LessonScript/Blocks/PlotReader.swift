/// Reads a `plot` block.
enum PlotReader {
  static func plot(_ fields: FieldValues, at location: SourceLocation, _ proof: inout Proof)
    -> PlotBlock?
  {
    guard let of = fields.text("of") else { return nil }
    return PlotBlock(
      experiment: of, show: fields.texts("show").compactMap(PlotKind.init(rawValue:)),
      xRange: range("x", fields, &proof), yRange: range("y", fields, &proof),
      over: fields.texts("over"), values: values(fields, proof),
      functions: fields.texts("functions"),
      location: location)
  }

  private static func values(_ fields: FieldValues, _ proof: Proof) -> [PlotValue] {
    (fields["values"]?.entries ?? []).compactMap { entry in
      entry.value.text?.formula(proof).map { PlotValue(label: entry.key.string, expression: $0) }
    }
  }

  private static func range(_ key: String, _ fields: FieldValues, _ proof: inout Proof)
    -> ClosedRange<Double>?
  {
    let ends = fields.numbers(key)
    guard ends.count == 2 else { return nil }
    if ends[0] < ends[1] { return ends[0]...ends[1] }
    proof.mark(
      .unexpected(
        key: key, expected: "two numbers, the smaller first", found: "`\(fields.texts(key))`"),
      at: fields[key]?.place ?? fields.place)
    return nil
  }
}
