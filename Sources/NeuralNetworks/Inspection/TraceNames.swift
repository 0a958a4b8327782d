extension Trace {
  /// Every number with its name, forward then back.
  func named(_ parameters: [String]) -> [NamedNumber] {
    let isOneUnit = layers.count == 1 && parameters.last == "b"
    var all = list("x", inputs)
    for layer in layers {
      let tag = isOneUnit ? "" : String(layer.number)
      all += list("z" + tag, layer.z, bare: isOneUnit) + list("a" + tag, layer.a, bare: isOneUnit)
    }
    all += list("y", targets, bare: isOneUnit) + [NamedNumber(name: "L", value: loss)]
    for layer in layers.reversed() {
      let tag = isOneUnit ? "" : String(layer.number)
      all += list("dL/da" + tag, layer.upstream, bare: isOneUnit)
      all += list("f'" + tag, layer.slopes, bare: isOneUnit)
      all += list("delta" + tag, layer.delta, bare: isOneUnit)
    }
    return all + zip(parameters, gradients).map { NamedNumber(name: "dL/d" + $0, value: $1) }
  }

  private func list(_ name: String, _ values: [Double], bare: Bool = false) -> [NamedNumber] {
    if bare, values.count == 1 { return [NamedNumber(name: name, value: values[0])] }
    return values.enumerated().map { NamedNumber(name: "\(name)[\($0 + 1)]", value: $1) }
  }
}
