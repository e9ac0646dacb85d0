import CKernels

/// How much memory arrays may take.
public enum TensorLimits {
  /// The most bytes that all of the process may hold before a large array is refused.
  public static let maximumBytes = 4 << 30
  /// Arrays below this size are never refused: asking costs more than they do.
  static let unquestionedBytes = 1 << 20
}

/// The memory of an array and of all its views, aligned to 64 bytes.
///
/// The C library keeps free lists by size and counts what is in use, so this needs no list or
/// counter of its own.
public final class Storage {
  public let bytes: UnsafeMutableRawPointer
  public let byteCount: Int
  /// How often the contents were changed in place; a gradient that saved them compares it.
  @exclusivity(unchecked) public var version: UInt32 = 0
  /// The recorded operation that last changed the contents in place.
  @exclusivity(unchecked) var lastChange: Node?
  /// Whether a leaf has taken this memory as its gradient.
  @exclusivity(unchecked) var isGradient = false

  /// Memory without defined contents.
  /// - Throws: MemoryError when the process would hold more than `TensorLimits.maximumBytes`.
  public init(byteCount: Int) throws(TensorError) {
    if byteCount > TensorLimits.unquestionedBytes {
      guard byteCount < TensorLimits.maximumBytes,
        byteCount + Int(lk_bytes_in_use()) < TensorLimits.maximumBytes
      else { throw Storage.refusal(byteCount) }
    }
    guard let bytes = lk_allocate(max(byteCount, 1)) else { throw Storage.refusal(byteCount) }
    self.bytes = bytes
    self.byteCount = byteCount
  }

  private static func refusal(_ byteCount: Int) -> TensorError {
    TensorError(
      .memoryError, "unable to allocate \(byteCount) bytes",
      expected: "at most \(TensorLimits.maximumBytes) bytes in all",
      fix: "use smaller arrays, or fewer at a time")
  }

  deinit { lk_release(bytes) }
}
