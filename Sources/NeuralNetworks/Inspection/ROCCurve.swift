/// The receiver operating characteristic: what every threshold would cost and bring.
///
///     false positive rate = FP / (FP + TN)      true positive rate = TP / (TP + FN)
///     area = Σ (xᵢ − xᵢ₋₁)(yᵢ + yᵢ₋₁)/2
///
/// Follows scikit-learn's `roc_curve(drop_intermediate=False)`: one point per distinct score, from
/// the highest threshold down, an example counting as positive if score ≥ threshold; the first
/// point is (0, 0) at threshold ∞. The area is 0.5 for guessing, 1 for a perfect ranking.
public struct ROCCurve: Equatable, Sendable {
  /// The two rates at one threshold.
  public struct Point: Equatable, Sendable {
    /// An example counts as positive if its score is at least this.
    public var threshold: Double
    /// FP / (FP + TN)
    public var falsePositiveRate: Double
    /// TP / (TP + FN)
    public var truePositiveRate: Double
  }

  /// From the highest threshold down, from (0, 0) to (1, 1).
  public private(set) var points: [Point]

  /// Nil if all labels are the same: one of the rates would be 0/0 at every threshold.
  ///
  /// - Precondition: As many scores as labels, no score NaN. A label counts as positive if it is
  ///   above 0.5.
  public init?(scores: [Double], labels: [Double]) {
    precondition(scores.count == labels.count && !scores.contains { $0.isNaN })
    let isPositive = labels.map { $0 > 0.5 }
    let positives = isPositive.count { $0 }
    let negatives = labels.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    points = [Point(threshold: .infinity, falsePositiveRate: 0, truePositiveRate: 0)]
    var (tp, fp) = (0, 0)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    for (place, index) in order.enumerated() {
      if isPositive[index] { tp += 1 } else { fp += 1 }
      let isLast = place + 1 == order.count
      if !isLast && scores[order[place + 1]] == scores[index] { continue }
      points.append(
        Point(
          threshold: scores[index], falsePositiveRate: Double(fp) / Double(negatives),
          truePositiveRate: Double(tp) / Double(positives)))
    }
  }

  /// The area under the curve, by trapezoids.
  public var area: Double {
    zip(points, points.dropFirst()).reduce(0) { sum, pair in
      let width = pair.1.falsePositiveRate - pair.0.falsePositiveRate
      return sum + width * (pair.0.truePositiveRate + pair.1.truePositiveRate) / 2
    }
  }
}
