import NeuralNetworks

/// A lesson as its author wrote it: front matter, then pages. Nothing here has happened yet.
public struct Lesson: Equatable, Sendable {
  /// The `---` block on top.
  public var frontMatter: FrontMatter
  /// In the author's order.
  public var pages: [Page]
  /// The text it was read from, for error messages that show the line.
  public var source: LessonSource

  /// A lesson of these pages.
  public init(frontMatter: FrontMatter, pages: [Page], source: LessonSource) {
    self.frontMatter = frontMatter
    self.pages = pages
    self.source = source
  }

  /// The lesson's name in commands and files.
  public var id: String { frontMatter.id }
  /// See `FrontMatter.version`.
  public var version: Int { frontMatter.version }
  /// As in the menu.
  public var title: String { frontMatter.title }

  /// Every `experiment` block, in the author's order.
  public var experiments: [ExperimentBlock] {
    pages.flatMap(\.blocks).compactMap { if case .experiment(let it) = $0 { it } else { nil } }
  }
  /// Every question, in the author's order.
  public var questions: [Question] { pages.flatMap(\.questions) }
  /// Every task, in the author's order.
  public var tasks: [OpenTask] { pages.flatMap(\.tasks) }
}

/// The `---` block on top of a lesson.
public struct FrontMatter: Equatable, Sendable {
  /// The version of the lesson language, key `gradus`; this program reads 1.
  public var format: Int
  /// The lesson's name in commands and files.
  public var id: String
  /// Raised by the author when old answers no longer fit; progress is kept per version.
  public var version: Int
  /// As in the menu.
  public var title: String
  /// Who wrote it.
  public var author: String?
  /// A language tag such as en or pt-BR.
  public var language: String
  /// How long it takes.
  public var minutes: Int?
  /// Ids of lessons that come before.
  public var requires: [String]
  /// How many updates the author's way through may take, so that checking and teaching stay quick.
  public var budget: Int

  /// What `budget` is where the author says nothing.
  public static let usualBudget = 200_000

  /// Front matter; what is left out is as in a file.
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
  /// As messages name it.
  public var file: String
  /// All of it.
  public var text: String

  /// A file's name and text.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  /// A line by its number, from 1; empty where there is none.
  public func line(_ number: Int) -> String {
    SourceText(self).line(number)
  }
}
