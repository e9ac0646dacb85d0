import Diagnostics
import Questions
import Testing

@Suite("A free question's head")
struct FreeQuestionTests {
  static let head = """
    stance: no
    points:
      - id: low
        say: recall is low
    pass: stance and low
    model: No, recall is low.
    """

  @Test("is read into a question, and an idea may stand for itself")
  func reads() throws {
    let question = try FreeQuestion(yaml: Self.head, prompt: "Is it good?")
    #expect(question.points.first?.says == ["recall is low"])
    #expect(question.stance == "no")
    let grader = try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
    #expect(grader.grade("No, the recall is tiny.").verdict == .pass)
  }

  @Test("names an unknown key and the one that was meant")
  func refusesUnknownKeys() {
    let error = #expect(throws: Diagnostic.self) {
      try FreeQuestion(yaml: Self.head + "\nacept: [no]", prompt: "", source: "lesson.md")
    }
    #expect(error?.summary == "unknown key 'acept'")
    #expect(error?.fix == "write accept")
    #expect(error?.span?.label == "lesson.md:7:1")
  }

  @Test("names a rule's idea that is no point")
  func refusesUnknownNames() {
    let yaml = Self.head.replacing("stance and low", with: "stance and lwo")
    let error = #expect(throws: Diagnostic.self) { try FreeQuestion(yaml: yaml, prompt: "") }
    #expect(error?.fix == "write low")
  }

  @Test("says where YAML cannot be read")
  func refusesBrokenYAML() {
    let error = #expect(throws: Diagnostic.self) {
      try FreeQuestion(yaml: "points: [", prompt: "")
    }
    #expect(error?.span != nil)
  }

  @Test("takes partial as a rule or as examples")
  func readsPartial() throws {
    let rule = try FreeQuestion(yaml: Self.head + "\npartial: low", prompt: "")
    #expect(rule.partial == .met("low"))
    let examples = try FreeQuestion(yaml: Self.head + "\npartial: [no, nope]", prompt: "")
    #expect(examples.partial == nil)
    #expect(examples.partlyAccepted == ["no", "nope"])
  }
}
