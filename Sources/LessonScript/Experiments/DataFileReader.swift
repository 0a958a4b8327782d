import NeuralNetworks

/// Reads examples from a CSV file that the caller has at hand.
struct DataFileReader {
  let data: FieldValues
  let resource: (String) -> String?

  func dataset(_ proof: inout Proof) -> Dataset? {
    guard let file = data.placed("file") else { return nil }
    guard let text = resource(file.string) else {
      proof.mark(.experiment(.noFile(file.string)), at: file.start)
      return nil
    }
    guard let targets = data.targetNames else {
      let help = "the column to be learned"
      proof.mark(.missing(key: "target", of: "data", help: help), at: data.place)
      return nil
    }
    do {
      return try dataset(text, targets)
    } catch {
      mark(error, file, text, &proof)
      return nil
    }
  }

  private func dataset(_ text: String, _ targets: [String]) throws(CSVError) -> Dataset {
    let inputs = data["inputs"] == nil ? nil : data.texts("inputs")
    var dataset = try DataTable(csv: text).dataset(targets: targets, inputs: inputs)
    if let names = data["classes"] == nil ? nil : data.texts("classes") {
      dataset.classNames = names
    }
    return dataset
  }

  /// A name that the file does not have is the lesson's mistake, everything else the file's.
  private func mark(_ error: CSVError, _ file: PlacedText, _ text: String, _ proof: inout Proof) {
    switch error.problem {
    case .unknownColumn(let name, let known):
      proof.mark(.unknown(.column, name: name, known: known), at: place(of: name))
    case .columnUsedTwice(let name):
      proof.mark(.experiment(.columnTwice(name)), at: place(of: name))
    default:
      let source = SourceText(file: file.string, text: text)
      proof.add(
        LessonError(
          .experiment(.csv(error)),
          at: SourceLocation(file: file.string, line: error.line, column: error.column),
          line: source.line(error.line)))
    }
  }

  /// Where the lesson names the column.
  private func place(of column: String) -> Place {
    let named = ["target", "targets", "inputs"].flatMap { data.list($0) }.compactMap(\.text)
    return named.last { $0.string == column }?.start ?? data.place
  }
}
