/// The rows of a long list that have room, with one row left to count the others.
struct VisibleRows {
  let shown: Range<Int>
  let hidden: Int

  /// - Parameter wanted: a row that must be among them.
  init(of count: Int, rows: Int, showing wanted: Int?) {
    guard count > max(rows, 0) else {
      shown = 0..<count
      hidden = 0
      return
    }
    let room = max(rows - 1, 0)
    let start = min(max((wanted ?? 0) - room / 2, 0), count - room)
    shown = start..<start + room
    hidden = count - room
  }
}
