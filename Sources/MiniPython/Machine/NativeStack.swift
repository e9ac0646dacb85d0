#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much of the native stack is left, so that deep recursion through native functions ends in
/// Python's RecursionError.
struct NativeStack {
  /// Where the stack stood when native code last started the machine from outside.
  private var base: UInt = 0
  private let room: UInt

  init() {
    var attributes = pthread_attr_t()
    var size = 0
    if pthread_attr_init(&attributes) == 0 {
      pthread_attr_getstacksize(&attributes, &size)
      pthread_attr_destroy(&attributes)
    }
    // Threads get what new ones get; a quarter is left for the callers and for native functions.
    room = UInt(clamping: max(512 << 10, min(size, 64 << 20))) / 4 * 3
  }

  /// Whether another native call is safe.
  ///
  /// - Parameter isOutermost: whether no Python code is running below.
  mutating func hasRoom(isOutermost: Bool) -> Bool {
    var marker = 0
    let current = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    if isOutermost { base = current }
    return current > base || base - current < room
  }
}

extension Interpreter {
  /// The most memory that the process has used so far.
  func peakMemoryBytes() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0
    #else
      return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
        ? usage.ru_maxrss << 10 : 0
    #endif
  }

  /// Seconds of a clock that never goes back.
  func secondsNow() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
