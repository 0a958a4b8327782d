import ArgumentParser
import Foundation
import LessonScript
import Screens
import Tutoring

/// Proves lessons.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove lessons: they parse, their answers hold, their pages fit.")

  @Argument(
    help: "Lesson ids or files, or glossary; all of the course where none is given.")
  var lessons: [String] = []

  @Option(help: "text, or json for editors: an array of {file, line, column, message, advice}.")
  var format = OutputFormat.text

  @OptionGroup var course: CourseOptions

  func run() throws {
    let folder = try course.folder()
    // `gradus check Lessons/*.md` means the lessons, not what is written about them.
    let named = lessons.filter { !$0.hasSuffix("README.md") }
    let files =
      try lessons.isEmpty
      ? folder.lessonFiles() + folder.glossaryFiles
      : named.map { try folder.file(of: $0 == "glossary" ? CourseFolder.glossaryName : $0) }
    let findings =
      try files.map { file in
        file.lastPathComponent == CourseFolder.glossaryName
          ? try LessonFindings(glossary: file, in: folder) : try LessonFindings(file, in: folder)
      }
    if lessons.isEmpty {
      for file in folder.unnumberedLessons() {
        try StandardStream.error.print(folder.adviceOnName(of: file))
      }
    }
    switch format {
    case .json:
      let found = findings.flatMap(\.errors).map(Finding.init)
      try StandardStream.output.print(found.jsonText())
    case .text: try StandardStream.output.print(text(findings))
    }
    if findings.contains(where: { !$0.errors.isEmpty }) { throw ExitCode(2) }
  }

  private func text(_ findings: [LessonFindings]) -> String {
    findings.map { finding in
      finding.errors.isEmpty
        ? finding.summary : finding.errors.map(\.description).joined(separator: "\n\n")
    }.joined(separator: "\n")
  }
}

/// All that is wrong with one lesson file, or with the glossary.
struct LessonFindings {
  private(set) var errors: [LessonError] = []
  private(set) var summary = ""

  init(_ file: URL, in folder: CourseFolder) throws {
    switch try folder.parse(file) {
    case .failure(let found): errors = found.errors
    case .success(let lesson):
      summary = Self.summary(of: lesson)
      checkName(lesson, file, in: folder)
      checkRequired(lesson, in: folder)
      let proof = LessonProof(lesson)
      for flaw in proof.flaws { add(flaw.sentence, at: flaw.location, in: lesson) }
      // A page cannot be tried where an experiment does not start.
      guard let run = proof.authorRun else { return }
      for problem in try PageFit.problems(of: lesson, during: run) {
        add(problem.sentence, at: problem.location, in: lesson)
      }
    }
  }

  /// A glossary is proved by the lessons that its entries name.
  init(glossary file: URL, in folder: CourseFolder) throws {
    switch try folder.glossary(at: file) {
    case .failure(let found): errors = found.errors
    case .success(let glossary):
      let lessons = folder.lessonFiles().map {
        (CourseFolder.id(of: $0), try? folder.lesson(at: $0))
      }
      errors = glossary.errors(lessons: Dictionary(lessons, uniquingKeysWith: { one, _ in one }))
      summary =
        "\(glossary.source.file): proved. \(glossary.entries.count) entries, each explained in its lesson."
    }
  }

  private static func summary(of lesson: Lesson) -> String {
    let points = lesson.items.map(\.points).reduce(0, +)
    return "\(lesson.source.file): proved. \(lesson.pages.count) pages, "
      + "\(lesson.questions.count) questions, \(lesson.tasks.count) tasks, \(points) points."
  }

  /// A lesson of the course is found by its file's name, so the name has to be its id.
  private mutating func checkName(_ lesson: Lesson, _ file: URL, in folder: CourseFolder) {
    let id = CourseFolder.id(of: file)
    guard folder.lessonFiles().contains(file), id != lesson.id else { return }
    add(
      "the id is \(lesson.id), but the file's name says \(id); rename one of them",
      at: SourceLocation(file: lesson.source.file, line: 1, column: 1), in: lesson)
  }

  /// The lessons that come before have to be there, or the id is misspelled.
  private mutating func checkRequired(_ lesson: Lesson, in folder: CourseFolder) {
    let known = folder.lessonFiles().map(CourseFolder.id)
    for id in lesson.frontMatter.requires where !known.contains(id) {
      add(
        "`requires` names the lesson \(id), but the course has \(known.joined(separator: ", "))",
        at: SourceLocation(file: lesson.source.file, line: 1, column: 1), in: lesson)
    }
  }

  private mutating func add(_ sentence: String, at location: SourceLocation, in lesson: Lesson) {
    let line = lesson.source.line(location.line)
    errors.append(LessonError(.claim(sentence), at: location, line: line))
  }
}
