import LessonScript

extension Tolerance {
  /// Whether `answer` is near enough to `truth`. The borders count as near, and so does a difference that
  /// is only rounding: one part in 10¹² of the larger number.
  func accepts(_ answer: Double, for truth: Double) -> Bool {
    guard answer.isFinite, truth.isFinite else { return false }
    let rounding = 1e-12 * max(abs(answer), abs(truth))
    return abs(answer - truth) <= allowance(for: truth) + rounding
  }

  private func allowance(for truth: Double) -> Double {
    switch self {
    case .absolute(let width): width
    case .relative(let share): share * abs(truth)
    }
  }
}
