import Testing

@testable import CursesTerminal

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      (nil, true), ("C.UTF-8", true), ("de_DE.utf8", true), ("de_DE.UTF-8", true), ("C", false),
      ("POSIX", false), ("de_DE.ISO-8859-1", false), ("de_DE", false),
    ] as [(String?, Bool)])
  func goesByTheName(locale: String?, expected: Bool) {
    #expect(TextEncoding.expectsUTF8(named: locale) == expected)
  }
}
