import MiniPython
import Testing

// Expected texts come from CPython 3.11.
@Suite("A format specification")
struct FormatSpecificationTests {
  private let interpreter = Interpreter(write: { _ in })

  @Test(
    "formats numbers as Python",
    arguments: [
      (2.675, ".2f", "2.67"), (0.125, ".2f", "0.12"), (0.375, ".2f", "0.38"), (2.5, ".0f", "2"),
      (1234.5678, ",.2f", "1,234.57"), (1234.5678, "015,.2f", "0,000,001,234.57"),
      (1e10, "g", "1e+10"), (123456, "g", "123456"), (0.00001234, "g", "1.234e-05"),
      (0.5, ".1%", "50.0%"), (-0.001, "z.1f", "0.0"), (1.0, ".1", "1e+00"),
      (3.14159, "+10.3e", "+3.142e+00"), (1e22, "f", "10000000000000000000000.000000"),
    ] as [(Double, String, String)])
  func floats(number: Double, specification: String, expected: String) throws {
    #expect(try interpreter.formatted(.float(number), specification) == expected)
  }

  @Test(
    "formats integers as Python",
    arguments: [
      (1_234_567, ",", "1,234,567"), (255, "#06x", "0x00ff"), (-42, "=8", "-     42"),
      (42, "*^12", "*****42*****"), (5, "<05", "50000"), (255, "_b", "1111_1111"), (97, "c", "a"),
      (1_234_567, "012,", "0,001,234,567"),
    ])
  func integers(number: Int, specification: String, expected: String) throws {
    #expect(try interpreter.formatted(.int(number), specification) == expected)
  }

  @Test(
    "is refused with Python's words",
    arguments: [
      ("d", "Unknown format code 'd' for object of type 'str'"),
      ("+", "Sign not allowed in string format specifier"),
      ("=5", "'=' alignment not allowed in string format specifier"),
      (",", "Cannot specify ',' with 's'."), (".", "Format specifier missing precision"),
      ("abc", "Invalid format specifier 'abc' for object of type 'str'"),
    ])
  func refusals(specification: String, message: String) {
    let error = #expect(throws: PythonError.self) {
      try interpreter.formatted(.string("text"), specification)
    }
    #expect(error?.kind == .valueError)
    #expect(error?.message == message)
  }
}
