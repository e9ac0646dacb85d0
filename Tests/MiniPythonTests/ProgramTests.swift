import Foundation
import MiniPython
import Testing

/// Programs with what CPython 3.11 printed: `NAME.py`, `NAME.out`, and `NAME.err` for those that
/// end in an exception.
struct RecordedProgram: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let output: String
  let traceback: String?

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Programs")

  static func files(_ suffix: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  static func content(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static var all: [RecordedProgram] {
    files(".py").compactMap { name in
      guard let text = content(name + ".py"), let output = content(name + ".out") else {
        return nil
      }
      return RecordedProgram(
        name: name, text: text, output: output, traceback: content(name + ".err"))
    }
  }
}

@Suite("A program")
struct ProgramTests {
  @Test("prints what CPython prints", arguments: RecordedProgram.all)
  func output(_ program: RecordedProgram) {
    var output = ""
    let interpreter = Interpreter(write: { output += $0 })
    let outcome = interpreter.run(
      program.text, sourceName: program.name + ".py", in: Interpreter.Namespace())
    #expect(output == program.output)
    switch outcome {
    case .failed(_, let traceback, _): #expect(traceback == program.traceback ?? "")
    case .finished: #expect(program.traceback == nil)
    case .interrupted: Issue.record("nothing interrupts it")
    }
  }

  @Test("is recorded together with its output")
  func pairs() {
    #expect(RecordedProgram.files(".py") == RecordedProgram.files(".out"))
    #expect(Set(RecordedProgram.files(".err")).isSubset(of: RecordedProgram.files(".py")))
    #expect(!RecordedProgram.all.isEmpty)
  }
}
