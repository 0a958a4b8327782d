extension TensorFile {
  /// The bytes of a safetensors file, as the Python package of that name (0.8) writes them for F64.
  ///
  ///     8 bytes: the length of the header, little-endian
  ///     {"name":{"dtype":"F64","shape":[2,3],"data_offsets":[0,48]},…}, then spaces to a multiple of 8
  ///     the numbers, little-endian, tensor after tensor in the order of their names
  ///
  /// Source: huggingface/safetensors, README.md, "Format".
  public var safetensors: [UInt8] {
    let ordered = tensors.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let header = header(ordered)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + ordered.reduce(0) { $0 + 8 * $1.value.values.count })
    bytes.append(littleEndian: UInt64(header.count))
    bytes += header
    for (_, tensor) in ordered {
      for value in tensor.values { bytes.append(littleEndian: value.bitPattern) }
    }
    return bytes
  }

  private func header(_ ordered: [(key: String, value: Tensor)]) -> [UInt8] {
    var entries = metadata.isEmpty ? [] : ["\"__metadata__\":\(metadataObject)"]
    var offset = 0
    for (name, tensor) in ordered {
      let end = offset + 8 * tensor.values.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\(quoted(name)):{\"dtype\":\"F64\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}"
      )
      offset = end
    }
    let text = Array("{\(entries.joined(separator: ","))}".utf8)
    return text + Array(repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
  }

  private var metadataObject: String {
    let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    return "{\(pairs.joined(separator: ","))}"
  }
}

/// The text as JSON writes it (RFC 8259, section 7).
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{8}": result += "\\b"
    case "\u{C}": result += "\\f"
    case "\0"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + hex(scalar.value)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func hex(_ value: UInt32) -> String { String(value, radix: 16) }

extension [UInt8] {
  fileprivate mutating func append(littleEndian word: UInt64) {
    for place in 0..<8 { append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place))) }
  }
}
