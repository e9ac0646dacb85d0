import Diagnostics

/// One line that is written over while something runs, such as an epoch's loss.
///
/// On a terminal it is rewritten at most twenty times a second and the last text stays. Where a
/// line cannot be written over, only milestones are printed, one a line.
public struct LiveLine {
  private let output: Output
  /// Seconds from any fixed moment; never read from the system here.
  private let clock: () -> Double
  private var lastWrite: Double?
  private var shownWidth = 0
  private var pending: StyledText?

  /// The shortest time between two rewrites, in seconds.
  public static let interval = 0.05

  public init(output: Output, clock: @escaping () -> Double) {
    self.output = output
    self.clock = clock
  }

  /// Shows the text now, or lets it go by if the last one was just written.
  ///
  /// - Parameter isMilestone: whether the text is worth a line in a pipe, such as an epoch's end.
  public mutating func update(
    _ text: StyledText, isMilestone: Bool = false
  ) throws(Diagnostic) {
    guard output.settings.canRedraw else {
      if isMilestone { try output.writeLine(text) }
      return
    }
    let now = clock()
    if let lastWrite, now >= lastWrite, now - lastWrite < LiveLine.interval {
      pending = text
      return
    }
    lastWrite = now
    try redraw(text)
  }

  /// Leaves the line clean: the last text, or `text`, with a newline after it.
  public mutating func finish(_ text: StyledText? = nil) throws(Diagnostic) {
    guard output.settings.canRedraw else {
      if let text { try output.writeLine(text) }
      return
    }
    if let last = text ?? pending { try redraw(last) }
    if shownWidth > 0 { try output.writeRaw("\n") }
    reset()
  }

  /// Takes the line away, as if nothing had been shown.
  public mutating func erase() throws(Diagnostic) {
    if output.settings.canRedraw, shownWidth > 0 { try output.writeRaw("\r\u{1B}[K") }
    reset()
  }

  private mutating func reset() {
    shownWidth = 0
    pending = nil
    lastWrite = nil
  }

  /// One cell stays free at the right: some terminals wrap as soon as the last one is filled.
  private mutating func redraw(_ text: StyledText) throws(Diagnostic) {
    let line = (text.lines.first ?? "").truncated(
      to: max(1, output.width - 1), ellipsis: output.settings.isASCII ? "..." : "…")
    try output.writeRaw("\r" + output.settings.rendered(line) + "\u{1B}[K")
    shownWidth = line.width
    pending = nil
  }
}
