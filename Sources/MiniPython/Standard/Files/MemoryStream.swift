/// What `io.StringIO`, `io.BytesIO` and open files read from and write to.
public final class MemoryStream {
  /// Text, or the bytes of a binary stream, one scalar each.
  var scalars: [Unicode.Scalar] = []
  var position = 0
  let isBinary: Bool
  /// What a library saved into the stream, such as `torch.save`.
  public var saved: Value?
  /// The file that closing the stream writes, nil for a stream that only reads or has no file.
  var target: String?
  var isClosed = false

  init(isBinary: Bool, text: String = "") {
    self.isBinary = isBinary
    scalars = Array(text.unicodeScalars)
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  func value(_ part: some Sequence<Unicode.Scalar>) -> Value {
    if isBinary { return .object(BytesObject(part.map { UInt8(truncatingIfNeeded: $0.value) })) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    return .string(String(view))
  }

  func read(_ count: Int?) -> Value {
    let start = min(position, scalars.count)
    let end = count.map { $0 < 0 ? scalars.count : min(scalars.count, start + $0) } ?? scalars.count
    position = end
    return value(scalars[start..<end])
  }

  /// The next line with its end, nil at the end of all.
  func line() -> Value? {
    guard position < scalars.count else { return nil }
    let end = scalars[position...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
    defer { position = end }
    return value(scalars[position..<end])
  }

  func write(_ new: [Unicode.Scalar]) {
    while scalars.count < position { scalars.append("\0") }
    let end = min(scalars.count, position + new.count)
    scalars.replaceSubrange(position..<end, with: new)
    position += new.count
  }
}
