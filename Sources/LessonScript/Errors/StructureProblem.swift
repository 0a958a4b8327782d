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
