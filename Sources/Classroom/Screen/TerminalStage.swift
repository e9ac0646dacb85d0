import Diagnostics
import Foundation
import Terminal

/// Writes the parts of a session to an output, with blank lines between them.
public final class TerminalStage: Stage {
  public private(set) var output: Output
  private var live: LiveLine?
  private let makeLive: (Output) -> LiveLine
  private var isFirst = true
  /// Whether the last thing was printed by a run, so that more of it follows without a gap.
  private var isInOutput = false
  private var isAtLineStart = true
  /// Whether output comes next that is to be told from the code above it.
  private var isBelowCode = false
  private var lastMilestone = -1
  /// What stands in full in the last line, which is about to be written over.
  private var passing: String?
  private var transcript = ScreenTranscript()

  /// - Parameter clock: seconds from any fixed moment, for lines that are rewritten.
  public init(output: Output, clock: @escaping () -> Double) {
    self.output = output
    makeLive = { LiveLine(output: $0, clock: clock) }
  }

  public func show(_ part: ScreenPart) throws(Diagnostic) {
    if output.settings.canRedraw { transcript.add(part) }
    switch part {
    case .output(let text): try write(text)
    case .progress(let progress): try showProgress(progress, part)
    case .progressEnded:
      try live?.finish()
      if live != nil { isInOutput = true }
      live = nil
    default:
      try beginPart()
      try output.writeLine(ScreenRenderer(settings: output.settings).render(part))
      if case .code = part { isInOutput = true } else { isInOutput = false }
      isBelowCode = isInOutput
    }
  }

  private func showProgress(_ progress: RunProgress, _ part: ScreenPart) throws(Diagnostic) {
    let isMilestone = progress.turn != lastMilestone && progress.turn == progress.count
    guard output.settings.canRedraw || (isMilestone && !progress.isGlimpse) else { return }
    if live == nil {
      // A line that is written over has no room for another one.
      guard passing == nil else { return }
      try beginLive()
      live = makeLive(output)
      lastMilestone = -1
    }
    let line = ScreenRenderer(settings: output.settings).render(part)
    if isMilestone { lastMilestone = progress.turn }
    try live?.update(line, isMilestone: isMilestone)
  }

  /// Called when the person at the keyboard was asked for a line, which ends with one.
  ///
  /// - Parameter typed: the prompts and what was typed at them, to be seen again after a resize.
  public func lineWasRead(_ typed: [(prompt: StyledText, line: String)] = []) {
    if output.settings.canRedraw { transcript.add(typed: typed) }
    isFirst = true
    isInOutput = false
    isAtLineStart = true
  }

  /// Draws what was on the screen again for a terminal of another size.
  ///
  /// - Parameter unfinished: the prompts and lines of an entry that goes on below it.
  public func reflow(
    to size: TerminalSize, unfinished: [(prompt: StyledText, line: String)] = []
  ) throws(Diagnostic) {
    let fitted = output.settings.fitted(to: size)
    guard fitted != output.settings else { return }
    output.settings = fitted
    guard fitted.canRedraw else { return }
    let sink = RecordingSink()
    let copy = TerminalStage(output: Output(sink, settings: fitted), clock: { 0 })
    for entry in transcript.entries { try copy.repeat(entry) }
    if !unfinished.isEmpty { try copy.repeat(.typed(unfinished)) }
    if unfinished.isEmpty { try copy.output.writeLine() }
    // Two lines stay free for the prompt.
    let shown = lastLines(of: sink.text, width: fitted.width, rows: fitted.height - 2)
    try output.writeRaw("\u{1B}[H\u{1B}[2J" + shown)
  }

  private func `repeat`(_ entry: ScreenTranscript.Entry) throws(Diagnostic) {
    switch entry {
    case .part(let part): try show(part)
    case .typed(let lines):
      try output.writeLine()
      for line in lines { try output.writeLine(line.prompt + StyledText(line.line)) }
      lineWasRead()
    }
  }

  /// A blank line before every part but the first after a prompt.
  private func beginPart() throws(Diagnostic) {
    passing = nil
    if !isAtLineStart { try output.writeLine() }
    if !isFirst { try output.writeLine() }
    isFirst = false
    isAtLineStart = true
  }

  /// Goes to a line of its own, below output without a gap.
  private func beginLive() throws(Diagnostic) {
    guard isInOutput else { return try beginPart() }
    if !isAtLineStart { try output.writeLine() }
    isFirst = false
    isAtLineStart = true
  }

  private func write(_ text: String) throws(Diagnostic) {
    guard !text.isEmpty else { return }
    if live != nil {
      try live?.erase()
      live = nil
    }
    if !isInOutput, !isFirst { try output.writeLine() }
    if isBelowCode, output.settings.isPlain { try output.writeLine("Output:") }
    isBelowCode = false
    isInOutput = true
    isFirst = false
    // A carriage return rewrites a line where lines can be rewritten, and ends it elsewhere.
    if output.settings.canRedraw, passing != nil || text.contains("\r") {
      try writeOver(text)
    } else {
      try output.write(StyledText(text))
    }
    isAtLineStart = text.hasSuffix("\n")
  }

  /// Writes text that rewrites its line. What will be written over is cut to the width, since a
  /// line that the terminal has broken in two cannot be taken away.
  private func writeOver(_ text: String) throws(Diagnostic) {
    var text = text
    if let passing, !text.hasPrefix("\r") { text = "\r" + passing + text }
    passing = nil
    let pieces = text.split(separator: "\r", omittingEmptySubsequences: false).map(String.init)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { try output.writeRaw("\r\u{1B}[K") }
      if index > 0, index == pieces.count - 1, !piece.isEmpty, !piece.contains("\n") {
        passing = piece
        try output.write(StyledText(piece).truncated(to: output.width - 1))
      } else {
        try output.write(StyledText(piece))
      }
    }
  }
}
