import Foundation

/// The theme that a terminal's answer about its background asks for.
///
/// - Parameter reply: what came back for OSC 11, such as `ESC ] 11 ; rgb:1e1e/1e1e/1e1e ESC \`.
/// - Returns: nil if it names no color.
package func theme(forBackgroundReply reply: String) -> Theme? {
  guard let start = reply.range(of: "rgb:") ?? reply.range(of: "rgba:") else { return nil }
  let parts = reply[start.upperBound...].split(separator: "/").prefix(3).map { part in
    part.prefix { $0.isHexDigit }
  }
  guard parts.count == 3 else { return nil }
  let levels = parts.compactMap { digits -> Double? in
    guard let value = Int(digits, radix: 16), (1...4).contains(digits.count) else { return nil }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }
  guard levels.count == 3 else { return nil }
  return 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2] > 0.5 ? .light : .dark
}

extension Theme {
  /// Asks the terminal for its background; nil if it does not say in time.
  ///
  /// Only to be asked where standard input and standard output are both terminals. After the
  /// question comes one that every terminal answers, so a terminal that does not know the first
  /// costs no waiting.
  ///
  /// - Returns: the theme, and what the person typed meanwhile, which is to be read first.
  public static func askTerminal(
    withinMilliseconds limit: Int = 250
  ) -> (theme: Theme?, typedAhead: [UInt8]) {
    guard isatty(0) == 1, isatty(1) == 1 else { return (nil, []) }
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return (nil, []) }
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    guard tcsetattr(0, TCSANOW, &modes) == 0 else { return (nil, []) }
    defer { tcsetattr(0, TCSANOW, &before) }
    guard (try? FileSink.standardOutput.write("\u{1B}]11;?\u{1B}\\\u{1B}[c")) != nil else {
      return (nil, [])
    }
    let deadline = Date().addingTimeInterval(Double(limit) / 1000)
    var reply = ""
    while true {
      let left = deadline.timeIntervalSinceNow * 1000
      var watched = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&watched, 1, Int32(left)) > 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(0, &bytes, bytes.count)
      guard count > 0 else { break }
      reply += String(decoding: bytes[..<count], as: UTF8.self)
      // The second answer is `ESC [ ? … c`.
      if reply.contains(/\u{1B}\[\?[0-9;]*c/) { break }
    }
    return (theme(forBackgroundReply: reply), typed(in: reply))
  }
}

/// What a person typed around and between the answers of a terminal.
package func typed(in reply: String) -> [UInt8] {
  let answer = /\u{1B}\]11;[^\u{7}\u{1B}]*(?:\u{7}|\u{1B}\\|$)|\u{1B}\[\?[0-9;]*(?:c|$)/
  return Array(reply.replacing(answer, with: "").utf8)
}
