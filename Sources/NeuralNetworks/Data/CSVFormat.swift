/// How a CSV text is written, and how much of it is accepted.
///
/// The dialect is RFC 4180: fields between separators, quoted with `"` where they hold a separator
/// or a line end, `""` for a quotation mark inside quotes. Lines end with LF, CRLF or CR. Spaces
/// around an unquoted field are not part of it. A byte order mark is skipped, and so are blank
/// lines at the end.
public struct CSVFormat: Equatable, Sendable {
  /// An ASCII character, usually `,`; `;` and a tab are common too.
  public var separator: Unicode.Scalar
  /// Without a header the columns are named x1, x2, ….
  public var hasHeader: Bool
  public var limits: Limits

  public init(separator: Unicode.Scalar = ",", hasHeader: Bool = true, limits: Limits = Limits()) {
    precondition(separator.isASCII && !"\"\r\n ".unicodeScalars.contains(separator))
    self.separator = separator
    self.hasHeader = hasHeader
    self.limits = limits
  }

  /// What is refused before memory is taken for it.
  public struct Limits: Equatable, Sendable {
    /// Bytes in one row, line ends inside quotes included.
    public var rowBytes = 1 << 20
    public var columns = 16_384
    /// Numbers in the finished table; 20 million are 160 MB.
    public var values = 20_000_000
    /// Different words in one column.
    public var categories = 1_000

    public init() {}
  }
}
