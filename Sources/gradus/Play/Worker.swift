import CursesTerminal
import Foundation
import TextInterface

/// A thread that computes one thing at a time, so that whoever waits for the result can listen to the keyboard.
///
/// Everything shared is behind `condition`; jobs and results are values.
final class Worker<Output: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var job: (@Sendable () -> Output)?
  private var output: Output?
  private var isClosed = false

  init() {
    let thread = Thread { [self] in work() }
    thread.stackSize = 8 << 20
    thread.name = "gradus worker"
    thread.start()
  }

  /// Begins to compute; the result of the job before has to be taken first.
  func start(_ job: @escaping @Sendable () -> Output) {
    condition.withLock {
      self.job = job
      condition.broadcast()
    }
  }

  /// Waits for the result of the job, so many seconds at most.
  ///
  /// - Returns: nil if it is not there yet; the result once, when it is.
  func result(within seconds: Double) -> Output? {
    let end = Date(timeIntervalSinceNow: seconds)
    return condition.withLock {
      while output == nil, condition.wait(until: end) {}
      defer { output = nil }
      return output
    }
  }

  /// Ends the thread. A job that is under way goes on to its end, and nobody sees its result.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }

  private func work() {
    blockSignals()
    while let job = nextJob() {
      let output = job()
      condition.withLock {
        self.output = output
        condition.broadcast()
      }
    }
  }

  private func nextJob() -> (@Sendable () -> Output)? {
    condition.withLock {
      while job == nil, !isClosed { condition.wait() }
      defer { job = nil }
      return isClosed ? nil : job
    }
  }

  /// A changed window size or a ^Z has to interrupt the thread that waits for keys. A crash stays here.
  private func blockSignals() {
    var signals = sigset_t()
    sigfillset(&signals)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&signals, crash) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

extension Terminal {
  /// How waiting for something ended.
  enum Wait<Output> {
    case computed(Output)
    /// The learner left with q or ^C, or the terminal is gone.
    case left(FrontEnd.End)

    /// How it was left.
    var end: FrontEnd.End { if case .left(let end) = self { end } else { .toMenu } }
  }

  /// Computes something on a thread of its own, says what if it takes long, and lets the learner leave meanwhile.
  ///
  /// - Parameter keep: takes the keys that are pressed meanwhile, q among them; only ^C leaves then.
  func compute<Output: Sendable>(
    _ what: String, keeping keep: ((Key) -> Void)? = nil, _ job: @escaping @Sendable () -> Output
  ) -> Wait<Output> {
    let worker = Worker<Output>()
    defer { worker.close() }
    worker.start(job)
    if let output = worker.result(within: 0.1) { return .computed(output) }
    while true {
      var frame = Frame(size: size)
      frame.write(glyphs.transliterate(what), x: 1, y: 0, style: .muted)
      present(frame)
      switch nextEvent(timeout: 10) {
      case .key(let key) where keep != nil && key != .control("c"): keep?(key)
      case .key(.character("q")), .key(.escape): return .left(.quit)
      case .key(.control("c")), .closed: return .left(.interrupted)
      case .key, .resize, .timeout: break
      }
      if let output = worker.result(within: 0.01) { return .computed(output) }
    }
  }
}
