import Foundation
import Tutoring

/// The questions that wait for review: one file in the progress folder.
extension ProgressFolder {
  var reviewFile: URL { root.appending(path: "reviews.json") }

  /// What waits, as far as it can be read; touches nothing.
  func peekAtReviews() -> ReviewSchedule {
    (try? ReviewSchedule.read(reviewText())) ?? ReviewSchedule()
  }

  /// Changes what waits. A file that cannot be used is set aside under another name first.
  func changeReviews(_ change: (inout ReviewSchedule) -> Void) throws(CommandLineError) {
    try makeFolder(of: reviewFile)
    let lock = try lockReviews()
    try withExtendedLifetime(lock) { () throws(CommandLineError) in
      var schedule = try readReviews()
      let before = schedule
      change(&schedule)
      guard schedule != before else { return }
      let file = OutputFile(path: reviewFile.path, mode: Self.fileMode, isDurable: false)
      try Self.keeping { () throws(CommandLineError) in
        try file.write(Array(schedule.text.utf8))
      }
    }
  }

  private func reviewText() throws(CommandLineError) -> String {
    try InputFile(path: reviewFile.path, most: ReviewSchedule.mostBytes).text()
  }

  private func readReviews() throws(CommandLineError) -> ReviewSchedule {
    guard FileManager.default.fileExists(atPath: reviewFile.path) else { return ReviewSchedule() }
    do {
      return try ReviewSchedule.read(reviewText())
    } catch {
      _ = try setAside(reviewFile)
      return ReviewSchedule()
    }
  }

  /// Another gradus changes the file in no time, so this one waits for it.
  private func lockReviews() throws(CommandLineError) -> FileLock {
    let path = reviewFile.appendingPathExtension("lock").path
    do {
      for _ in 0..<100 {
        if let lock = try FileLock(path, mode: Self.fileMode) { return lock }
        usleep(20_000)
      }
    } catch {
      throw .progressNotKept(path: path, why: error.reason)
    }
    throw .progressNotKept(path: path, why: "another gradus holds it")
  }
}

extension Date {
  /// Days since 1970 where the learner is: the day changes at midnight there.
  func day(in zone: TimeZone = .current) -> Int {
    Int(((timeIntervalSince1970 + Double(zone.secondsFromGMT(for: self))) / 86_400).rounded(.down))
  }
}
