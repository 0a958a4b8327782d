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
  case tooDeep
  case braceNotClosed
  case emptyValue
  case badDecimals(String)
  case raggedRow(cells: Int, expected: Int)
  case tableWithoutRows
  case emptyFormulaBlock
}

/// What can be wrong with a YAML text before its meaning is looked at.
public enum YAMLProblem: Equatable, Sendable {
  /// What the YAML library says.
  case syntax(String)
  case emptyBlock(block: String)
  case notAMapping(block: String, found: String)
  case anchor
  case tag
  case tooDeep
  case tooLong(limit: Int)
  case keyNotText
  case secondDocument
}
