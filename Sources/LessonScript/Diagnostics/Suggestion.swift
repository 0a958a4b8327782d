/// The known name that somebody probably meant.
public enum Suggestion {
  /// The nearest of the known names, if it is near enough to be a slip of the finger.
  public static func nearest(to name: String, among known: [String]) -> String? {
    let word = name.lowercased()
    if let same = synonyms[word], known.contains(same) { return same }
    let ranked = known.map { (name: $0, distance: distance(word, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(word.count, best.name.count) / 3) ? best.name : nil
  }

  /// What others call the same.
  private static let synonyms = [
    "learning_rate": "rate", "lr": "rate", "layers": "network", "model": "network",
    "biases": "bias", "batch_size": "batch", "dataset": "data", "label": "target", "y": "target",
    "features": "inputs", "prompt": "ask", "question": "ask", "title": "ask", "answer": "number",
    "options": "choices", "hint": "hints", "tolerance": "within", "experiment": "of",
    "explanation": "explain", "feedback": "say", "text": "say", "steps": "updates",
    "iterations": "updates", "criterion": "loss", "plots": "show", "kind": "show",
  ]

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
  /// (the restricted Damerau–Levenshtein distance).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.prefix(64)), Array(right.prefix(64)))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        row.append(step(a, b, i, j, above: rows[i], row: row, rows: rows))
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  private static func step(
    _ a: [Character], _ b: [Character], _ i: Int, _ j: Int, above: [Int], row: [Int], rows: [[Int]]
  ) -> Int {
    let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
    let best = min(replaced, above[j + 1] + 1, row[j] + 1)
    let isSwap = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
    return isSwap ? min(best, rows[i - 1][j - 1] + 1) : best
  }
}
