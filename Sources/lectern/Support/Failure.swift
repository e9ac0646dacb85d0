import Diagnostics
import Terminal

/// Why a command ends, with the exit code that says so to scripts.
struct Failure: Error {
  enum Code: Int32 {
    case checkFailed = 1
    case usage = 64
    case badLesson = 65
    case noSuchFile = 66
    case storeUnreachable = 69
    case ownBug = 70
    case cannotCreate = 73
    case inputOutput = 74
    case tryLater = 75
    case noPermission = 77
    case interrupted = 130
  }

  var code: Code
  var diagnostics: [Diagnostic]
  /// The text that the diagnostics point into.
  var text: String?

  init(_ code: Code, _ diagnostics: Diagnostic..., text: String? = nil) {
    self.init(code, all: diagnostics, text: text)
  }

  init(_ code: Code, all diagnostics: [Diagnostic], text: String? = nil) {
    self.code = code
    self.diagnostics = diagnostics
    self.text = text
  }

  /// Says on standard error what happened.
  func report() {
    for diagnostic in diagnostics {
      // Where not even standard error takes it, the exit code has to do.
      try? FileSink.standardError.write(
        withoutControlCharacters(diagnostic.rendered(quoting: text)) + "\n")
    }
  }
}
