import Diagnostics
import Questions
import Testing

@Suite("A text question")
struct TextQuestionTests {
  private func verdict(_ answer: String, accept: String) throws -> Verdict {
    let question = try #require(
      Asked.question("id: a\ntype: text\naccept: [\(accept)]\n---\nWhat?"))
    return try question.grade(answer, Asked.context(question)).verdict
  }

  @Test(
    "forgives slips of spelling",
    arguments: [
      ("overfitting", "overfitting"), ("Over-fitting", "overfitting"),
      ("overfiting", "overfitting"),
      ("the recall", "recall"), ("recal", "recall"), ("false negatves", "false negatives"),
    ])
  func slips(answer: String, accept: String) throws {
    #expect(try verdict(answer, accept: accept) == .pass)
  }

  @Test(
    "never takes a word for its opposite",
    arguments: [
      ("underfitting", "overfitting"), ("underfiting", "overfitting"), ("precision", "recall"),
      ("false positives", "false negatives"), ("minimum", "maximum"), ("test", "train"),
      ("lower", "higher"), ("decreases", "increases"), ("yes", "no"),
    ])
  func opposites(answer: String, accept: String) throws {
    #expect(try verdict(answer, accept: accept) == .fail)
  }
}

@Suite("A choice")
struct ChoiceTests {
  static let text = """
    id: a
    type: choice
    shuffle: no
    ---
    Which one?

    - [ ] recall
      > It looks at {{ n }} others.
    - [x] precision of **it**
    - [ ] the loss
    """

  @Test("is answered by letter, number or its own words")
  func forms() throws {
    let question = try #require(Asked.question(Self.text))
    let context = Asked.context(question, names: ["n": 3])
    for answer in [
      "b", "B", "b)", "2", "(2)", "precision of it", "Precision of **it**.", "precision",
    ] {
      #expect(try question.grade(answer, context).verdict == .pass, "\(answer)")
    }
    for answer in ["a", "3", "the loss"] {
      #expect(try question.grade(answer, context).verdict == .fail)
    }
    for answer in ["d", "4", "0", "a b", "bc", "maybe"] {
      #expect(throws: Diagnostic.self) { try question.grade(answer, context) }
    }
  }

  @Test("explains every option afterwards, the chosen one as chosen")
  func explanations() throws {
    let question = try #require(Asked.question(Self.text))
    let grade = try question.grade("a", Asked.context(question, names: ["n": 3]))
    #expect(
      grade.feedback == [
        FeedbackLine(.wrong, "a) recall — It looks at 3.0 others."),
        FeedbackLine(.missing, "b) precision of **it**"), FeedbackLine(.note, "c) the loss"),
      ])
  }

  @Test("of several gives credit for each right one and takes it for each wrong one")
  func partialCredit() throws {
    let question = try #require(
      Asked.question(
        "id: a\ntype: choices\nshuffle: no\n---\nWhich?\n\n- [x] a\n- [x] b\n- [ ] c\n- [x] d\n"))
    let context = Asked.context(question)
    for (answer, verdict, score) in [
      ("a b d", Verdict.pass, 1.0), ("1,2,4", .pass, 1), ("abd", .pass, 1),
      ("a and b", .partial, 2.0 / 3),
      ("a c", .fail, 0), ("none", .fail, 0), ("a b c d", .partial, 2.0 / 3),
    ] {
      let grade = try question.grade(answer, context)
      #expect(grade.verdict == verdict, "\(answer)")
      #expect(abs(grade.score - score) < 1e-12)
    }
  }
}

@Suite("A confusion matrix to fill in")
struct MatrixQuestionTests {
  @Test("is read in order or by name, and swaps are named")
  func cells() throws {
    let question = try #require(
      Asked.question("id: a\ntype: matrix\ntp: 50\nfn: 10\nfp: 5\ntn: 35\n---\nFill it in."))
    let context = Asked.context(question)
    for answer in [
      "50 10 5 35", "50, 10, 5, 35", "tp=50 fp=5 tn=35 fn=10", "TP: 50; TN: 35; FP 5, FN 10",
    ] {
      #expect(try question.grade(answer, context).verdict == .pass)
    }
    let swapped = try question.grade("50 5 10 35", context)
    #expect(swapped.verdict == .partial)
    #expect(
      swapped.feedback.filter { $0.kind == .wrong }.map(\.text) == [
        "you put FP where FN belongs: it counts positive that was predicted negative",
        "you put FN where FP belongs: it counts negative that was predicted positive",
      ])
    #expect(throws: Diagnostic.self) { try question.grade("50 10 5", context) }
  }
}
