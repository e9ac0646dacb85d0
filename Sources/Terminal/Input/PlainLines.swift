import Diagnostics
import Foundation

/// Lines from a file or a pipe, as they come.
package struct PlainLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Longer lines are refused, so that a binary file cannot fill the memory.
  package static let longestLine = 1 << 20

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its newline; the last one may lack it.
  package mutating func next() throws(Diagnostic) -> LineEvent {
    var searched = start
    while true {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        return .line(take(upTo: newline, after: newline + 1))
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return .endOfInput }
        return .line(take(upTo: buffer.count, after: buffer.count))
      }
      guard buffer.count - start <= PlainLines.longestLine else {
        throw Diagnostic(
          "a line of the input is too long", got: "more than \(PlainLines.longestLine) bytes",
          expected: "lines of text")
      }
      try fill(&searched)
    }
  }

  private mutating func take(upTo end: Int, after next: Int) -> String {
    var line = buffer[start..<end]
    if line.last == 0x0D { line.removeLast() }
    start = next
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func fill(_ searched: inout Int) throws(Diagnostic) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR {
      throw Diagnostic("cannot read standard input", got: String(cString: strerror(errno)))
    }
  }
}
