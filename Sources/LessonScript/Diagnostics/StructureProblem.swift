/// What can be wrong with the form of a lesson as a Markdown file.
public enum StructureProblem: Equatable, Sendable {
  case emptyFile
  case tooLong(limit: Int)
  case noFrontMatter
  case frontMatterNotClosed
  case newerFormat(Int, known: Int)
  case noPages
  case emptyPage
  case titleDiffers(heading: String, title: String)
  case titleNotFirst
  case textBeforeFirstPage
  case fenceNotClosed(block: String)
  case blockNotAtMargin(block: String)
  case html
  case image
  case rule
  case underlinedHeading
  case requiresItself
  case tooDeep
  case braceNotClosed
  case emptyValue
  case badDecimals(String)
  case raggedRow(cells: Int, expected: Int)
  case tableWithoutRows
  case emptyFormulaBlock
}

extension StructureProblem {
  var sentence: ErrorSentence {
    switch self {
    case .emptyFile: .init("the file is empty", "`gradus new ID` writes a lesson to begin with")
    case .tooLong(let limit):
      .init("the file is longer than \(limit) bytes", "make two lessons of it")
    case .noFrontMatter:
      .init(
        "a lesson begins with a line ---",
        "put `gradus: 1`, `id`, `version` and `title` between two lines ---")
    case .frontMatterNotClosed:
      .init("the front matter is never closed", "put a line --- after its last key")
    case .newerFormat(let format, let known):
      .init(
        "this lesson is in version \(format) of the lesson language, this gradus reads \(known)",
        "get a newer gradus")
    case .noPages: .init("this lesson has no page", "begin one with a line `## Title of the page`")
    case .emptyPage:
      .init("this page is empty", "write something below its title, or remove the title")
    case .titleDiffers(let heading, let title):
      .init(
        "the heading says “\(heading)”, the front matter's title says “\(title)”",
        "make them the same, or leave the heading out")
    case .titleNotFirst:
      .init(
        "a heading with one # is the lesson's title and stands once, before the first page",
        "begin a page with ##, a part of a page with ###")
    case .textBeforeFirstPage:
      .init(
        "this stands before the first page",
        "begin a page above it with a line `## Title of the page`")
    case .fenceNotClosed(let block):
      .init(
        "this \(block.isEmpty ? "fenced" : block) block is never closed",
        "put a line of as many ` or ~ as here below its last line")
    case .blockNotAtMargin(let block):
      .init(
        "a \(block) block cannot stand inside a list, a quote, notes or indented lines",
        "move its fence to the left margin, outside of them")
    case .html:
      .init(
        "HTML does not show in a terminal", "write it in Markdown; a comment <!-- … --> is welcome")
    case .image:
      .init("images do not show in a terminal", "draw it with a `plot` block or in indented lines")
    case .rule: .init("a ruled line has no place on a page", "begin a new page with ## instead")
    case .underlinedHeading:
      .init(
        "dashes below a line make it a heading",
        "remove them, or begin a page with ##, a part of a page with ###")
    case .requiresItself: .init("a lesson cannot require itself", "remove its id from the list")
    case .tooDeep: .init("this is nested too deeply", "make it simpler")
    case .braceNotClosed:
      .init(
        "this { begins a value, but no } follows on the line", "close it, or write \\{ for a brace")
    case .emptyValue:
      .init(
        "there is nothing between these braces", "put a formula there, or write \\{ for a brace")
    case .badDecimals(let text):
      .init(
        "`\(text)` is no number of decimals", "write a whole number from 0 to 15, as in {loss:3}")
    case .raggedRow(let cells, let expected):
      .init(
        "this row has \(cells.of("cell")), the table's first row has \(expected)",
        "write \\| for a bar inside a cell")
    case .tableWithoutRows: .init("this table has no rows", "add one below the line of dashes")
    case .emptyFormulaBlock: .init("this block is empty", "write something in it, or remove it")
    }
  }
}
