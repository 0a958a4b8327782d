/// The JSON at the head of a safetensors file: an object of tensors, and perhaps `__metadata__`.
///
/// Nothing else is understood, so nothing can nest without end.
struct SafetensorsHeader {
  struct Entry: Equatable {
    var name: String
    var type = ""
    var shape: [Int] = []
    var from = 0
    var to = 0
  }

  private(set) var entries: [Entry] = []
  private(set) var metadata: [String: String] = [:]
  private var json: JSONCursor

  init(_ bytes: ArraySlice<UInt8>) { json = JSONCursor(bytes) }

  mutating func parse() throws(SafetensorsError) {
    var seen: Set<String> = []
    guard json.next == UInt8(ascii: "{") else { throw json.error("{") }
    try json.expect("{")
    if !json.skip("}") {
      repeat {
        let name = try json.string()
        guard seen.insert(name).inserted else { throw .duplicateName(name) }
        try json.expect(":")
        if name == "__metadata__" { try parseMetadata() } else { try parseEntry(name) }
      } while json.skip(",")
      try json.expect("}")
    }
    try json.expectEnd()
  }

  private mutating func parseMetadata() throws(SafetensorsError) {
    try json.expect("{")
    if json.skip("}") { return }
    repeat {
      let key = try json.string()
      guard metadata[key] == nil else { throw .duplicateName(key) }
      try json.expect(":")
      metadata[key] = try json.string()
    } while json.skip(",")
    try json.expect("}")
  }

  private mutating func parseEntry(_ name: String) throws(SafetensorsError) {
    var entry = Entry(name: name)
    var missing: Set = ["dtype", "shape", "data_offsets"]
    try json.expect("{")
    repeat {
      let key = try json.string()
      guard missing.remove(key) != nil else {
        throw json.error("dtype, shape and data_offsets, once each")
      }
      try json.expect(":")
      try parseValue(of: key, into: &entry)
    } while json.skip(",")
    try json.expect("}")
    guard missing.isEmpty else { throw json.error("dtype, shape and data_offsets, once each") }
    entries.append(entry)
  }

  private mutating func parseValue(of key: String, into entry: inout Entry) throws(SafetensorsError)
  {
    switch key {
    case "dtype": entry.type = try json.string()
    case "shape": entry.shape = try json.integers()
    default:
      let offsets = try json.integers()
      guard offsets.count == 2 else { throw json.error("two data_offsets") }
      (entry.from, entry.to) = (offsets[0], offsets[1])
    }
  }
}
