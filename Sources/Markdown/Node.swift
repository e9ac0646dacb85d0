import CMarkGFM
import Diagnostics

/// A node of cmark-gfm's tree; it lives as long as the tree it belongs to.
///
/// Extension nodes have types known only at run time, so every type is compared by its name.
struct Node {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var typeName: String { text(cmark_node_get_type_string(pointer)) }
  var literal: String { text(cmark_node_get_literal(pointer)).withoutControlCharacters }
  var url: String { text(cmark_node_get_url(pointer)).withoutControlCharacters }
  var title: String { text(cmark_node_get_title(pointer)).withoutControlCharacters }
  var fenceInfo: String { text(cmark_node_get_fence_info(pointer)).withoutControlCharacters }

  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  var children: some Sequence<Node> {
    sequence(first: cmark_node_first_child(pointer)) { $0.map(cmark_node_next) }
      .prefix { $0 != nil }.lazy.compactMap { $0.map(Node.init) }
  }

  var tableAlignments: [Block.Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .unspecified
      }
    }
  }

  func span(_ map: SourceMap) -> SourceSpan? {
    map.span(
      startLine: Int(cmark_node_get_start_line(pointer)),
      startColumn: Int(cmark_node_get_start_column(pointer)),
      endLine: Int(cmark_node_get_end_line(pointer)),
      endColumn: Int(cmark_node_get_end_column(pointer)))
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
