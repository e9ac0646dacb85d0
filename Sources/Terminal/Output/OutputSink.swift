import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where finished bytes go: a stream of the process, or the memory of a test.
public protocol OutputSink: Sendable {
  /// Writes all of the text, or says why it could not.
  func write(_ text: String) throws(Diagnostic)
}

/// Standard output, standard error or another open file; every write is checked.
public struct FileSink: OutputSink {
  public let descriptor: Int32
  /// The stream as a person calls it in an error, such as `standard output`.
  public let name: String

  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  public static let standardOutput = FileSink(descriptor: 1, name: "standard output")
  public static let standardError = FileSink(descriptor: 2, name: "standard error")

  public func write(_ text: String) throws(Diagnostic) {
    var text = text
    let failure: Int32? = text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = systemWrite(
          descriptor, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[sent...]))
        if count >= 0 {
          sent += count
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
    guard let failure else { return }
    throw Diagnostic(
      "cannot write to \(name)", got: String(cString: strerror(failure)),
      fix: failure == ENOSPC ? "make room on the disk and run the command again" : nil)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Keeps what was written, for tests and for captures.
public final class RecordingSink: OutputSink {
  private let written = Mutex("")

  public init() {}

  public func write(_ text: String) throws(Diagnostic) {
    written.withLock { $0 += text }
  }

  public var text: String {
    written.withLock { $0 }
  }
}
