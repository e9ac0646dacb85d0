import Foundation
import MiniPython

/// What modules that draw need to know of where their output goes; the session sets it.
public final class OutputTraits {
  /// The width of the terminal in columns.
  public var columns = 80
  /// Whether lines may be redrawn in place.
  public var isLive = false
  /// Whether color is written.
  public var isColored = false
  /// Seconds from any start.
  public var clock: () -> Double = { ProcessInfo.processInfo.systemUptime }

  init() {}
}

extension Interpreter {
  public var outputTraits: OutputTraits { state(OutputTraits.self) { OutputTraits() } }
}
