/// One press of a key, as a menu needs to know it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, backspace, tab
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-C.
  case interrupt
  /// Ctrl-Z.
  case suspend
  /// No key: the terminal has another size.
  case redraw
  /// No key: the program was stopped and goes on, with other text on the screen.
  case resumed
  /// Ctrl-D, or the end of the input.
  case endOfInput
}

/// Turns the bytes of a terminal into keys; what is not known is left out.
package struct KeyDecoder {
  private var pending: [UInt8] = []

  package init() {}

  /// Whether bytes wait for more; an escape alone waits for the rest of its sequence.
  package var isWaiting: Bool { !pending.isEmpty }

  /// The keys that are whole after some more bytes.
  package mutating func keys(adding bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var result: [Key] = []
    while let (key, length) = next(pending[...]) {
      pending.removeFirst(length)
      if let key { result.append(key) }
    }
    return result
  }

  /// The keys in what is left when nothing more comes: a lone escape is the escape key.
  package mutating func flush() -> [Key] {
    defer { pending = [] }
    return pending == [0x1B] ? [.escape] : []
  }

  /// The key at the beginning and its length in bytes; nil if more bytes are needed.
  private func next(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escape(Array(bytes))
    case 0x03: return (.interrupt, 1)
    case 0x04: return (.endOfInput, 1)
    case 0x09: return (.tab, 1)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x0E: return (.down, 1)
    case 0x10: return (.up, 1)
    case 0x1A: return (.suspend, 1)
    case 0x01..<0x20: return (nil, 1)
    default: return character(bytes)
    }
  }

  private func character(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let first = bytes.first else { return nil }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
    guard length > 0 else { return (nil, 1) }
    guard bytes.count >= length else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard let character = text.first, character != "\u{FFFD}" else { return (nil, 1) }
    return (.character(character), length)
  }

  /// `ESC [ … final` and `ESC O final`, as terminals send for keys without a letter.
  private func escape(_ bytes: [UInt8]) -> (Key?, Int)? {
    guard bytes.count > 1 else { return nil }
    guard bytes[1] == 0x5B || bytes[1] == 0x4F else { return (.escape, 1) }
    guard let final = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return bytes.count > 32 ? (nil, bytes.count) : nil
    }
    let parameters = String(decoding: bytes[2..<final], as: UTF8.self)
    return (key(final: bytes[final], parameters), final + 1)
  }

  private func key(final: UInt8, _ parameters: String) -> Key? {
    switch (final, parameters.split(separator: ";").first) {
    case (0x41, _): .up
    case (0x42, _): .down
    case (0x43, _): .right
    case (0x44, _): .left
    case (0x48, _), (0x7E, "1"), (0x7E, "7"): .home
    case (0x46, _), (0x7E, "4"), (0x7E, "8"): .end
    case (0x7E, "5"): .pageUp
    case (0x7E, "6"): .pageDown
    default: nil
    }
  }
}
