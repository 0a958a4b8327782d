import NeuralNetworks

/// A lesson as its author wrote it: front matter, then pages. Nothing here has happened yet.
public struct Lesson: Equatable, Sendable {
  public var frontMatter: FrontMatter
  public var pages: [Page]
  /// The text it was read from, for error messages that show the line.
  public var source: LessonSource

  public init(frontMatter: FrontMatter, pages: [Page], source: LessonSource) {
    self.frontMatter = frontMatter
    self.pages = pages
    self.source = source
  }

  public var id: String { frontMatter.id }
  public var version: Int { frontMatter.version }
  public var title: String { frontMatter.title }

  public var experiments: [ExperimentBlock] {
    pages.flatMap(\.blocks).compactMap { if case .experiment(let it) = $0 { it } else { nil } }
  }
  public var questions: [Question] { pages.flatMap(\.questions) }
  public var tasks: [OpenTask] { pages.flatMap(\.tasks) }
}

/// The `---` block on top of a lesson.
public struct FrontMatter: Equatable, Sendable {
  /// The version of the lesson language, key `gradus`; this program reads 1.
  public var format: Int
  public var id: String
  /// Raised by the author when old answers no longer fit; progress is kept per version.
  public var version: Int
  public var title: String
  public var author: String?
  public var language: String
  public var minutes: Int?
  /// Ids of lessons that come before.
  public var requires: [String]
  /// How many updates the author's way through may take, so that checking and teaching stay quick.
  public var budget: Int

  public static let usualBudget = 1_000_000

  public init(
    format: Int, id: String, version: Int, title: String, author: String? = nil,
    language: String = "en", minutes: Int? = nil, requires: [String] = [],
    budget: Int = FrontMatter.usualBudget
  ) {
    self.format = format
    self.id = id
    self.version = version
    self.title = title
    self.author = author
    self.language = language
    self.minutes = minutes
    self.requires = requires
    self.budget = budget
  }
}

/// A lesson file's name and lines.
public struct LessonSource: Equatable, Sendable {
  public var file: String
  public var text: String

  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  /// A line by its number, from 1; empty where there is none.
  public func line(_ number: Int) -> String {
    SourceText(self).line(number)
  }
}
