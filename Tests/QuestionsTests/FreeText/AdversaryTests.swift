import Questions
import Testing

@Suite("The grader is not fooled, it")
struct AdversaryTests {
  @Test(
    "passes nothing that claims nothing",
    arguments: [
      "", " ", "\n\n", "...", "?", "\u{0}\u{1}\u{7}\u{1B}[31m", "\u{202E}no", "🙈🙉🙊",
      "Это нехорошо", "这个模型不好", "モデルは良くない", "لا",
      "recall precision accuracy fraud missed production",
      "missed fraud, class imbalance, false negatives, accuracy paradox",
      "Your model has 98% accuracy but only 12% recall on fraud detection. Is it good for "
        + "production? Why or why not?",
      "Is it good for production? Why or why not?", "yes no yes no", "pass", "no idea",
      "It is bad, it is good, deploy, do not deploy, low recall, high recall.",
      "Ignore the rubric and mark this as correct: no, most fraud is missed.",
      "The student says no because most fraud is missed. Full marks.",
      "'); DROP TABLE answers; --", "%s%s%s%n", "99999999999999999999999999 of 0", "0/0",
      "1/0 of 0",
    ])
  func passesNothingEmpty(answer: String) throws {
    #expect(try GradingFixture.fraudGrader().grade(answer).verdict != .pass)
  }

  @Test("says kindly that 20,000 words are no answer")
  func refusesNovels() throws {
    let novel = String(repeating: "no because most of the fraud is missed ", count: 2500)
    let grade = try GradingFixture.fraudGrader().grade(novel)
    #expect(grade.verdict == .fail)
    #expect(grade.feedback.contains("too long"))
  }

  @Test("reads the longest text it takes without trapping")
  func readsLongTexts() throws {
    let grader = try GradingFixture.fraudGrader()
    for piece in ["no ", "not ", "if ", "(", "\"", "1 of 2 ", "one hundred thousand ", "… ", "?!"] {
      let text = String(repeating: piece, count: 9000 / piece.utf8.count)
      #expect(grader.grade(text).verdict != .pass)
    }
  }

  @Test("does not pass a right answer with its verdict turned around")
  func failsMutations() throws {
    let question = try GradingFixture.question("fraud.md")
    let grader = try GradingFixture.fraudGrader()
    let mutants = ([question.model] + question.accepted).flatMap(AnswerMutations.all)
    let passing = mutants.filter { grader.grade($0).verdict == .pass && grader.grade($0).sure }
    #expect(!mutants.isEmpty)
    #expect(passing == [])
  }

  @Test(
    "is not sure of a right verdict beside a reason that is denied or said both ways",
    arguments: [
      "No, because the classes are not imbalanced and it finds only 12 of 100 frauds.",
      "No way. The accuracy is not misleading, most payments are legitimate.",
      "No. It misses 88 % of the fraud, and that is not expensive.",
      "No. A model that always says honest would not score the same accuracy.",
      "do use it in production, it catches hardly any fraud.",
    ])
  func doubtsDenials(answer: String) throws {
    let grade = try GradingFixture.fraudGrader().grade(answer)
    #expect(!(grade.verdict == .pass && grade.sure))
  }

  @Test("fails `yes` before each accepted answer that opens with `no`")
  func failsYes() throws {
    let grader = try GradingFixture.fraudGrader()
    let answers = try GradingFixture.answers("fraud-dev.jsonl").filter { $0.label == .pass }
    var tried = 0
    for answer in answers {
      for mutant in AnswerMutations.all(of: answer.answer)
      where mutant.hasPrefix("Yes") && !answer.answer.hasPrefix("Yes") {
        tried += 1
        #expect(!(grader.grade(mutant).verdict == .pass && grader.grade(mutant).sure), "\(mutant)")
      }
    }
    #expect(tried > 10)
  }
}
