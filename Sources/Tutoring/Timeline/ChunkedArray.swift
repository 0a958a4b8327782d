/// An array that only grows at its end, in chunks that copies share: to append while a copy is kept moves one chunk,
/// not everything. Training keeps the copy that the screen shows, and goes on.
public struct ChunkedArray<Element>: RandomAccessCollection {
  private var full: [[Element]] = []
  private var last: [Element] = []

  private static var chunkSize: Int { 1024 }

  init() {}

  /// 0
  public var startIndex: Int { 0 }
  /// How many elements there are.
  public var endIndex: Int { full.count * Self.chunkSize + last.count }

  /// The element at an index from 0.
  public subscript(index: Int) -> Element {
    let (chunk, place) = index.quotientAndRemainder(dividingBy: Self.chunkSize)
    return chunk < full.count ? full[chunk][place] : last[place]
  }

  mutating func append(_ element: Element) {
    last.append(element)
    guard last.count == Self.chunkSize else { return }
    full.append(last)
    last = []
  }
}

extension ChunkedArray: Sendable where Element: Sendable {}
extension ChunkedArray: Equatable where Element: Equatable {
  /// Whether the elements are equal.
  public static func == (a: ChunkedArray, b: ChunkedArray) -> Bool {
    a.full == b.full && a.last == b.last
  }
}
