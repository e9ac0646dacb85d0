import Diagnostics
import Terminal

/// The keys of a lesson that plays by itself: space pauses, Enter goes on at once, q leaves.
struct WatchKeys {
  /// How fast it plays: 2 halves every wait.
  private(set) var speed = 1.0
  private(set) var isPaused = false

  private static let speeds = 0.25...8.0

  /// Waits until the text above can have been read, or a key says otherwise.
  mutating func wait(
    seconds: Double, output: Output, onResize: (TerminalSize) -> Void
  ) throws(Diagnostic) -> SessionEvent {
    var keys = self
    let event = try KeyReader.withKeys { (reader) throws(Diagnostic) -> SessionEvent in
      try keys.loop(seconds, output, &reader, onResize)
    }
    self = keys
    return event ?? .endOfInput
  }

  private mutating func loop(
    _ seconds: Double, _ output: Output, _ reader: inout KeyReader,
    _ onResize: (TerminalSize) -> Void
  ) throws(Diagnostic) -> SessionEvent {
    var left = seconds
    while true {
      try show(output)
      let limit = isPaused ? nil : Int(left / speed * 1000)
      let key = reader.next(within: limit)
      // A key in the middle of a wait begins it anew; nobody counts the seconds.
      switch key {
      case nil, .enter?, .right?, .down?: return try end(output, .line(""))
      case .character(" ")?, .character("p")?: isPaused.toggle()
      case .character("+")?: speed = min(speed * 2, Self.speeds.upperBound)
      case .character("-")?: speed = max(speed / 2, Self.speeds.lowerBound)
      case .character("q")?, .interrupt?, .endOfInput?: return try end(output, .line(":quit"))
      case .character("m")?: return try end(output, .line(":menu"))
      case .left?, .up?: return try end(output, .line(":back"))
      case .redraw?: if let size = TerminalSize.ofDescriptor(1) { onResize(size) }
      default: break
      }
      left = seconds
    }
  }

  private func show(_ output: Output) throws(Diagnostic) {
    guard output.settings.canRedraw else { return }
    let state = isPaused ? StyledText("paused", .warning) : StyledText("playing", .success)
    let pace =
      speed == 1 ? "" : ", \(speed == speed.rounded() ? "\(Int(speed))" : "\(speed)") times"
    let keys = isPaused ? "space plays on" : "space pauses"
    let line =
      state + StyledText(pace + " · \(keys) · Enter goes on · ← back · + - speed · q leaves", .dim)
    let shown = line.truncated(to: output.width - 1)
    try output.writeRaw("\r" + output.settings.rendered(shown) + "\u{1B}[K")
  }

  private func end(_ output: Output, _ event: SessionEvent) throws(Diagnostic) -> SessionEvent {
    if output.settings.canRedraw { try output.writeRaw("\r\u{1B}[K") }
    return event
  }
}
