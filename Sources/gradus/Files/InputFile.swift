import Foundation
import LessonScript

/// A file that a command reads. Its size is looked at before memory is taken for it.
struct InputFile {
  let path: String
  /// A longer one is refused.
  var most = 512 << 20
  /// Whether a pipe may stand for it, as in `gradus replay <(zcat t.gz)`. Only for what was named on the command
  /// line: a name inside a file must not make the program wait for a writer.
  var takesPipes = false

  /// As messages name it.
  var name: String { isStandardInput ? "standard input" : path }

  /// Standard input is written `-`.
  private var isStandardInput: Bool { path == "-" && takesPipes }

  /// A file by a name that stands in this one: beside it, unless the name is a whole path.
  func beside(_ name: String) -> InputFile {
    guard !name.hasPrefix("/") else { return InputFile(path: name) }
    return InputFile(path: path.hasFolder ? path.folder + "/" + name : name)
  }

  func bytes() throws(CommandLineError) -> [UInt8] {
    if isStandardInput { return try read(STDIN_FILENO) }
    try check()
    // A pipe that nobody writes into would not even open.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, why: SystemError.last.reason) }
    defer { close(descriptor) }
    let isReady = SystemCalls.isReadable(descriptor, milliseconds: 800)
    let bytes = try read(descriptor)
    guard isReady || !bytes.isEmpty else {
      throw .unreadable(path: path, why: "nobody writes into this pipe")
    }
    return bytes
  }

  func text() throws(CommandLineError) -> String {
    let bytes = try bytes()
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // A lenient reading replaces what is not UTF-8, so it differs from the bytes at the first such byte.
    let same = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }.count
    throw .notUTF8(path: name, ForeignByte(at: same, in: bytes))
  }

  /// What an experiment finds under this name.
  var resource: DataResource { resource(called: path) }

  /// The same, where messages call the file by another name than its path.
  func resource(called name: String) -> DataResource {
    do {
      return .text(try text(), name: name)
    } catch {
      switch error {
      case .notThere: return .missing
      case .notAFile: return .refused(CommandLineError.notAFile)
      case .tooLarge(_, let bytes, let most):
        return .refused(CommandLineError.tooLarge(bytes, most))
      case .notUTF8(_, let place):
        return .refused("at \(place.line):\(place.column), \(place.sentence)")
      case .unreadable(_, let why): return .refused(why)
      default: return .refused(error.sentence)
      }
    }
  }

  private func read(_ descriptor: Int32) throws(CommandLineError) -> [UInt8] {
    do {
      if let bytes = try SystemCalls.readAll(from: descriptor, most: most) { return bytes }
    } catch {
      throw .unreadable(path: name, why: error.reason)
    }
    throw .tooLarge(path: name, bytes: nil, most: most)
  }

  private func check() throws(CommandLineError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .unreadable(path: path, why: SystemError.last.reason)
      }
      throw .notThere(path: path)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG:
      let bytes = Int(facts.st_size)
      guard bytes <= most else { throw .tooLarge(path: path, bytes: bytes, most: most) }
    case S_IFIFO where takesPipes: break
    default: throw .notAFile(path: path)
    }
  }
}
