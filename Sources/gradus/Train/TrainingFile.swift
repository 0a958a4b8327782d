import Foundation
import LessonScript

/// A file that training reads or writes. Its size is looked at before memory is taken for it.
struct TrainingFile {
  let path: String
  /// A longer one is refused.
  var most = 512 << 20

  /// A file by a name that stands in this one: beside it, unless the name is a whole path.
  func beside(_ name: String) -> TrainingFile {
    guard !name.hasPrefix("/") else { return TrainingFile(path: name) }
    let folder = (path as NSString).deletingLastPathComponent
    return TrainingFile(path: (folder as NSString).appendingPathComponent(name))
  }

  func data() throws(TrainingComplaint) -> Data {
    try check()
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw .unreadable(path: path, why: Complaint.reason(error))
    }
  }

  /// Bytes that are no UTF-8 are replaced, so that the parser can point at them.
  func text() throws(TrainingComplaint) -> String { String(decoding: try data(), as: UTF8.self) }

  /// What an experiment finds under this name.
  var resource: DataResource {
    do {
      return .text(try text(), name: path)
    } catch {
      switch error {
      case .notThere: return .missing
      case .notAFile: return .refused(TrainingComplaint.notAFile)
      case .tooLarge(_, let bytes, let most):
        return .refused(TrainingComplaint.tooLarge(bytes, most))
      case .unreadable(_, let why): return .refused(why)
      default: return .refused(error.sentence)
      }
    }
  }

  private func check() throws(TrainingComplaint) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .unreadable(path: path, why: String(cString: strerror(errno)))
      }
      throw .notThere(path: path)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    let bytes = Int(facts.st_size)
    guard bytes <= most else { throw .tooLarge(path: path, bytes: bytes, most: most) }
  }

  /// Replaces the file in one move: a crash leaves the old or the new, never half.
  func write(_ bytes: [UInt8]) throws(TrainingComplaint) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, why: Complaint.reason(error))
    }
  }
}
