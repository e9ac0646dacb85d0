import Questions
import Testing

@Suite("A grader report")
struct GraderReportTests {
  @Test("counts label by verdict, over all and over the sure ones")
  func counts() throws {
    var report = GraderReport()
    report.add(label: .pass, grade: FreeGrade(verdict: .pass, sure: true, score: 1))
    report.add(label: .pass, grade: FreeGrade(verdict: .partial, sure: false, score: 0.5))
    report.add(label: .fail, grade: FreeGrade(verdict: .fail, sure: true, score: 0))
    report.add(label: .partial, grade: FreeGrade(verdict: .fail, sure: true, score: 0))
    #expect(report.all[label: .pass, verdict: .partial] == 1)
    #expect(report.all.accuracy == 0.5)
    #expect(report.all.passAgreement == 0.75)
    #expect(report.sure.passAgreement == 1)
    #expect(report.coverage == 0.75)
    // F1: pass 2/3, partial 0, fail 2/3.
    #expect(abs(try #require(report.all.macroF1) - 4.0 / 9) < 1e-12)
  }

  @Test("says so when there is nothing to count")
  func saysEmpty() {
    #expect(GraderReport().text == "no labeled answers")
    #expect(GraderReport().all.accuracy == nil)
    #expect(GraderReport().coverage == nil)
  }

  @Test("turns an answer around with one word")
  func mutates() {
    #expect(AnswerMutations.all(of: "No, it isn't.") == ["Yes, it isn't.", "No, it is."])
    #expect(AnswerMutations.all(of: "It is bad.") == ["It is not bad."])
    #expect(AnswerMutations.all(of: "") == [])
  }
}
