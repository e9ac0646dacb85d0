import Diagnostics
import Questions
import Testing

@Suite("A number question")
struct NumberQuestionTests {
  static let text = """
    id: recall
    type: number
    answer: tp / (tp + fn)
    tolerance: 0.01
    mistakes:
      tp / (tp + fp): that is precision
    ---
    What is the recall?
    """
  static let names = ["tp": 50.0, "fn": 10.0, "fp": 5.0]

  private func grade(_ answer: String) throws -> QuestionGrade {
    let question = try #require(Asked.question(Self.text))
    return try question.grade(answer, Asked.context(question, names: Self.names))
  }

  @Test(
    "is answered in every form that people type",
    arguments: [
      "0.83", ".83", "0,83", "83%", "83 %", "83 percent", "83.3%", "5/6", "50/60", "50 of 60",
      "50 out of 60", "50/(50+10)", "tp / (tp + fn)", "= 0.8333", "~0.83", "about 83 %",
      "1 - 1/6", "  0.8333333333333334  ",
      "around 83 %", "roughly 0.83", "⅚", "5⁄6", "50/60 = 0.83", "50/(50+10) = 0.83", "0.83 (83 %)",
      "recall = 0.83", "I think 83%", "I'd say 0.83", "the recall is 0.83", "0.83?", "83%!",
      "I think 83 precent", "recall: 83 percent", "0.83 of them", "0.83 or so", "TP/(TP+FN)",
      "5 x 10/60", "5x10/60",
    ])
  func forms(answer: String) throws {
    #expect(try grade(answer).verdict == .pass)
  }

  @Test(
    "names the learner's own slip",
    arguments: [
      ("0.909", "that is precision"), ("50/55", "that is precision"),
      ("1/6", "that is the rest: what you gave and the answer make 1 together"),
      ("1.2", "that is the fraction upside down"), ("-0.83", "the size is right, the sign is not"),
      ("0.0083", "that is a hundred times too small: percent was divided out twice"),
      ("0.8", "that is near, but not near enough: keep more digits"),
      ("0.85", "0.85 is too high"), ("85%", "0.85 is too high"),
      ("0.5", "0.5 is too low"), ("3", "3 is too high"),
    ])
  func slips(answer: String, remark: String) throws {
    let grade = try grade(answer)
    #expect(grade.verdict == .fail)
    #expect(grade.feedback.map(\.text) == [remark])
  }

  @Test(
    "asks again, without counting a try, when it cannot tell what was meant",
    arguments: [
      ("83", "as a share, 83 would be 8300 %"),
      ("many", "'many' is not a number"), ("0.83 and 0.1", "'0.83 and 0.1' is not a number"),
      ("tp /", "'tp /' is not a number: name '' is not defined"),
      ("five of six", "'five of six' is not a number"),
      ("not 0.83", "'not 0.83' is not a number"),
      ("less than 0.83", "'less than 0.83' is not a number"),
      ("0.83 or 0.1", "'0.83 or 0.1' is not a number"),
    ])
  func unreadable(answer: String, message: String) throws {
    do {
      _ = try grade(answer)
      Issue.record("it was graded")
    } catch let error as Diagnostic {
      #expect(error.summary == message)
    }
  }

  @Test("draws the same fresh numbers for the same learner, others for a neighbor")
  func fresh() throws {
    let question = try #require(
      Asked.question(
        "id: a\ntype: number\nanswer: tp / 100\nvary:\n  tp: 40..80\n---\n{{ tp }} of 100?"))
    func shown(_ seed: UInt64) throws -> String {
      try question.kind.presentation(Asked.context(question, seed: seed)).text
    }
    #expect(try shown(1) == shown(1))
    #expect(Set(try (0..<40).map { try shown(UInt64($0)) }).count > 15)
    let context = Asked.context(question, seed: 7)
    let stated = try question.kind.statedAnswers(context)
    #expect(try question.grade(stated[0].text, context).verdict == .pass)
  }

  @Test("reads thousands and decimal commas")
  func commas() throws {
    let question = try #require(Asked.question("id: a\ntype: number\nanswer: 1240\n---\nHow many?"))
    let context = Asked.context(question)
    for answer in ["1,240", "1240", "1240.0", "1 240", "1.24e3"] {
      #expect(try question.grade(answer, context).verdict == .pass)
    }
    #expect(try question.grade("1,24", context).verdict == .fail)
  }
}
