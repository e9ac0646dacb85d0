import MiniPython
import Testing

// Expected texts come from CPython 3.11.
@Suite("The text of a float")
struct FloatTextTests {
  @Test(
    "is the shortest that reads back, in Python's form",
    arguments: [
      (0.1, "0.1"), (1e16, "1e+16"), (1e15, "1000000000000000.0"), (1e-5, "1e-05"),
      (1e-4, "0.0001"), (-0.0, "-0.0"), (.leastNonzeroMagnitude, "5e-324"), (1.5e300, "1.5e+300"),
      (123456789012345.6, "123456789012345.6"), (100, "100.0"),
      (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    ])
  func shortest(number: Double, expected: String) {
    #expect(FloatText.shortest(number) == expected)
  }

  @Test("reads what float() reads and refuses the rest")
  func parse() {
    #expect(FloatText.parse(" 12.5 ") == 12.5)
    #expect(FloatText.parse("1_000.5") == 1000.5)
    #expect(FloatText.parse("1e400") == .infinity)
    #expect(FloatText.parse("-Infinity") == -.infinity)
    for text in ["", "1e", "--1", "1_", "_1", "1__0", "0x10", "e5", "."] {
      #expect(FloatText.parse(text) == nil, "\(text)")
    }
  }

  @Test("reads back as the same number", arguments: 0..<200)
  func roundTrip(seed: Int) {
    var generator = MersenneTwister(key: [UInt32(seed)])
    let bits = UInt64(generator.next()) << 32 | UInt64(generator.next())
    let number = Double(bitPattern: bits)
    if number.isFinite { #expect(FloatText.parse(FloatText.shortest(number)) == number) }
  }
}
