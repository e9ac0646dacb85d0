import Diagnostics
import Foundation
import Terminal
import Testing

@Suite("Lines from a pipe")
struct PlainLinesTests {
  private func events(_ bytes: [UInt8]) throws -> [LineEvent] {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(bytes))
    try pipe.fileHandleForWriting.close()
    var lines = PlainLines(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var result: [LineEvent] = []
    while true {
      let event = try lines.next()
      result.append(event)
      if event == .endOfInput { return result }
    }
  }

  @Test("come one by one, the last with or without its newline")
  func lines() throws {
    #expect(try events(Array("a\nb".utf8)) == [.line("a"), .line("b"), .endOfInput])
    #expect(
      try events(Array("a\r\n\nb\n".utf8)) == [
        .line("a"), .line(""), .line("b"), .endOfInput,
      ])
    #expect(try events([]) == [.endOfInput])
  }

  @Test("are repaired where they are not UTF-8")
  func repaired() throws {
    #expect(try events([0x61, 0xFF, 0x0A]) == [.line("a\u{FFFD}"), .endOfInput])
  }

  @Test("may be longer than what is read at once")
  func long() throws {
    let text = String(repeating: "x", count: 60_000)
    #expect(try events(Array((text + "\nb\n").utf8)) == [.line(text), .line("b"), .endOfInput])
  }
}
