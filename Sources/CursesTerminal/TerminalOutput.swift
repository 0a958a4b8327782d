import CNcurses
import TextInterface

extension Terminal {
  /// Shows a picture. Only what differs from the one before is sent.
  public func present(_ frame: Frame) {
    let size = self.size
    let last = lastShown(for: frame)
    for y in 0..<min(frame.size.rows, size.rows) {
      let row = cells(of: frame, row: y, columns: size.columns)
      if let last, cells(of: last, row: y, columns: size.columns) == row { continue }
      draw(row, y: y)
    }
    place(frame.cursor, in: size)
    wrefresh(nc_stdscr())
    remember(frame)
  }

  /// Draws everything anew, after another program has written over it.
  public func repaint() {
    redrawwin(nc_stdscr())
    wrefresh(nc_stdscr())
  }

  private func cells(of frame: Frame, row: Int, columns: Int) -> ArraySlice<Cell> {
    let start = row * frame.size.columns
    return frame.cells[start..<start + min(columns, frame.size.columns)]
  }

  private func draw(_ row: ArraySlice<Cell>, y: Int) {
    let cells = encode(row)
    wmove(nc_stdscr(), Int32(y), 0)
    wadd_wchnstr(nc_stdscr(), cells, Int32(cells.count))
  }

  private func place(_ cursor: Frame.Cursor?, in size: Size) {
    let place = cursor.flatMap { Rect(size).contains(x: $0.x, y: $0.y) ? $0 : nil }
    curs_set(place?.isVisible == true ? 1 : 0)
    wmove(nc_stdscr(), Int32(place?.y ?? max(0, size.rows - 1)), Int32(place?.x ?? 0))
  }
}
