import Diagnostics
import Foundation

/// Reads text files that strangers wrote, in bounded time and memory.
public enum TextFile {
  /// The text of a file, without a byte order mark.
  ///
  /// - Throws: `Diagnostic` if it is not there, not a plain file, too large, or not UTF-8 text.
  public static func read(_ path: String, limitBytes: Int = 1 << 20) throws(Diagnostic) -> String {
    let start = SourceSpan(source: path, start: SourcePosition(line: 1, column: 1))
    let data = try bytes(of: path, limitBytes: limitBytes, start)
    if let zero = data.withUnsafeBytes({ $0.firstIndex(of: 0) }) {
      throw Diagnostic(
        "the file is not text", at: start, got: "a zero byte at \(zero)",
        fix: "give a Markdown file")
    }
    guard let text = data.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) else {
      throw Diagnostic(
        "the file is not UTF-8", at: place(ofFirstInvalidByteIn: data, path),
        fix: "save it as UTF-8 in your editor")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func bytes(
    of path: String, limitBytes: Int, _ start: SourceSpan
  ) throws(Diagnostic) -> Data {
    var status = stat()
    // A link that leads nowhere, or round in a circle, is no file either.
    guard stat(path, &status) == 0 else {
      throw Diagnostic("there is no such file", at: start)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Diagnostic("this is a folder, not a file", at: start)
    default: throw Diagnostic("this is not a plain file", at: start)
    }
    let size = Int(status.st_size)
    guard size <= limitBytes else {
      throw Diagnostic(
        "the file is too large", at: start, got: "\(size) bytes",
        expected: "at most \(limitBytes)", fix: "divide it into several files")
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Diagnostic("the file cannot be read", at: start, fix: "check its permissions")
    }
  }

  private static func place(ofFirstInvalidByteIn data: Data, _ path: String) -> SourceSpan {
    var low = 0
    var high = data.count
    // The longest prefix that is valid but for a scalar cut at its end.
    while low < high {
      let middle = (low + high + 1) / 2
      let isValid = (0..<4).contains {
        middle >= $0 && String(validating: data.prefix(middle - $0), as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    let valid = stride(from: low, through: max(0, low - 3), by: -1).first {
      String(validating: data.prefix($0), as: UTF8.self) != nil
    }
    let before = data.prefix(valid ?? 0)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let tail = before.reversed().prefix { $0 != UInt8(ascii: "\n") }
    let column = tail.count { $0 & 0xC0 != 0x80 } + 1
    return SourceSpan(source: path, start: SourcePosition(line: line, column: column))
  }
}
