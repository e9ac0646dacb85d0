import Foundation
import MiniPython
import PythonModules
import Testing

/// Scripts beside what the real frameworks printed for them: torch 2.15.0, keras 3.15.1 on
/// tensorflow-cpu 2.21.0, numpy 2.4.6, scikit-learn 1.9.1, CPython 3.11.
enum ConformanceScripts {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Conformance")

  /// The scripts or outputs of both folders, without their extension, below `Conformance`.
  static func names(_ fileExtension: String) -> [String] {
    ["", "own/"].flatMap { prefix in
      let files =
        (try? FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: prefix).path)) ?? []
      return files.filter { $0.hasSuffix("." + fileExtension) }
        .map { prefix + $0.dropLast(fileExtension.count + 1) }
    }.sorted()
  }
}

@Suite("A conformance script")
struct ConformanceTests {
  @Test("prints exactly what the real frameworks print", arguments: ConformanceScripts.names("py"))
  func prints(_ name: String) throws {
    let script = try String(
      contentsOf: ConformanceScripts.folder.appending(path: name + ".py"), encoding: .utf8)
    let expected = try String(
      contentsOf: ConformanceScripts.folder.appending(path: name + ".out"), encoding: .utf8)
    var printed = ""
    let interpreter = Interpreter(modules: LecternModules.all) { printed += $0 }
    let outcome = interpreter.run(
      script, sourceName: name + ".py", in: Interpreter.Namespace())
    if case .failed(_, let traceback, let advice) = outcome {
      Issue.record("\(traceback)\n\(advice ?? "")")
    }
    #expect(printed == expected)
  }

  @Test("has an output, and no output is without a script")
  func pairs() {
    #expect(ConformanceScripts.names("py") == ConformanceScripts.names("out"))
    #expect(ConformanceScripts.names("py").count > 50)
  }
}
