import TextInterface

extension Frame {
  /// How the cells of a frame are drawn, as text for golden files: one line for each row, and in it
  /// one word for every stretch of cells in one style. Plain cells at the end of a row are left out.
  ///
  /// A word is how many cells, the foreground, `/` and the background where it is not plain, then
  /// the attributes: `12m` is twelve muted cells, `1h8/s4*` one bold cell in the lightest grey on the
  /// middle of the diverging scale.
  ///
  /// | code | colour role | | code | attribute |
  /// |------|-------------|-|------|-----------|
  /// | `.` | plain | | `*` | bold |
  /// | `p` `n` | positive, negative | | `~` | dim |
  /// | `a` `m` | accent, muted | | `_` | underline |
  /// | `g` `b` `w` | good, bad, warning | | `!` | reverse |
  /// | `s0`…`s8` | diverging scale, −1 to 1 | | | |
  /// | `h0`…`h8` | grey scale, 0 to 1 | | | |
  ///
  /// Scales are told in nine steps, as a terminal of 256 colours shows them.
  public var styleText: String {
    (0..<size.rows).map(styleRow).joined(separator: "\n")
  }

  /// One row of `styleText`.
  public func styleRow(_ y: Int) -> String {
    var runs: [(code: String, count: Int)] = []
    for x in 0..<size.columns {
      let code = self[x, y].style.code
      if runs.last?.code == code {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((code, 1))
      }
    }
    if runs.last?.code == "." { runs.removeLast() }
    return runs.map { "\($0.count)\($0.code)" }.joined(separator: " ")
  }
}

extension Style {
  fileprivate var code: String {
    let ground = background == .plain ? "" : "/" + background.code
    let attributes = [(bold, "*"), (dim, "~"), (underline, "_"), (reverse, "!")]
    return foreground.code + ground + attributes.map { $0 ? $1 : "" }.joined()
  }
}

extension ColorRole {
  fileprivate var code: String {
    switch self {
    case .plain: "."
    case .positive: "p"
    case .negative: "n"
    case .accent: "a"
    case .muted: "m"
    case .good: "g"
    case .bad: "b"
    case .warning: "w"
    case .diverging(let value): "s" + Self.step((value + 1) / 2)
    case .grey(let value): "h" + Self.step(value)
    }
  }

  private static func step(_ fraction: Double) -> String {
    fraction.isNaN ? "?" : "\(Int((min(1, max(0, fraction)) * 8).rounded()))"
  }
}
