/// The text without anything that could steer a terminal or reorder what is read.
///
/// Newlines stay, `\r\n` and a lone `\r` become newlines, a tab becomes spaces up to the next
/// multiple of four. Left out are the C0 and C1 controls, delete, and the bidirectional
/// overrides that can make code read as what it is not (CVE-2021-42574). A sequence that sets
/// colors goes as a whole: Keras writes some into its messages.
public func withoutControlCharacters(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 >= 0xC2 }),
    text.unicodeScalars.contains(where: isControl)
  else { return text }
  let text = text.contains("\u{1B}[") ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
  var result = String.UnicodeScalarView()
  var column = 0
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    switch scalar {
    case "\n" where previous == "\r": continue
    case "\n", "\r":
      result.append("\n")
      column = 0
    case "\t":
      let count = 4 - column % 4
      result.append(contentsOf: repeatElement(" ", count: count))
      column += count
    case _ where isControl(scalar): continue
    default:
      result.append(scalar)
      column += 1
    }
  }
  return String(result)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0..<0x20, 0x7F...0x9F: true
  case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029: true
  default: false
  }
}
