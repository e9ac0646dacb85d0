import Terminal
import Testing

@Suite("A formula")
struct MathTextTests {
  @Test(
    "is readable on one line",
    arguments: [
      (#"\alpha + \beta"#, "α + β"), ("x^2", "x²"), ("x_{t-1}", "xₜ₋₁"), ("e^{-x}", "e⁻ˣ"),
      (#"\frac{1}{1 + e^{-x}}"#, "1/(1 + e⁻ˣ)"), (#"\frac{QK^\top}{\sqrt{d_k}}"#, "QKᵀ/√(dₖ)"),
      (#"\hat{y}"#, "y\u{302}"), (#"f_t \odot c_{t-1}"#, "fₜ ⊙ cₜ₋₁"),
      (#"\text{softmax}(z)_i"#, "softmax(z)ᵢ"), (#"\sum_{i=1}^{N} x_i"#, "∑ᵢ₌₁ᴺ xᵢ"),
      (#"\left( a \right)"#, "( a )"), (#"a \le b"#, "a ≤ b"), (#"x^{\alpha}"#, "x^α"),
      (#"x_{ab Q}"#, "x_(ab Q)"), (#"\log p"#, "log p"), (#"\unknown{x}"#, "unknown{x}"),
      (#"\mathbf{W} x + b"#, "W x + b"), (#"\partial L"#, "∂L"), ("{a}", "{a}"),
    ])
  func readable(tex: String, expected: String) {
    #expect(mathText(tex) == expected)
  }

  @Test(
    "shows what is there when it is broken",
    arguments: [
      ("", ""), ("^", "^"), ("_", "_"), ("\\", ""), ("{", "{}"), ("}", ""), (#"\frac"#, "/"),
      (#"\frac{a"#, "a/"), ("x^{", "x^"), (#"\left"#, ""), (#"\hat"#, ""), ("a$b", "ab"),
    ])
  func broken(tex: String, expected: String) {
    #expect(mathText(tex) == expected)
  }

  @Test("may be nested deeper than anyone reads")
  func deep() {
    let depth = 100_000
    let tex = String(repeating: "\\sqrt{", count: depth) + String(repeating: "}", count: depth)
    #expect(!mathText(tex).isEmpty)
  }
}
