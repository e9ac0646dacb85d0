import CTerminal

/// Turns Ctrl-C into a flag while a computation runs, so that it can stop at a safe place.
public struct InterruptFlag: Sendable {
  public init() {}

  /// Whether Ctrl-C was pressed since the computation began; cheap enough for every batch.
  public var isRaised: Bool { lectern_interrupt_is_pending() != 0 }

  /// Forgets a Ctrl-C that was acted upon.
  public func lower() { lectern_interrupt_clear() }

  /// Runs the computation with Ctrl-C caught; calls nest, and the outermost gives SIGINT back.
  public func whileRunning<Result, Failure: Error>(
    _ computation: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lectern_interrupt_begin()
    defer { lectern_interrupt_end() }
    return try computation()
  }
}

/// Gives the terminal back as it was found when the process is ended from outside.
///
/// SIGTERM, SIGHUP and SIGQUIT restore it and then end the process as usual; so does SIGPIPE,
/// which keeps `lectern … | head -1` quiet.
public enum TerminalGuard {
  /// Remembers the modes of the terminal on standard input; does nothing where there is none.
  public static func install() {
    _ = lectern_terminal_guard(0)
  }
}
