import NeuralNetworks

/// Reads examples written out in the lesson: inputs first, then targets.
struct RowsReader {
  let data: FieldValues

  func loaded(_ diagnostics: inout Diagnostics) -> LoadedData? {
    let selected = ColumnSelection(targetsOf: data)
    guard
      let targets = selected.map({ $0.countedNames(&diagnostics) }) ?? [Self.unnamedTarget],
      let inputs = (ColumnSelection("inputs", of: data) ?? .names([])).countedNames(&diagnostics)
    else { return nil }
    let table = RowsTable(
      inputNames: inputs, targetNames: targets, areTargetsNamed: selected != nil,
      learnsInputs: selected?.isInputs == true, classes: data.texts("classes"))
    return dataset(table, &diagnostics).map {
      LoadedData(dataset: $0, columns: InputColumns(names: $0.inputNames))
    }
  }

  private static let unnamedTarget = "y"

  private func dataset(_ table: RowsTable, _ diagnostics: inout Diagnostics) -> Dataset? {
    let rows = data.list("rows")
    let width = rows.first?.list?.count ?? 0
    let isEven = isEven(rows, width, &diagnostics)
    let inputCount = width - table.targetNames.count
    guard inputCount >= 1, table.inputNames.isEmpty || table.inputNames.count == inputCount else {
      let expected = max(2, table.inputNames.count + table.targetNames.count)
      diagnostics.report(
        .experiment(.rowLength(found: width, expected: expected)),
        at: rows.first?.position ?? data.position)
      return nil
    }
    let numbers = rows.map { self.numbers($0, inputCount, table, &diagnostics) }
    guard isEven, numbers.allSatisfy({ $0.count == width }) else { return nil }
    return table.dataset(numbers, inputCount)
  }

  private func isEven(_ rows: [YAMLValue], _ width: Int, _ diagnostics: inout Diagnostics) -> Bool {
    var isEven = true
    for row in rows where row.list?.count != width {
      let found = row.list?.count ?? 0
      diagnostics.report(
        .experiment(.rowLength(found: found, expected: width)), at: row.position)
      isEven = false
    }
    return isEven
  }

  private func numbers(
    _ row: YAMLValue, _ inputCount: Int, _ table: RowsTable, _ diagnostics: inout Diagnostics
  ) -> [Double] {
    (row.list ?? []).enumerated().compactMap { index, cell in
      number(cell, isTarget: index >= inputCount, table, &diagnostics)
    }
  }

  /// A target may be written as its class's name.
  private func number(
    _ cell: YAMLValue, isTarget: Bool, _ table: RowsTable, _ diagnostics: inout Diagnostics
  ) -> Double? {
    let text = cell.text?.string ?? ""
    let classes = isTarget ? table.classes : []
    if let index = classes.firstIndex(of: text) { return Double(index) }
    guard let number = Scalars.number(text) else {
      diagnostics.report(.experiment(.notANumber(text, classes: classes)), at: cell.position)
      return nil
    }
    guard !(isTarget && table.isOneHot) || classes.indices.contains(where: { Double($0) == number })
    else {
      diagnostics.report(.experiment(.noSuchClass(text, classes: classes)), at: cell.position)
      return nil
    }
    return number
  }
}

/// What the columns of written-out rows are.
private struct RowsTable {
  let inputNames: [String]
  let targetNames: [String]
  let areTargetsNamed: Bool
  /// Whether the inputs are the targets, too.
  let learnsInputs: Bool
  let classes: [String]

  /// One target that says which of three classes or more.
  var isOneHot: Bool { targetNames.count == 1 && classes.count > 2 }

  func dataset(_ rows: [[Double]], _ inputCount: Int) -> Dataset {
    let inputs = Matrix(rows.map { Array($0.prefix(inputCount)) })
    let targets =
      learnsInputs ? inputs : targets(rows.map { Array($0.dropFirst(inputCount)) })
    return Dataset(
      inputs: inputs, targets: targets,
      inputNames: inputNames,
      targetNames: learnsInputs ? inputNames : areTargetsNamed && !isOneHot ? targetNames : [],
      targetKinds: targetKinds(targets), classNames: classes)
  }

  /// Without classes nobody says what a number is.
  private func targetKinds(_ targets: Matrix) -> [TargetKind] {
    if learnsInputs { return Array(repeating: .number, count: targets.columns) }
    guard targetNames.count == 1, classes.count > 1 else { return [] }
    return classes.count == 2 ? [.ofTwoClasses(targets)] : classes.map { _ in .oneHot }
  }

  private func targets(_ values: [[Double]]) -> Matrix {
    guard isOneHot else { return Matrix(values) }
    return Matrix(values.map { value in classes.indices.map { Double($0) == value[0] ? 1 : 0 } })
  }
}
