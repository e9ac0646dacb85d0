import Foundation
import MiniPython
import Testing

/// Wrong programs with CPython 3.11's message, from `SyntaxErrors.txt`: programs begin with `>>> `
/// lines, the message follows.
struct WrongProgram: CustomTestStringConvertible, Sendable {
  let text: String
  let message: String

  var testDescription: String { text.replacing("\n", with: "⏎") }

  static var all: [WrongProgram] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "SyntaxErrors.txt")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return content.components(separatedBy: "\n====\n").compactMap { entry in
      let parts = entry.components(separatedBy: "\n----\n")
      guard parts.count == 2 else { return nil }
      return WrongProgram(text: parts[0] + "\n", message: parts[1])
    }
  }
}

@Suite("A wrong program")
struct SyntaxErrorTests {
  @Test("gets CPython's message and carets", arguments: WrongProgram.all)
  func message(_ program: WrongProgram) throws {
    let interpreter = Interpreter(write: { _ in })
    let outcome = interpreter.run(
      program.text, sourceName: "x.py", in: Interpreter.Namespace())
    guard case .failed(_, let traceback, _) = outcome else {
      Issue.record("it was accepted")
      return
    }
    #expect(traceback == program.message)
  }

  @Test("is read from the file of recorded messages")
  func recorded() { #expect(WrongProgram.all.count > 50) }

  @Test(
    "that uses what is left out says so by name",
    arguments: ["async def f(): pass", "await x", "from . import x"])
  func leftOut(_ text: String) {
    let interpreter = Interpreter(write: { _ in })
    let outcome = interpreter.run(text, sourceName: "x.py", in: Interpreter.Namespace())
    guard case .failed("SyntaxError", let traceback, _) = outcome else {
      Issue.record("it was accepted")
      return
    }
    #expect(traceback.contains("lectern does not have"))
  }
}
