/// Text to bytes and back, for the encodings that lessons meet.
enum TextEncoding {
  static func encode(
    _ text: String, _ encoding: String, _ errors: String
  ) throws(PythonError) -> [UInt8] {
    let limit: UInt32
    switch normalized(encoding) {
    case "utf8": return Array(text.utf8)
    case "ascii", "usascii": limit = 128
    case "latin1", "iso88591": limit = 256
    default: throw PythonError("LookupError", "unknown encoding: \(encoding)")
    }
    var result: [UInt8] = []
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if scalar.value < limit {
        result.append(UInt8(scalar.value))
        continue
      }
      switch errors {
      case "ignore": break
      case "replace": result.append(UInt8(ascii: "?"))
      default:
        let name = limit == 128 ? "ascii" : "latin-1"
        throw PythonError(
          "UnicodeEncodeError",
          "'\(name)' codec can't encode character '\(StringText.escape(scalar))' "
            + "in position \(position): ordinal not in range(\(limit))")
      }
    }
    return result
  }

  static func decode(
    _ bytes: [UInt8], _ encoding: String, _ errors: String
  ) throws(PythonError) -> String {
    switch normalized(encoding) {
    case "utf8":
      if errors == "strict", let position = invalidByte(in: bytes) {
        throw PythonError(
          "UnicodeDecodeError",
          "'utf-8' codec can't decode byte 0x\(String(bytes[position], radix: 16)) "
            + "in position \(position): invalid start byte")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return errors == "ignore" ? text.replacing("\u{FFFD}", with: "") : text
    case "ascii", "usascii":
      if errors == "strict", let position = bytes.firstIndex(where: { $0 >= 128 }) {
        throw PythonError(
          "UnicodeDecodeError",
          "'ascii' codec can't decode byte 0x\(String(bytes[position], radix: 16)) "
            + "in position \(position): ordinal not in range(128)")
      }
      return String(decoding: bytes, as: UTF8.self)
    case "latin1", "iso88591":
      var result = String.UnicodeScalarView()
      for byte in bytes { result.append(Unicode.Scalar(byte)) }
      return String(result)
    default: throw PythonError("LookupError", "unknown encoding: \(encoding)")
    }
  }

  private static func invalidByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // The first byte that no valid prefix explains.
    var length = 0
    while length < bytes.count {
      let lead = bytes[length]
      let size =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      let end = length + size
      guard size > 0, end <= bytes.count,
        String(validating: bytes[length..<end], as: UTF8.self) != nil
      else { return length }
      length = end
    }
    return nil
  }

  private static func normalized(_ name: String) -> String {
    name.lowercased().replacing("-", with: "").replacing("_", with: "")
  }
}
