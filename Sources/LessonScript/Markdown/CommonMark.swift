import CCmark

/// A node of libcmark's tree, seen from Swift.
struct CommonMark {
  private let node: OpaquePointer

  /// Parses a text and hands its tree to `body`; the tree ends with the call.
  static func parse<Result>(_ text: String, _ body: (CommonMark) -> Result) -> Result {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { preconditionFailure("libcmark is out of memory") }
    defer { cmark_node_free(root) }
    return body(CommonMark(node: root))
  }

  var type: cmark_node_type { cmark_node_get_type(node) }
  var firstLine: Int { Int(cmark_node_get_start_line(node)) }
  var lastLine: Int { Int(cmark_node_get_end_line(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }

  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "" }

  var children: [CommonMark] {
    var children: [CommonMark] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(CommonMark(node: child))
      next = cmark_node_next(child)
    }
    return children
  }
}
