/// How a CSV text is written, and how much of it is accepted.
///
/// The dialect is RFC 4180: fields between separators, quoted with `"` where they hold a separator
/// or a line end, `""` for a quotation mark inside quotes. Lines end with LF, CRLF or CR. Spaces
/// around an unquoted field are not part of it. A byte order mark is skipped, and so are blank
/// lines at the end.
public struct CSVFormat: Equatable, Sendable {
  /// An ASCII character, usually `,`; `;` and a tab are common too.
  public var separator: Unicode.Scalar
  /// What stands before a number's fraction: `.`, or `,` as in much of Europe.
  public var decimal: Unicode.Scalar
  /// Without a header the columns are named x1, x2, ….
  public var hasHeader: Bool
  /// How much is accepted.
  public var limits: Limits

  /// A dialect.
  ///
  /// - Precondition: The separator is ASCII and neither a quotation mark, a space nor a line end.
  public init(
    separator: Unicode.Scalar = ",", decimal: Unicode.Scalar = ".", hasHeader: Bool = true,
    limits: Limits = Limits()
  ) {
    precondition(separator.isASCII && !"\"\r\n ".unicodeScalars.contains(separator))
    precondition(decimal == "." || decimal == ",")
    self.decimal = decimal
    self.separator = separator
    self.hasHeader = hasHeader
    self.limits = limits
  }

  /// What is refused before memory is taken for it.
  public struct Limits: Equatable, Sendable {
    /// Bytes in one row, line ends inside quotes included.
    public var rowBytes = 1 << 20
    /// Columns of the text.
    public var columns = 16_384
    /// Numbers in the finished table; 20 million are 160 MB.
    public var values = 20_000_000
    /// Different words in one column.
    public var categories = 1_000

    /// The usual limits.
    public init() {}
  }
}

/// A mistake in a CSV text: where it stands and what it is.
///
/// Lines count from 1 as an editor shows them; columns count Unicode scalars from 1, so a caret
/// under that column points at the field. The facts are all here; whoever shows them makes the
/// sentence.
public struct CSVError: Error, Equatable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// Unicode scalars from the start of the line, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var problem: Problem

  /// A mistake at this place.
  public init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// What is wrong. `name` is the name of a column, `text` the field as written (cut after 60
  /// characters).
  public enum Problem: Equatable, Sendable {
    /// Nothing but blank lines, or a header with nothing below it.
    case noHeader
    /// A header with nothing below it.
    case noRows
    /// The text holds a byte 0: it is not a text file.
    case nulByte
    /// A row of more than `limit` bytes, which no table of numbers needs.
    case rowTooLong(limit: Int)
    /// More columns than `limit`.
    case tooManyColumns(limit: Int)
    /// More numbers than are read at once, counted after categories became columns.
    case tooManyValues(limit: Int)
    /// More different words in a column than `limit`.
    case tooManyCategories(name: String, limit: Int)
    /// A field that opens with a quotation mark and never closes.
    case unclosedQuote
    /// A quotation mark inside a field that did not open with one.
    case strayQuote
    /// Something other than a separator after the closing quotation mark.
    case textAfterQuote
    /// A blank line with rows below it.
    case blankLine
    /// A row of more or fewer fields than the first one.
    case raggedRow(fields: Int, expected: Int)
    /// A column without a name in the header.
    case emptyName
    /// Two columns of one name.
    case duplicateName(name: String)
    /// An empty field, or one of the words for a missing value.
    case missingValue(name: String, text: String)
    /// A word in a column whose first field is a number.
    case notANumber(name: String, text: String)
    /// A number, but with the other one of `.` and `,` before its fraction.
    case otherDecimal(name: String, text: String)
    /// The first row is one field, or numbers, only because it is separated by something else.
    case otherSeparator(Unicode.Scalar)
    /// A number too large for a Double, or an infinity.
    case notFinite(name: String, text: String)
    /// A number in a column whose first field is a word.
    case numberAmongCategories(name: String, text: String)
    /// A word that the given list of categories does not hold.
    case unknownCategory(name: String, text: String, known: [String])
    /// A column was asked for that the header does not name.
    case unknownColumn(name: String, known: [String])
    /// The same column was asked for twice, or as input and as target.
    case columnUsedTwice(name: String)
    /// All columns are targets: nothing is left to learn from.
    case noInputs
  }
}
