import Tutoring

/// A report for people: a line for every question, a block for every experiment.
struct ReportText {
  let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    let head =
      "\(report.lesson), version \(report.version)"
      + (report.finished ? "" : ", not finished")
    let total = "total  \(report.points)/\(report.maximum)"
    let lines =
      [head, ""] + report.questions.map(line) + [total, ""] + report.experiments.map(line)
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ entry: Report.Entry) -> String {
    let answers =
      entry.answers.isEmpty ? "" : "  answered \(entry.answers.joined(separator: ", then "))"
    let hints = entry.hints == 0 ? "" : "  hints \(entry.hints)"
    return "\(entry.points)/\(entry.maximum)  \(entry.id)  \(entry.verdict)\(answers)\(hints)"
  }

  private func line(_ experiment: Report.ExperimentEntry) -> String {
    let parameters = experiment.parameters.map { parameter in
      "\(parameter.name) \(parameter.value.map { "\($0)" } ?? "not finite")"
    }
    let mistakes = experiment.mistakes.map { "  mistakes \($0)" } ?? ""
    return "\(experiment.id)  epoch \(experiment.epoch)  update \(experiment.step)\(mistakes)  "
      + parameters.joined(separator: "  ")
  }
}
