import Foundation

/// A lock on a file, held until nobody refers to it any more or the program ends, however it ends.
///
/// A class, for letting go of the last reference lets go of the lock.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Nil while another program holds it. The file is made if it is not there, and stays.
  init?(_ path: String, mode: mode_t) throws(SystemError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .last }
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
