import Diagnostics
import Questions
import Testing

@Suite("A pass rule")
struct PassRuleTests {
  @Test("joins ideas with and, or, not, brackets and counts")
  func holds() throws {
    let rule = try PassRule("stance and 1 of a, b or not (c or all of a, b)")
    #expect(rule.holds(met: ["stance", "b"]))
    #expect(rule.holds(met: []))
    #expect(!rule.holds(met: ["c", "stance"]))
    #expect(rule.names == ["stance", "a", "b", "c"])
  }

  @Test(
    "names the word that it does not understand", arguments: ["", "and a", "a b", "1 of", "(a"])
  func refuses(text: String) {
    #expect(throws: Diagnostic.self) { try PassRule(text) }
  }

  @Test("is not nested without end")
  func refusesDepth() {
    let text = String(repeating: "(", count: 5000) + "a"
    #expect(throws: Diagnostic.self) { try PassRule(text) }
  }
}
