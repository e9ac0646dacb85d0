import Diagnostics

/// A stream with its settings: styled text goes in, what the settings ask for comes out.
public struct Output: Sendable {
  public var settings: OutputSettings
  private let sink: any OutputSink

  public init(_ sink: any OutputSink, settings: OutputSettings) {
    self.sink = sink
    self.settings = settings
  }

  /// Cells in a line.
  public var width: Int { settings.width }

  public func write(_ text: StyledText) throws(Diagnostic) {
    try sink.write(settings.rendered(text))
  }

  public func writeLine(_ text: StyledText = "") throws(Diagnostic) {
    try sink.write(settings.rendered(text) + "\n")
  }

  /// Writes bytes as they are, for JSON, exports and cursor movement that was decided elsewhere.
  public func writeRaw(_ text: String) throws(Diagnostic) {
    try sink.write(text)
  }
}
