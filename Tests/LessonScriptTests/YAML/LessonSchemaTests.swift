import Foundation
import Testing

@testable import LessonScript

@Suite struct LessonSchemaTests {
  private func definitions() throws -> [String: [String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(LessonSchema.text.utf8))
    let schema = try #require(json as? [String: Any])
    return try #require(schema["$defs"] as? [String: [String: Any]])
  }

  @Test func everyBlockHasASchemaWithItsKeys() throws {
    let definitions = try definitions()
    for kind in BlockKind.allCases {
      let (block, table) = (kind.rawValue, kind.type.table)
      let properties = try #require(definitions[block]?["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(table.keys.map(\.name)))
      let required = try #require(definitions[block]?["required"] as? [String])
      #expect(required == table.keys.filter(\.isRequired).map(\.name))
    }
    #expect(definitions["frontMatter"] != nil)
  }

  @Test func formsBecomeTypesAndBounds() throws {
    let train = try #require(try definitions()["train"]?["properties"] as? [String: [String: Any]])
    #expect(train["epochs"]?["type"] as? String == "integer")
    #expect(train["epochs"]?["minimum"] as? Int == 1)
    #expect(train["of"]?["pattern"] as? String == "^[A-Za-z][A-Za-z0-9_-]*$")
    #expect(train["speed"]?["description"] as? String == "updates per second while it plays")
  }

  @Test func usualValuesAreDefaults() throws {
    let question = try #require(
      try definitions()["question"]?["properties"] as? [String: [String: Any]])
    #expect(question["points"]?["default"] as? Int == 1)
    #expect(question["skip"]?["default"] as? Bool == true)
    #expect(question["attempts"]?["default"] == nil)
    let experiment = try #require(
      try definitions()["experiment"]?["properties"] as? [String: [String: Any]])
    #expect(experiment["optimizer"]?["default"] as? String == "sgd")
  }

  @Test func anExperimentFileNeedsNoId() throws {
    let required = try definitions()["experimentFile"]?["required"] as? [String]
    #expect(required == ["data", "network"])
  }
}
