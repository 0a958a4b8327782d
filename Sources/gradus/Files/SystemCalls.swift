import Foundation

/// A failure of the operating system, by its number.
struct SystemError: Error {
  let code: Int32

  init(code: Int32) { self.code = code }

  /// What is behind an error of Foundation; `EIO` where it tells nothing.
  init(_ error: any Error) {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    code = cause.domain == NSPOSIXErrorDomain ? Int32(cause.code) : EIO
  }

  /// The number of the call that failed just now.
  static var last: SystemError { SystemError(code: errno) }

  /// Why, as the end of a sentence.
  var reason: String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of its path is no folder"
    case EACCES, EPERM: "permission is denied"
    case EEXIST: "it is there already"
    case EISDIR: "it is a folder"
    case ELOOP: "its links lead in a circle"
    case ENOSPC: "the disk is full"
    case EROFS: "the disk is read-only"
    case EBADF: "it is closed"
    default: String(cString: strerror(code))
    }
  }
}

/// Reads and writes of whole byte arrays, interrupted calls taken up again.
enum SystemCalls {
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Whether there is something to read, or the end, within some time; −1 waits for it.
  @discardableResult
  static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  /// Everything up to the end; nil where there are more than `most` bytes.
  static func readAll(from descriptor: Int32, most: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = portion.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EAGAIN {
          isReadable(descriptor, milliseconds: -1)
        } else if errno != EINTR {
          throw .last
        }
        continue
      }
      guard bytes.count + count <= most else { return nil }
      bytes += portion[..<count]
    }
  }
}

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

/// The parts of a path. Foundation's own crash on names of one character (Swift 6.3.1, Linux).
extension String {
  var hasFolder: Bool { contains("/") }

  /// What stands before the last slash; `.` without one.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// What stands behind the last slash.
  var fileName: String { String(self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]) }
}
