import CTerminal
import Foundation

/// Single keys from the terminal, without waiting for Enter.
public struct KeyReader {
  private var decoder = KeyDecoder()
  private var ready: [Key] = []
  private let wakePipe: Int32
  private let modes: KeyModes

  /// How long the rest of an escape sequence may take, in milliseconds.
  private static let escapeMilliseconds: Int32 = 40

  /// Runs the body with the terminal in key mode and gives it back as it was on every way out.
  ///
  /// - Parameters:
  ///   - hidesCursor: whether the cursor is away meanwhile.
  ///   - typedAhead: bytes that were typed before and are read first.
  /// - Returns: nil if standard input is no terminal.
  public static func withKeys<Result, Failure: Error>(
    hidesCursor: Bool = false, typedAhead: [UInt8] = [],
    _ body: (inout KeyReader) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let modes = KeyModes(hidesCursor: hidesCursor) else { return nil }
    TerminalGuard.install()
    let pipe = lectern_wake_begin()
    defer { lectern_wake_end() }
    guard modes.begin() else { return nil }
    defer { modes.end() }
    var reader = KeyReader(wakePipe: pipe, modes: modes)
    reader.ready = reader.decoder.keys(adding: typedAhead)
    return try body(&reader)
  }

  private init(wakePipe: Int32, modes: KeyModes) {
    self.wakePipe = wakePipe
    self.modes = modes
  }

  /// The next key.
  ///
  /// - Parameter milliseconds: how long to wait at most; nil waits as long as it takes.
  /// - Returns: nil if no key came in time.
  public mutating func next(within milliseconds: Int? = nil) -> Key? {
    let deadline = milliseconds.map { Date().addingTimeInterval(Double($0) / 1000) }
    while true {
      if ready.isEmpty {
        guard wait(until: deadline) else { return nil }
        continue
      }
      let key = ready.removeFirst()
      guard key == .suspend else { return key }
      stop()
      return .resumed
    }
  }

  /// Waits for something to happen; answers false if nothing did in time.
  private mutating func wait(until deadline: Date?) -> Bool {
    let left = deadline.map { Int32(min(max(0, $0.timeIntervalSinceNow * 1000), 1e9)) } ?? -1
    var watched = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakePipe, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&watched, 2, decoder.isWaiting ? KeyReader.escapeMilliseconds : left)
    if count < 0 {
      if errno != EINTR { ready.append(.endOfInput) }
    } else if count == 0 {
      guard decoder.isWaiting else { return false }
      ready += decoder.flush()
    } else if watched[1].revents != 0 {
      react(to: lectern_wake_take())
    } else {
      var bytes = [UInt8](repeating: 0, count: 256)
      let length = read(0, &bytes, bytes.count)
      if length > 0 {
        ready += decoder.keys(adding: bytes[..<length])
      } else if length == 0 || errno != EINTR {
        ready.append(.endOfInput)
      }
    }
    return true
  }

  private mutating func react(to bits: Int32) {
    if bits & Int32(LECTERN_WAKE_INTERRUPT.rawValue) != 0 { ready.append(.interrupt) }
    if bits & Int32(LECTERN_WAKE_SUSPEND.rawValue) != 0 { ready.append(.suspend) }
    if bits & Int32(LECTERN_WAKE_RESIZE.rawValue) != 0 { ready.append(.redraw) }
  }

  /// Stops the program as Ctrl-Z does, with the terminal as the shell wants it.
  private func stop() {
    modes.end()
    lectern_suspend()
    _ = modes.begin()
  }
}

/// The modes of the terminal on standard input, as they were and as single keys want them.
private struct KeyModes {
  private let before: termios
  private let hidesCursor: Bool

  init?(hidesCursor: Bool) {
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { return nil }
    before = modes
    self.hidesCursor = hidesCursor
  }

  func begin() -> Bool {
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(0, TCSADRAIN, &modes) == 0 else { return false }
    if hidesCursor { show("\u{1B}[?25l") }
    lectern_terminal_set_touched(hidesCursor ? LECTERN_TOUCHED_MENU : LECTERN_TOUCHED_NOTHING)
    return true
  }

  func end() {
    if hidesCursor { show("\u{1B}[?25h") }
    lectern_terminal_set_touched(LECTERN_TOUCHED_NOTHING)
    var modes = before
    tcsetattr(0, TCSADRAIN, &modes)
  }

  private func show(_ sequence: String) {
    // Where the cursor cannot be hidden, the menu is still usable.
    try? FileSink.standardOutput.write(sequence)
  }
}
