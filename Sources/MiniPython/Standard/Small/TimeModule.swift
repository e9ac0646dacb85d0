import Foundation

extension StandardModules {
  static let time = ModuleDefinition(
    "time", "Clocks and waiting.",
    functions: [
      clock("time", "Seconds since 1970.") { Date().timeIntervalSince1970 },
      clock("perf_counter", "Seconds of a clock for measuring.") { monotonicSeconds() },
      clock("monotonic", "Seconds of a clock that never goes back.") { monotonicSeconds() },
      clock("process_time", "Seconds of computing time.") {
        Double(Foundation.clock()) / Double(CLOCKS_PER_SEC)
      },
      nanoseconds("time_ns", "Nanoseconds since 1970.") { Date().timeIntervalSince1970 },
      nanoseconds("perf_counter_ns", "Nanoseconds of a clock for measuring.") {
        monotonicSeconds()
      },
      nanoseconds("monotonic_ns", "Nanoseconds of a clock that never goes back.") {
        monotonicSeconds()
      },
      FunctionDefinition("sleep", "(secs, /)", "Waits, until it is interrupted.") {
        (arguments, interpreter) throws(PythonError) in
        let seconds = try interpreter.double(arguments[0])
        guard seconds >= 0 else {
          throw PythonError(.valueError, "sleep length must be non-negative")
        }
        let limit = interpreter.limits.timeoutSeconds
        guard seconds <= limit else {
          throw PythonError(
            .limit,
            "stopped: \(try interpreter.display(of: arguments[0])) seconds of sleep are more than the \(Int(limit)) allowed",
            advice: "to allow more: import lectern.limits; lectern.limits.allow(seconds=3600)")
        }
        let end = monotonicSeconds() + seconds
        while monotonicSeconds() < end {
          if interpreter.shouldStop() { throw PythonError("KeyboardInterrupt", "") }
          Thread.sleep(forTimeInterval: min(0.05, max(0, end - monotonicSeconds())))
        }
        return .none
      },
      FunctionDefinition("strftime", "(format, t=None, /)", "The time as text.") {
        (arguments, interpreter) throws(PythonError) in
        .string(LocalTime.text(try interpreter.text(arguments[0])))
      },
      FunctionDefinition("ctime", "(secs=None, /)", "The time as text in a fixed form.") {
        (_, _) throws(PythonError) in .string(LocalTime.text("%a %b %e %H:%M:%S %Y"))
      },
    ])

  private static func monotonicSeconds() -> Double { ProcessInfo.processInfo.systemUptime }

  private static func clock(
    _ name: String, _ summary: String, _ read: @escaping @Sendable () -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(name, "()", summary) { (_, _) throws(PythonError) in .float(read()) }
  }

  private static func nanoseconds(
    _ name: String, _ summary: String, _ read: @escaping @Sendable () -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(name, "()", summary) { (_, _) throws(PythonError) in
      .int(Int(read() * 1e9))
    }
  }
}

/// The time of day where the program runs.
private enum LocalTime {
  static func text(_ format: String) -> String {
    var seconds = Foundation.time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
