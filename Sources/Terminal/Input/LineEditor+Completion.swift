@preconcurrency import CReadline
import Foundation

extension LineEditor {
  /// What readline asks for: first the common beginning, then every way, then nil.
  ///
  /// - Parameter start: the byte where readline thinks the word begins; the completer may think
  ///   otherwise.
  /// - Returns: an array that readline frees.
  func matches(start: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // Otherwise readline would offer the names of files.
    rl_attempted_completion_over = 1
    rl_completion_suppress_append = 1
    guard let completer, let buffer = rl_line_buffer else { return nil }
    let bytes = Array(UnsafeRawBufferPointer(start: buffer, count: max(0, Int(rl_end))))
    let point = min(max(0, Int(rl_point)), bytes.count)
    let line = String(decoding: bytes, as: UTF8.self)
    let completions = completer(line, String(decoding: bytes[..<point], as: UTF8.self).count)
    let wordStart = String(decoding: bytes[..<min(max(0, start), point)], as: UTF8.self).count
    offered = completions.items
    let texts = completions.replacements(wordStart: wordStart, in: line)
    guard let common = commonPrefix(of: texts) else { return nil }
    let all = texts.count == 1 ? texts : [common] + texts
    guard let memory = calloc(all.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)
    else { return nil }
    let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: all.count + 1)
    for (index, text) in all.enumerated() { array[index] = strdup(text) }
    return array
  }

  /// Shows the ways to go on under the line, with their descriptions, and the prompt again.
  func listOffered() {
    let table = completionList(offered, width: settings.width)
    fputs("\n" + settings.rendered(table) + "\n", rl_outstream)
    rl_forced_update_display()
  }
}

extension Completions {
  /// The texts that replace the word from `wordStart` on, where readline cut it.
  package func replacements(wordStart: Int, in line: String) -> [String] {
    if start >= wordStart {
      let kept = line.dropFirst(wordStart).prefix(start - wordStart)
      return items.map { kept + $0.text }
    }
    let before = String(line.dropFirst(start).prefix(wordStart - start))
    return items.compactMap {
      $0.text.hasPrefix(before) ? String($0.text.dropFirst(before.count)) : nil
    }
  }
}

/// What all texts begin with; nil for no texts.
package func commonPrefix(of texts: [String]) -> String? {
  guard var common = texts.first else { return nil }
  for text in texts.dropFirst() { common = common.commonPrefix(with: text) }
  return common
}

/// Completions as lines of name and description, or in columns where none has a description.
package func completionList(_ items: [Completion], width: Int, limit: Int = 60) -> StyledText {
  let shown = items.prefix(limit)
  let widest = shown.map(\.text.displayWidth).max() ?? 0
  var lines: [StyledText] = []
  if shown.allSatisfy(\.description.isEmpty) {
    let columns = max(1, width / (widest + 2))
    let rows = (shown.count + columns - 1) / columns
    for row in 0..<rows {
      let cells = stride(from: row, to: shown.count, by: rows).map {
        StyledText(shown[$0].text, .accent).padded(to: widest + 2)
      }
      lines.append(cells.joined().trimmingEnd)
    }
  } else {
    let nameWidth = min(widest, max(8, width / 2))
    lines = shown.map { item in
      let name = StyledText(item.text, .accent).padded(to: nameWidth + 2)
      return (name + StyledText(item.description, .dim)).trimmingEnd.truncated(to: width)
    }
  }
  if items.count > limit {
    lines.append(StyledText("and \(items.count - limit) more", .dim))
  }
  return StyledText(lines: lines)
}
