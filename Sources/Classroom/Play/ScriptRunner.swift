import Diagnostics
import Terminal

/// Runs a script with its output going out as it is printed, as Python would.
public struct ScriptRunner {
  private let output: Output
  private let python: PythonSession

  public init(output: Output, python: PythonSession) {
    self.output = output
    self.python = python
  }

  /// Runs the text; a traceback goes to standard error.
  ///
  /// - Throws: `Diagnostic` if the output cannot be written.
  public func run(_ text: String, name: String) throws(Diagnostic) -> PythonSession.Result {
    var failure: Diagnostic?
    let buffer = OutputBuffer()
    func flush() {
      let text = buffer.take()
      guard failure == nil, !text.isEmpty else { return }
      do throws(Diagnostic) {
        try output.writeRaw(text)
      } catch {
        failure = error
      }
    }
    let settings = output.settings
    python.fit(
      columns: settings.width, isLive: settings.canRedraw, isColored: settings.usesColor)
    python.sendWarnings { try? FileSink.standardError.write($0) }
    let result = python.run(text, name: name) { piece in
      buffer.text += piece
      // A terminal sees every line at once, a file in larger pieces or when it is flushed.
      if output.settings.canRedraw || piece.isEmpty || buffer.text.utf8.count > 1 << 13 {
        flush()
      }
    }
    flush()
    if let failure { throw failure }
    if case .failed(_, let traceback, let advice) = result {
      let advice = advice.map { "\($0)\n" } ?? ""
      try FileSink.standardError.write(
        traceback + (traceback.hasSuffix("\n") ? "" : "\n") + advice)
    } else if case .interrupted = result {
      try FileSink.standardError.write("KeyboardInterrupt\n")
    } else {
      for figure in python.takeFigures() {
        try output.writeLine(figure.rendered(output.settings))
      }
    }
    return result
  }
}

private final class OutputBuffer {
  var text = ""

  func take() -> String {
    defer { text = "" }
    return text
  }
}
