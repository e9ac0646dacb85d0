import CTerminal
import Diagnostics
import Foundation

/// Reads lines from the person: with GNU readline at a terminal, plainly from a pipe or file.
///
/// One reader serves every prompt of a session; each request brings its own history and
/// completer. To be used from one thread.
public final class LineReader {
  private let editor: LineEditor?
  private var plain: PlainLines
  /// Called when the terminal's size changed while a line is edited; the prompt is shown again
  /// after it.
  public var onResize: ((TerminalSize) -> Void)?
  /// How the prompt and the list of completions look.
  public var settings: OutputSettings
  /// The prompts and lines of the entry that is being typed, without its last line.
  public private(set) var entrySoFar: [(prompt: StyledText, line: String)] = []
  private var typedAhead: [UInt8]

  /// - Parameters:
  ///   - settings: those of the stream that prompts go to.
  ///   - isInteractive: whether both standard input and standard output are terminals.
  ///   - typedAhead: bytes that were typed before and are read first.
  public init(settings: OutputSettings, isInteractive: Bool, typedAhead: [UInt8] = []) {
    self.settings = settings
    self.typedAhead = typedAhead
    editor = isInteractive ? LineEditor() : nil
    plain = PlainLines(descriptor: 0)
  }

  /// Whether lines are edited at a terminal.
  public var isInteractive: Bool { editor != nil }

  /// What was typed before anybody asked, for whoever reads keys.
  public func takeTypedAhead() -> [UInt8] {
    defer { typedAhead = [] }
    return typedAhead
  }

  /// The prompts and lines of the entry that was read last.
  public func takeEntry() -> [(prompt: StyledText, line: String)] {
    defer { entrySoFar = [] }
    return entrySoFar
  }

  /// Asks for one line. Without a terminal no prompt is written.
  ///
  /// - Throws: `Diagnostic` if input cannot be read.
  public func read(_ request: LineRequest) throws(Diagnostic) -> LineEvent {
    guard let editor else { return try plain.next() }
    editor.pretendTyped(takeTypedAhead())
    return try editor.read(request, settings: settings, onResize: onResize)
  }

  /// Asks for an entry of one line or more, such as a Python statement with its block.
  ///
  /// - Parameters:
  ///   - continuation: the prompt of every line after the first.
  ///   - nextIndentation: given all lines so far, the text that the next line begins with, or
  ///     nil if the entry is whole.
  public func readEntry(
    _ request: LineRequest, continuation: StyledText,
    nextIndentation: (String) -> String?
  ) throws(Diagnostic) -> LineEvent {
    var request = request
    var text = ""
    var isFirst = true
    entrySoFar = []
    while true {
      switch try read(request) {
      case .interrupted: return .interrupted
      case .endOfInput: return isFirst ? .endOfInput : .line(text)
      case .line(var line):
        line = withTypedIndentation(line, behind: request.initialText)
        text += isFirst ? line : "\n" + line
        entrySoFar.append((request.prompt, line))
      }
      isFirst = false
      guard let indentation = nextIndentation(text) else { return .line(text) }
      request.prompt = continuation
      request.initialText = indentation
    }
  }

  /// The line as the person meant it, who may type or paste spaces of their own behind those that
  /// the editor put there.
  private func withTypedIndentation(_ line: String, behind given: String) -> String {
    guard !given.isEmpty, line.hasPrefix(given) else { return line }
    let typed = line.dropFirst(given.count)
    return typed.first == " " && typed.contains { $0 != " " } ? String(typed) : line
  }
}
