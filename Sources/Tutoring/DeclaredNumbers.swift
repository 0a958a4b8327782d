import LessonScript
import NeuralNetworks

/// The numbers that a lesson puts in: those in its values, its blocks and its data. Prose may speak of them as they
/// are; what comes out has to be computed.
struct DeclaredNumbers {
  let values: Set<Double>

  init(_ lesson: Lesson) {
    let data = lesson.experiments.flatMap {
      $0.experiment.dataset.inputs.elements + $0.experiment.dataset.targets.elements
    }
    values = Set(data).union(Self.inSource(lesson.source.text))
  }

  func contains(_ number: String) -> Bool {
    Double(number.replacing(",", with: "")).map(values.contains) ?? false
  }

  /// Inside of fences and of braces.
  private static func inSource(_ text: String) -> [Double] {
    var (found, token, isFenced, depth) = ([Double](), "", false, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      for character in line + "\n" {
        if character == "{" { depth += 1 }
        if isFenced || depth > 0, character.isASCII, character.isNumber || character == "." {
          token.append(character)
        } else {
          if let number = Double(token) { found.append(number) }
          token = ""
        }
        if character == "}" { depth = max(depth - 1, 0) }
      }
    }
    return found
  }
}
