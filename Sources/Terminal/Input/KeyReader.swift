import CTerminal
import Foundation

/// Single keys from the terminal, without waiting for Enter.
public struct KeyReader {
  private var decoder = KeyDecoder()
  private var ready: [Key] = []

  /// How long the rest of an escape sequence may take, in milliseconds.
  private static let escapeMilliseconds: Int32 = 40

  /// Runs the body with the terminal in key mode and gives it back as it was on every way out.
  ///
  /// - Parameter hidesCursor: whether the cursor is away meanwhile.
  /// - Returns: nil if standard input is no terminal.
  public static func withKeys<Result, Failure: Error>(
    hidesCursor: Bool = false,
    _ body: (inout KeyReader) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return nil }
    TerminalGuard.install()
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(0, TCSADRAIN, &modes) == 0 else { return nil }
    if hidesCursor { show("\u{1B}[?25l") }
    lectern_terminal_set_touched(hidesCursor ? LECTERN_TOUCHED_MENU : LECTERN_TOUCHED_NOTHING)
    defer {
      if hidesCursor { show("\u{1B}[?25h") }
      lectern_terminal_set_touched(LECTERN_TOUCHED_NOTHING)
      tcsetattr(0, TCSADRAIN, &before)
    }
    var reader = KeyReader()
    return try body(&reader)
  }

  /// The next key.
  ///
  /// - Parameter milliseconds: how long to wait at most; nil waits as long as it takes.
  /// - Returns: nil if no key came in time.
  public mutating func next(within milliseconds: Int? = nil) -> Key? {
    let deadline = milliseconds.map { Date().addingTimeInterval(Double($0) / 1000) }
    while ready.isEmpty {
      let left = deadline.map { max(0, $0.timeIntervalSinceNow * 1000) }
      let wait =
        decoder.isWaiting ? KeyReader.escapeMilliseconds : left.map { Int32(min($0, 1e9)) } ?? -1
      var watched = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let count = poll(&watched, 1, wait)
      if count > 0 {
        var bytes = [UInt8](repeating: 0, count: 256)
        let length = read(0, &bytes, bytes.count)
        guard length > 0 else { return .endOfInput }
        ready += decoder.keys(adding: bytes[..<length])
      } else if count == 0, decoder.isWaiting {
        ready += decoder.flush()
      } else if count == 0 {
        return nil
      } else if errno != EINTR {
        return .endOfInput
      }
    }
    return ready.removeFirst()
  }

  private static func show(_ sequence: String) {
    // Where the cursor cannot be hidden, the menu is still usable.
    try? FileSink.standardOutput.write(sequence)
  }
}
