#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StreamFacts {
  /// What the system tells of an open file.
  public static func ofDescriptor(_ descriptor: Int32) -> StreamFacts {
    StreamFacts(isTerminal: isatty(descriptor) == 1, size: TerminalSize.ofDescriptor(descriptor))
  }
}

extension TerminalSize {
  /// The size of the terminal behind an open file; nil where there is none or it does not say.
  public static func ofDescriptor(_ descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
