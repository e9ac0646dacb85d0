import Terminal

/// How a figure is drawn as text.
public struct PlotSettings: Hashable, Sendable {
  /// Cells; never is a line wider.
  public var width: Int
  /// Lines for each row of axes, with titles and ticks; more only where an image has more rows.
  public var height: Int
  public var isASCII: Bool

  public init(width: Int, height: Int = 16, isASCII: Bool = false) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.isASCII = isASCII
  }
}
