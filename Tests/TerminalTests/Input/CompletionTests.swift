import Terminal
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test("fits its texts to where the line editor cut the word")
  func replacements() {
    let line = "x = model.fi"
    let items = [Completion("model.fit"), Completion("model.fixed")]
    let whole = Completions(start: 4, items: items)
    #expect(whole.replacements(wordStart: 4, in: line) == ["model.fit", "model.fixed"])
    #expect(whole.replacements(wordStart: 10, in: line) == ["fit", "fixed"])
    let member = Completions(start: 10, items: [Completion("fit")])
    #expect(member.replacements(wordStart: 4, in: line) == ["model.fit"])
  }

  @Test("finds what all texts begin with")
  func prefix() {
    #expect(commonPrefix(of: []) == nil)
    #expect(commonPrefix(of: ["recall_score"]) == "recall_score")
    #expect(commonPrefix(of: ["recall_score", "relu", "repeat"]) == "re")
    #expect(commonPrefix(of: ["a", "b"]) == "")
  }

  @Test("lists names with their descriptions, or in columns")
  func lists() {
    let described = [Completion(":hint", "a hint"), Completion(":help", "what can be typed here")]
    #expect(
      completionList(described, width: 24).plain == ":hint  a hint\n:help  what can be type…")
    let bare = ["one", "two", "three", "four", "five"].map { Completion($0) }
    #expect(completionList(bare, width: 22).plain == "one    three  five\ntwo    four")
    let many = (0..<100).map { Completion("name\($0)") }
    #expect(completionList(many, width: 80).plain.hasSuffix("and 40 more"))
  }
}
