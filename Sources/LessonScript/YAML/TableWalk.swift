extension BlockTables {
  /// Every table of keys, the parts of blocks included.
  static var everyTable: [FieldTable] {
    [frontMatter] + all.flatMap { $0.table.withParts }
  }
}

extension FieldTable {
  /// This table and those of its keys' values.
  var withParts: [FieldTable] {
    [self] + keys.flatMap { $0.form.tables }
  }
}

extension Form {
  fileprivate var tables: [FieldTable] {
    switch self {
    case .list(let form, _), .dictionary(let form): form.tables
    case .mapping(let table): table.withParts
    case .variant(_, let tables): tables.flatMap(\.withParts)
    case .either(let forms): forms.flatMap(\.tables)
    default: []
    }
  }
}
