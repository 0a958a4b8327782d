import Testing

@testable import LessonScript

@Suite struct YAMLReaderTests {
  private func value(_ lines: [String]) throws -> YAMLValue {
    var diagnostics = Diagnostics(SourceText(file: "x.md", text: lines.joined(separator: "\n")))
    let value = YAMLReader(name: "test", lines: lines, firstLine: 1).mapping(&diagnostics)
    #expect(diagnostics.errors.isEmpty)
    return try #require(value)
  }

  /// The position of a letter in the value of `key`.
  private func position(of letter: Character, in lines: [String], key: String = "k") throws
    -> SourcePosition
  {
    let text = try #require(try value(lines).value(key)?.text)
    let index = try #require(text.characters.firstIndex(of: letter))
    return text.positions[index]
  }

  // The capital X marks the position by eye.
  @Test(arguments: [
    (["k: abX"], 1, 6), (["k: 'it''s X'"], 1, 11), (["k: \"a\\tb\\\"X\""], 1, 11),
    (["k: \"\\u00e9X\""], 1, 11), (["k: |", "  one", "  twoX"], 3, 6),
    (["k: >-  # folded", "  one", "", "  two X"], 4, 7), (["k: one", "  two X"], 2, 7),
    (["k: \"one \\", "  X\""], 2, 3), (["k: été X"], 1, 8), (["k: 👩‍🔬 X"], 1, 6),
    (["k: \"one", "", "  X\""], 3, 3), (["a: 1", "k:", "  X"], 3, 3), (["{a: b, k: X}"], 1, 11),
  ])
  func everyCharacterHasItsPosition(_ lines: [String], _ line: Int, _ column: Int) throws {
    #expect(try position(of: "X", in: lines) == SourcePosition(line: line, column: column))
  }

  @Test func wordsStayWords() throws {
    let value = try value(["a: no", "b: 1:30", "c: \"~\"", "d: 0x10", "e: 2026-01-01"])
    #expect(
      ["a", "b", "c", "d", "e"].map { value.value($0)?.text?.string }
        == ["no", "1:30", "~", "0x10", "2026-01-01"])
  }

  @Test func wordsForNothingAreNothing() throws {
    let value = try value(["a: ~", "b: null", "c: 'null'", "d:"])
    #expect(["a", "b", "c", "d"].map { value.value($0)?.text?.string } == ["", "", "null", ""])
  }

  @Test func listsAndMappingsKeepTheirOrder() throws {
    let value = try value(["z: 1", "a: [3, 2, 1]", "m: {y: 1, b: 2}"])
    #expect(value.entries?.map(\.key.string) == ["z", "a", "m"])
    #expect(value.value("a")?.list?.map { $0.text?.string } == ["3", "2", "1"])
    #expect(value.value("m")?.entries?.map(\.key.string) == ["y", "b"])
  }
}
