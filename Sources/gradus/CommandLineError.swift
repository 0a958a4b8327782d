import ArgumentParser
import LessonScript
import NeuralNetworks
import Tutoring

/// What ends a command, as facts; `sentence` tells it on standard error, `exitCode` to scripts.
enum CommandLineError: Error {
  // The course.
  case noCourse([String])
  case noLesson(String, known: [String])
  /// A word after `gradus help` that is no subcommand.
  case noSubcommand(String, known: [String])
  /// Another gradus keeps the progress of this lesson now.
  case lessonIsOpen(String)

  // Files.
  case notThere(path: String)
  /// A folder, a device, or a pipe where none is taken.
  case notAFile(path: String)
  /// `bytes` is nil where they come through a pipe.
  case tooLarge(path: String, bytes: Int?, most: Int)
  case unreadable(path: String, why: String)
  case notUTF8(path: String, ForeignByte)
  case unwritable(path: String, why: String)
  /// What stands where a file would be written is a folder, a device or a pipe.
  case notReplaceable(path: String)
  case progressNotKept(path: String, why: String)
  case terminal(String)

  // What is in them.
  /// The mistakes of a lesson, an experiment or a table.
  case invalidFile(LessonErrors)
  /// What the engine refuses to train.
  case invalidExperiment(ExperimentError)
  case transcript(path: String, TranscriptError)
  /// An input of the network that a table lacks.
  case noColumn(path: String, name: String, known: [String])
  case noSafetensors(path: String, SafetensorsError)
  case otherNetwork(path: String, TensorMismatch)

  // Training.
  case epochTooLate(epoch: Int, epochs: Int)
  /// Training ended early; what had been asked for and was not written.
  case divergence(TrainingDivergence, notWritten: [String])
  /// An answer of the trained network is not finite: rows count from 1, without the header.
  case overflowedPrediction(path: String, row: Int, column: String, isNaN: Bool)

  var exitCode: ExitCode {
    switch self {
    case .divergence, .overflowedPrediction: ExitCode(1)
    case .epochTooLate, .noSubcommand: ExitCode(64)
    case .lessonIsOpen, .unwritable, .notReplaceable, .progressNotKept, .terminal: ExitCode(70)
    default: ExitCode(2)
    }
  }

  var sentence: String {
    switch self {
    case .noCourse(let places):
      "No lessons found. Looked for a folder Lessons in:\n"
        + places.map { "  \($0)\n" }.joined() + "Say where the course is with --course FOLDER."
    case .noLesson(let name, let known):
      "There is no lesson “\(name)”. There is: \(known.enumeration)."
        + (Gradus.subcommand(near: name).map { " Did you mean `gradus \($0)`?" } ?? "")
    case .noSubcommand(let name, let known):
      "There is no subcommand “\(name)”. There is: \(known.enumeration)."
        + (Gradus.subcommand(near: name).map { " Did you mean `gradus help \($0)`?" } ?? "")
    case .lessonIsOpen(let title):
      "\(title) is open in another gradus, which keeps its progress. "
        + "Close it there, or look without keeping anything: --no-save."
    case .notThere(let path): "\(path) is not there."
    case .notAFile(let path): "\(path) is not read: \(Self.notAFile)."
    case .tooLarge(let path, let bytes, let most):
      "\(path) is not read: \(Self.tooLarge(bytes, most))."
    case .unreadable(let path, let why): "\(path) cannot be read: \(why)."
    case .notUTF8(let path, let byte):
      "\(path):\(byte.line):\(byte.column): error: \(byte.sentence)\n\(byte.excerpt)"
    case .unwritable(let path, let why): "\(path) cannot be written: \(why)."
    case .notReplaceable(let path): "\(path) is not written: \(Self.notAFile)."
    case .progressNotKept(let path, let why):
      "\(path) cannot be written: \(why). To go on without keeping anything, use --no-save."
    case .terminal(let why): why
    case .invalidFile(let errors): "\(errors)"
    case .invalidExperiment(let error): error.sentence.line
    case .transcript(let path, let error): "\(path): \(error.sentence)"
    case .noColumn(let path, let name, let known):
      "\(path):1:1: error: there is no column `\(name)`, which the network takes in; "
        + "there is: \(known.enumeration)"
    case .noSafetensors(let path, let error): "\(path) is no safetensors file: \(error.words)."
    case .otherNetwork(let path, let error): "\(path) does not fit this network: \(error.words)."
    case .epochTooLate(let epoch, let epochs):
      "--at \(epoch) is never reached: there are \(epochs) epochs."
    case .divergence(let divergence, let notWritten):
      divergence.sentence
        + (notWritten.isEmpty ? "" : " Not written: \(notWritten.joined(separator: ", ")).")
    case .overflowedPrediction(let path, let row, let column, let isNaN):
      "The prediction of \(column) for row \(row) of \(path) is "
        + "\(isNaN ? "not a number" : "infinite"). Its inputs lie too far from those of training."
    }
  }

  static let notAFile = "it is a folder, a device or a pipe"

  static func tooLarge(_ bytes: Int?, _ most: Int) -> String {
    let size = bytes.map { $0 >> 20 }.flatMap { $0 > most >> 20 ? "\($0) MiB, " : nil } ?? ""
    return "it has \(size)more than the \(most >> 20) MiB that are taken"
  }
}

extension TranscriptError {
  var sentence: String {
    switch self {
    case .empty: "this file is empty; a transcript begins with a header line."
    case .notAHeader(let line):
      "1:1: this is no transcript: “\(line.prefix(60))” should be a header like "
        + #"{"gradus":1,"lesson":"perceptron","version":1}."#
    case .newerFormat(let version):
      "1:1: written in format \(version); this program reads \(Transcript.format). Update gradus."
    case .unknownFormat(let version):
      "1:1: there is no format \(version); this program reads \(Transcript.format)."
    case .notALessonID(let id): "1:1: “\(id.prefix(60))” cannot be the id of a lesson."
    case .notAnAction(let number, let line):
      "\(number):1: “\(line.prefix(60))” is no action. Nothing was replayed."
    case .tooLong(let bytes):
      "this file has \(bytes) bytes; a transcript has at most \(Transcript.mostBytes)."
    case .tooMuchWork(let action):
      "action \(action): by here this transcript has trained more than one attempt at the lesson may."
    case .tooManyActions: "this transcript has more than \(Transcript.mostActions) actions."
    case .otherLesson(let id, let expected): "this belongs to the lesson \(id), not to \(expected)."
    case .otherVersion(let version, let expected):
      "this was made with version \(version) of the lesson; the lesson here is version \(expected)."
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
      "it has \(name); the network has \(known.enumeration)"
    case .shape(let name, let found, let needed): "\(name) has the shape \(found), not \(needed)"
    case .notFinite(let name, let index): "number \(index) of \(name) is not finite"
    }
  }
}
