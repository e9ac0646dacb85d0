import Questions
import Testing

@Suite("The grader")
struct ScopeTests {
  @Test(
    "reads numbers of one family alike",
    arguments: [
      "No, it catches only 12 % of the fraud.", "No, it catches only 0.12 of the fraud.",
      "No, it finds twelve percent of the scams.", "No, it spots one fraud in eight.",
      "No, it misses 88 of 100 frauds.", "No, seven-eighths of the fraud go unnoticed.",
      "No, of 250 scams it would stop 30.", "No, it overlooks 352 of 400 frauds.",
      "No, it stops only every 8th fraud.", "No, only every eighth fraud is found.",
    ])
  func readsNumbers(answer: String) throws {
    #expect(try GradingFixture.fraudGrader().grade(answer).verdict == .pass)
  }

  @Test(
    "reads a first 'no' as the answer where the comma behind it is left out",
    arguments: [
      "no too many false negatives", "no recall is terrible", "no acc is misleading",
      "no only 12 of 100 frauds are found", "No recall too low",
    ])
  func readsBareNo(answer: String) throws {
    #expect(try GradingFixture.fraudGrader().grade(answer).verdict == .pass)
  }

  @Test(
    "does not take advice on metrics, or a no of several words, for a yes",
    arguments: [
      "No, don't use accuracy on rare events. Use recall and F1.",
      "I think not suitable, because the recall is far too low.",
      "No lol. It misses most of the fraud.", "its not redy, 88 pct of teh fraud are mised",
    ])
  func readsNo(answer: String) throws {
    let grade = try GradingFixture.fraudGrader().grade(answer)
    #expect(grade.points.first?.state == .met)
    #expect(grade.verdict == .pass)
  }

  @Test(
    "does not take a number for its complement",
    arguments: [
      "No, it misses 12 % of the fraud.", "No, it catches 88 % of the fraud.",
      "No, only one fraud in eight is missed.",
    ])
  func tellsComplements(answer: String) throws {
    #expect(try GradingFixture.fraudGrader().grade(answer).verdict == .fail)
  }

  @Test(
    "reads what is denied twice as said",
    arguments: [
      "I can't see why it would not be good.", "There is no doubt that it is good.",
      "There's no reason not to use it.", "It is not unfit, so release it.",
      "I wouldn't hesitate to deploy it although most fraud is missed.",
      "Nobody should say that it isn't ready.",
    ])
  func readsDoubleNegation(answer: String) throws {
    let grade = try GradingFixture.fraudGrader().grade(answer)
    #expect(grade.verdict == .fail)
    #expect(grade.points.first?.state == .contradicted)
  }

  @Test(
    "lets the later and the main clause win",
    arguments: [
      "Although the accuracy is high, it is not good, since most fraud is missed.",
      "Yes, 98 % sounds great, but I would never ship it: most fraud slips through.",
      "My boss says it is fine. I disagree, it misses 88 % of the fraud.",
      "At first I thought yes. But most fraud is missed, so no.",
    ])
  func readsConcession(answer: String) throws {
    #expect(try GradingFixture.fraudGrader().grade(answer).verdict == .pass)
  }

  @Test("asks back when the answer is right but gives no reason")
  func asksBack() throws {
    let grade = try GradingFixture.fraudGrader().grade("No.")
    #expect(grade.verdict == .partial)
    #expect(grade.followUp == "and what does 12 % recall mean for the fraud cases?")
  }

  @Test("says what a misconception is about")
  func remarks() throws {
    let grade = try GradingFixture.fraudGrader().grade("No, the precision is too low.")
    #expect(grade.verdict == .fail)
    #expect(grade.remarks.count == 1)
    #expect(grade.remarks.first?.contains("false alarms") == true)
  }
}
