import NeuralNetworks

/// Reads examples written out in the lesson: inputs first, then targets.
struct RowsReader {
  let data: FieldValues

  func loaded(_ diagnostics: inout Diagnostics) -> LoadedData? {
    let rows = data.list("rows")
    let width = rows.first?.list?.count ?? 0
    let isEven = isEven(rows, width, &diagnostics)
    let inputCount = width - targetNames.count
    guard inputCount >= 1, inputNames.isEmpty || inputNames.count == inputCount else {
      let expected = max(2, inputNames.count + targetNames.count)
      diagnostics.report(
        .experiment(.rowLength(found: width, expected: expected)),
        at: rows.first?.position ?? data.position)
      return nil
    }
    let numbers = rows.map { self.numbers($0, inputCount, &diagnostics) }
    guard isEven, numbers.allSatisfy({ $0.count == width }) else { return nil }
    let dataset = dataset(numbers, inputCount)
    return LoadedData(dataset: dataset, columns: InputColumns(names: dataset.inputNames))
  }

  private func dataset(_ rows: [[Double]], _ inputCount: Int) -> Dataset {
    Dataset(
      inputs: Matrix(rows.map { Array($0.prefix(inputCount)) }),
      targets: targets(rows.map { Array($0.dropFirst(inputCount)) }),
      inputNames: inputNames, targetNames: data.hasTargets && !isOneHot ? targetNames : [],
      targetKinds: isOneHot ? classes.map { _ in .oneHot } : [], classNames: classes)
  }

  private var inputNames: [String] { data.texts("inputs") }
  private var classes: [String] { data.texts("classes") }
  private var targetNames: [String] { data.targetNames ?? ["y"] }

  /// One target that says which of three classes or more.
  private var isOneHot: Bool { targetNames.count == 1 && classes.count > 2 }

  private func isEven(_ rows: [YAMLValue], _ width: Int, _ diagnostics: inout Diagnostics) -> Bool {
    var isEven = true
    for row in rows where row.list?.count != width {
      let found = row.list?.count ?? 0
      diagnostics.report(.experiment(.rowLength(found: found, expected: width)), at: row.position)
      isEven = false
    }
    return isEven
  }

  private func numbers(_ row: YAMLValue, _ inputCount: Int, _ diagnostics: inout Diagnostics)
    -> [Double]
  {
    (row.list ?? []).enumerated().compactMap { index, cell in
      number(cell, isTarget: index >= inputCount, &diagnostics)
    }
  }

  /// A target may be written as its class's name.
  private func number(_ cell: YAMLValue, isTarget: Bool, _ diagnostics: inout Diagnostics)
    -> Double?
  {
    let text = cell.text?.string ?? ""
    if isTarget, let index = classes.firstIndex(of: text) { return Double(index) }
    guard let number = Scalars.number(text) else {
      diagnostics.report(
        .experiment(.notANumber(text, classes: isTarget ? classes : [])), at: cell.position)
      return nil
    }
    guard !(isTarget && isOneHot) || classes.indices.contains(where: { Double($0) == number })
    else {
      diagnostics.report(.experiment(.noSuchClass(text, classes: classes)), at: cell.position)
      return nil
    }
    return number
  }

  private func targets(_ values: [[Double]]) -> Matrix {
    guard isOneHot else { return Matrix(values) }
    return Matrix(values.map { value in classes.indices.map { Double($0) == value[0] ? 1 : 0 } })
  }
}

extension FieldValues {
  var hasTargets: Bool { targetNames != nil }

  /// `target: y` or `targets: [y1, y2]`.
  var targetNames: [String]? {
    if let one = text("target") { return [one] }
    let several = texts("targets")
    return several.isEmpty ? nil : several
  }
}
