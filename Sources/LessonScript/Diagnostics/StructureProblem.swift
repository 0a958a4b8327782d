/// What can be wrong with the form of a lesson as a Markdown file.
public enum StructureProblem: Equatable, Sendable {
  /// A file without a word.
  case emptyFile
  /// More bytes than are read.
  case tooLong(limit: Int)
  /// No `---` on the first line.
  case noFrontMatter
  /// No second `---`.
  case frontMatterNotClosed
  /// A later version of the language.
  case newerFormat(Int, known: Int)
  /// No heading with ##.
  case noPages
  /// A page with nothing on it.
  case emptyPage
  /// A heading with # that differs from the title.
  case titleDiffers(heading: String, title: String)
  /// A heading with # where no title can stand.
  case titleNotFirst
  /// Text above the first page.
  case textBeforeFirstPage
  /// A fence that is opened only.
  case fenceNotClosed(block: String)
  /// A block inside a list or the like.
  case blockNotAtMargin(block: String)
  /// An HTML tag.
  case html
  /// An image.
  case image
  /// A ruled line.
  case rule
  /// A line of dashes below a text.
  case underlinedHeading
  /// A lesson that names itself in `requires`.
  case requiresItself
  /// Lists or quotes within each other, too many.
  case tooDeep
  /// A brace that is opened only.
  case braceNotClosed
  /// `{}`
  case emptyValue
  /// Something other than a number of decimals after the colon.
  case badDecimals(String)
  /// A row with other cells than the first.
  case raggedRow(cells: Int, expected: Int)
  /// A table with a header only.
  case tableWithoutRows
  /// Set lines without a line.
  case emptyFormulaBlock
  /// A control character, a change of direction, or the sign for a letter that was lost.
  case oddCharacter(Unicode.Scalar)
  /// A comment that is opened only.
  case commentNotClosed
  /// Lines of `|` without a line of dashes below the first.
  case tableWithoutDashes
  /// A heading without a word.
  case emptyHeading
  /// `$\frac{a}{b}$`
  case latex
  /// More numbers in the lesson's experiments than are kept.
  case tooManyNumbers(limit: Int)
  /// More weights and biases in the lesson's networks than are trained.
  case tooManyParameters(limit: Int)
}

extension StructureProblem {
  private static func sentence(ofOdd scalar: Unicode.Scalar) -> ErrorSentence {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return switch scalar.value {
    case 0:
      .init("there is a NUL (\(code)) here", "save the file as UTF-8, and remove what is no text")
    case 0xFFFD:
      .init("a letter was lost here (\(code))", "type it again, and save the file as UTF-8")
    case 0x202A...0x2069:
      .init("there is an invisible change of direction (\(code)) here", "remove it")
    default: .init("there is a control character (\(code)) here", "remove it")
    }
  }

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
    case .oddCharacter(let scalar): Self.sentence(ofOdd: scalar)
    case .commentNotClosed:
      .init("this comment is never closed", "write --> where it ends, or \\< for the sign")
    case .tableWithoutDashes:
      .init(
        "this looks like a table, but has no line of dashes",
        "put a line | --- | --- | below the first, or write \\| for a bar")
    case .emptyHeading:
      .init("this heading is empty", "write a title behind the signs, or remove them")
    case .latex:
      .init(
        "formulas are not written in TeX here",
        "write signs and indented lines such as ∂L/∂w = (ŷ − y) · x; {…} computes a value")
    case .tooManyNumbers(let limit):
      .init(
        "with these the data of the lesson's experiments have more than \(limit) numbers",
        "take fewer examples, or make two lessons")
    case .tooManyParameters(let limit):
      .init(
        "with this network the lesson has more than \(limit) weights and biases",
        "make it smaller; `gradus train` takes larger ones")
    }
  }
}
