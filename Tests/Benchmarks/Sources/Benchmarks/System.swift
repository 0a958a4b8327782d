import Foundation

/// Seconds that this program has computed. On a busy machine a turn may be longer than its work.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// Sends what was printed, as a pipe would keep it back.
func flush() { fflush(nil) }
