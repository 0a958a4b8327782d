import NeuralNetworks

/// The columns that a network takes in, so that another CSV file can be read to mean the same.
public struct InputColumns: Equatable, Sendable {
  /// As the header names them, in the order of the network's inputs.
  public var names: [String]
  /// The words of every column that has some, in the order of their inputs.
  public var categories: [String: [String]]
  public var format: CSVFormat

  public init(
    names: [String], categories: [String: [String]] = [:], format: CSVFormat = CSVFormat()
  ) {
    self.names = names
    self.categories = categories
    self.format = format
  }

  /// The inputs of other examples, a row each; columns that the network does not take are ignored.
  ///
  /// - Throws: ``CSVError``, also for a column that is missing and a word that training never saw.
  public func matrix(csv text: String) throws(CSVError) -> Matrix {
    try DataTable(csv: text, format: format, categories: categories).matrix(of: names)
  }
}

/// Examples as they were read, before they are split and scaled.
struct LoadedData {
  var dataset: Dataset
  var columns: InputColumns
}
