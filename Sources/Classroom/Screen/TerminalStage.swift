import Diagnostics
import Foundation
import Terminal

/// Writes the parts of a session to an output, with blank lines between them.
public final class TerminalStage: Stage {
  public var output: Output
  private var live: LiveLine?
  private let makeLive: (Output) -> LiveLine
  private var isFirst = true
  /// Whether the last thing was printed by a run, so that more of it follows without a gap.
  private var isInOutput = false
  private var isAtLineStart = true
  private var lastMilestone = -1

  /// - Parameter clock: seconds from any fixed moment, for lines that are rewritten.
  public init(output: Output, clock: @escaping () -> Double) {
    self.output = output
    makeLive = { LiveLine(output: $0, clock: clock) }
  }

  public func show(_ part: ScreenPart) throws(Diagnostic) {
    switch part {
    case .output(let text): try write(text)
    case .progress(let progress):
      let isMilestone = progress.turn != lastMilestone && progress.turn == progress.count
      guard output.settings.canRedraw || isMilestone else { return }
      if live == nil {
        try beginPart()
        live = makeLive(output)
        lastMilestone = -1
      }
      let line = ScreenRenderer(settings: output.settings).render(part)
      if isMilestone { lastMilestone = progress.turn }
      try live?.update(line, isMilestone: isMilestone)
    case .progressEnded:
      try live?.finish()
      if live != nil { isInOutput = true }
      live = nil
    default:
      try beginPart()
      try output.writeLine(ScreenRenderer(settings: output.settings).render(part))
      if case .code = part { isInOutput = true } else { isInOutput = false }
    }
  }

  /// Called when the person at the keyboard was asked for a line, which ends with one.
  public func lineWasRead() {
    isFirst = true
    isInOutput = false
    isAtLineStart = true
  }

  /// A blank line before every part but the first after a prompt.
  private func beginPart() throws(Diagnostic) {
    if !isAtLineStart { try output.writeLine() }
    if !isFirst { try output.writeLine() }
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
    isInOutput = true
    isFirst = false
    // A carriage return rewrites a line where lines can be rewritten, and ends it elsewhere.
    if output.settings.canRedraw, text.contains("\r") {
      for (index, piece) in text.split(separator: "\r", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { try output.writeRaw("\r\u{1B}[K") }
        try output.write(StyledText(String(piece)))
      }
    } else {
      try output.write(StyledText(text))
    }
    isAtLineStart = text.hasSuffix("\n")
  }
}
