/// A rectangle of numbers, m(r, c), kept row after row.
///
/// A batch is a matrix with one row per example and one column per feature.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// Row-major: element (r, c) stands at r · columns + c.
  public var elements: [Double]

  /// - Precondition: There are rows · columns elements.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0 && elements.count == rows * columns)
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of the same number everywhere.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// The matrix with these rows, all of one length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns })
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// m(r, c), both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The numbers of a row, from left to right.
  public func row(_ index: Int) -> [Double] {
    Array(elements[index * columns..<(index + 1) * columns])
  }

  /// The numbers of a column, from top to bottom.
  public func column(_ index: Int) -> [Double] {
    (0..<rows).map { self[$0, index] }
  }

  /// The rows with these indices, in this order.
  public func selecting(rows indices: [Int]) -> Matrix {
    var chosen: [Double] = []
    chosen.reserveCapacity(indices.count * columns)
    for index in indices { chosen += elements[index * columns..<(index + 1) * columns] }
    return Matrix(rows: indices.count, columns: columns, elements: chosen)
  }
}

/// The shape of one example: channels × height × width.
///
/// Flat features are n × 1 × 1. Images lie channel after channel, row after row, as in PyTorch
/// (NCHW); flattening therefore moves no number.
public struct Shape: Equatable, Sendable {
  /// Numbers at each point of the image, or plain features.
  public var channels: Int
  /// Rows of the image.
  public var height: Int
  /// Columns of the image.
  public var width: Int

  /// An image.
  public init(channels: Int, height: Int, width: Int) {
    self.channels = channels
    self.height = height
    self.width = width
  }

  /// n plain features.
  public init(features: Int) {
    self.init(channels: features, height: 1, width: 1)
  }

  /// Numbers of one example: channels · height · width.
  public var count: Int { channels * height * width }
}
