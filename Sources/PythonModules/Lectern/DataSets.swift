import Foundation
import MiniPython

/// Where the toy data of the lessons come from: `datasets.py` in the folder of lessons.
public final class DataSets {
  /// The text of the file, if the session knows it already.
  public var source: String?

  public static func of(_ interpreter: Interpreter) -> DataSets {
    interpreter.state(DataSets.self) { DataSets() }
  }

  /// The names that the file defines.
  ///
  /// - Throws: ModuleNotFoundError if there is no such file, ImportError if it cannot be run.
  static func names(_ interpreter: Interpreter) throws(PythonError) -> [(String, Value)] {
    guard let text = of(interpreter).source ?? found() else {
      throw PythonError(
        "ModuleNotFoundError", "there is no datasets.py in the folder of lessons",
        advice: "set LECTERN_LESSONS to the folder that it is in")
    }
    let namespace = Interpreter.Namespace()
    switch interpreter.run(text, sourceName: "datasets.py", in: namespace) {
    case .finished: break
    case .failed(let exception, let traceback, _):
      throw PythonError("ImportError", "datasets.py ended with \(exception)", advice: traceback)
    case .interrupted: throw PythonError("KeyboardInterrupt", "")
    }
    return namespace.values.map { (interpreter.names.text(of: $0), $1) }
      .filter { !$0.0.hasPrefix("_") && $0.0 != "np" }
  }

  /// The file in `LECTERN_LESSONS`, in the folder at hand, or beside the program.
  private static func found() -> String? {
    var folders: [URL] = []
    if let named = ProcessInfo.processInfo.environment["LECTERN_LESSONS"], !named.isEmpty {
      folders.append(URL(fileURLWithPath: named))
    }
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    folders += [here, here.appendingPathComponent("Lessons")]
    var above = URL(fileURLWithPath: CommandLine.arguments.first ?? "lectern")
      .resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 {
      folders.append(above.appendingPathComponent("Lessons"))
      folders.append(above.appendingPathComponent("share/lectern/Lessons"))
      above.deleteLastPathComponent()
    }
    for folder in folders {
      let file = folder.appendingPathComponent("datasets.py")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    }
    return nil
  }
}
