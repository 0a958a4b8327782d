import ArgumentParser
import LessonScript
import NeuralNetworks

/// What ends `gradus train`, as facts; here they become sentences.
enum TrainingComplaint: Error {
  case notThere(path: String)
  /// A folder, a device or a pipe.
  case notAFile(path: String)
  case tooLarge(path: String, bytes: Int, most: Int)
  case unreadable(path: String, why: String)
  case unwritable(path: String, why: String)
  /// The mistakes of an experiment or a table, already told with file, line and caret.
  case invalid(String)
  /// An input of the network that a table lacks.
  case noColumn(path: String, name: String, known: [String])
  case noSafetensors(path: String, SafetensorsError)
  case otherNetwork(path: String, TensorMismatch)
  case momentTooLate(epoch: Int, epochs: Int)
  case divergence(TrainingDivergence)

  var sentence: String {
    switch self {
    case .notThere(let path): "\(path) is not there."
    case .notAFile(let path): "\(path) is not read: \(Self.notAFile)."
    case .tooLarge(let path, let bytes, let most):
      "\(path) is not read: \(Self.tooLarge(bytes, most))."
    case .unreadable(let path, let why): "\(path) cannot be read: \(why)."
    case .unwritable(let path, let why): "\(path) cannot be written: \(why)."
    case .invalid(let errors): errors
    case .noColumn(let path, let name, let known):
      "\(path):1:1: error: there is no column `\(name)`, which the network takes in; "
        + "there is: \(known.joined(separator: ", "))"
    case .noSafetensors(let path, let error): "\(path) is no safetensors file: \(error.words)."
    case .otherNetwork(let path, let error): "\(path) does not fit this network: \(error.words)."
    case .momentTooLate(let epoch, let epochs):
      "--at \(epoch) is never reached: there are \(epochs) epochs."
    case .divergence(let divergence): divergence.sentence
    }
  }

  static let notAFile = "it is a folder, a device or a pipe"

  static func tooLarge(_ bytes: Int, _ most: Int) -> String {
    "it has \(bytes >> 20) MiB, more than the \(most >> 20) that are taken"
  }

  var exitCode: ExitCode {
    switch self {
    case .divergence: ExitCode(1)
    case .momentTooLate: ExitCode(64)
    case .unwritable: ExitCode(70)
    default: ExitCode(2)
    }
  }
}

extension SafetensorsError {
  fileprivate var words: String {
    switch self {
    case .tooShort(let bytes): "it has only \(bytes) bytes"
    case .headerTooLong(let claimed, let allowed):
      "its header claims \(claimed) bytes, at most \(allowed) can be"
    case .notAHeader(let byte, let expected): "at byte \(byte) of its header I expected \(expected)"
    case .duplicateName(let name): "\(name) is in it twice"
    case .unsupportedType(let tensor, let type): "\(tensor) is \(type), only F64 and F32 are read"
    case .shapeDoesNotFit(let tensor, let shape, let bytes):
      "\(tensor) has the shape \(shape), but \(bytes) bytes"
    case .bytesOutOfPlace(let tensor, let from, let to, let expected):
      "the bytes \(from) to \(to) of \(tensor) should begin at \(expected) and end in the file"
    case .bytesLeftOver(let count): "\(count) bytes belong to no tensor"
    }
  }
}

extension TensorMismatch {
  fileprivate var words: String {
    switch self {
    case .missing(let name): "it has no \(name)"
    case .unexpected(let name, let known):
      "it has \(name); the network has \(known.joined(separator: ", "))"
    case .shape(let name, let found, let needed): "\(name) has the shape \(found), not \(needed)"
    case .notFinite(let name, let index): "number \(index) of \(name) is not finite"
    }
  }
}
