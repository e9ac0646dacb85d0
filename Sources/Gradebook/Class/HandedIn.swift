import Foundation

/// The answers of a class, each once, by learner.
struct HandedIn {
  /// A question by lesson and id.
  private struct Key: Hashable, Comparable {
    var lessonID: String
    var questionID: String

    static func < (one: Key, other: Key) -> Bool {
      (one.lessonID, one.questionID) < (other.lessonID, other.questionID)
    }
  }

  /// All answers of one learner to one question, oldest first.
  private struct Answers {
    var given: [AnswerRecord] = []
    /// The learner's own verdict on the latest one.
    var ownVerdict: Verdict?
    var isDisputed = false

    var verdict: Verdict { ownVerdict ?? given.last?.verdict ?? .fail }
    var score: Double { ownVerdict?.score ?? given.last?.score ?? 0 }
    var hints: Int { given.map(\.hintsUsed).max() ?? 0 }
    var passedAtOnce: Bool {
      let first = given.count == 1 ? verdict : given.first?.verdict
      return first == .pass && given.first?.hintsUsed == 0
    }
  }

  private var learners: [String: Learner] = [:]
  private var answers: [String: [Key: Answers]] = [:]
  private var asked: Set<Key> = []
  private(set) var examRows: [ClassReport.ExamRow] = []

  init(_ files: [ResultFile], lessonID: String?) {
    for file in files {
      switch file {
      case .submission(let submission): add(submission, lessonID)
      case .exam(let exam) where lessonID == nil || exam.lessonID == lessonID: add(exam)
      case .exam: break
      }
    }
    // A submission may have named a learner after their exam was read.
    for index in examRows.indices {
      if let named = learners[examRows[index].learner.id] { examRows[index].learner = named }
    }
    examRows.sort { ($0.lessonID, $0.learner.label) < ($1.lessonID, $1.learner.label) }
  }

  private mutating func add(_ submission: Submission, _ lessonID: String?) {
    name(submission.learner)
    let disputed = Set(submission.disputes.map(\.answerID))
    for stored in submission.answers where lessonID == nil || stored.answer.lessonID == lessonID {
      add(
        stored.answer, of: submission.learner.id, own: submission.ownVerdicts[stored.id],
        isDisputed: disputed.contains(stored.id))
    }
  }

  private mutating func add(_ exam: ExamResult) {
    let learner = Learner(id: exam.learner)
    name(learner)
    for id in exam.questionIDs { asked.insert(Key(lessonID: exam.lessonID, questionID: id)) }
    for answer in exam.answers { add(answer, of: exam.learner, own: nil, isDisputed: false) }
    examRows.append(
      ClassReport.ExamRow(
        learner: learner, lessonID: exam.lessonID, lessonHash: exam.lessonHash,
        score: exam.score, answered: Set(exam.answers.map(\.questionID)).count,
        questions: max(exam.questionIDs.count, exam.answers.count),
        seconds: exam.finishedAt.timeIntervalSince(exam.startedAt), isComplete: exam.isComplete))
  }

  /// Keeps what is known of a learner; a file without a name takes none away.
  private mutating func name(_ learner: Learner) {
    guard let known = learners[learner.id] else {
      learners[learner.id] = learner
      return
    }
    learners[learner.id] = Learner(
      id: learner.id, name: learner.name.isEmpty ? known.name : learner.name,
      schoolID: learner.schoolID.isEmpty ? known.schoolID : learner.schoolID)
  }

  private mutating func add(
    _ answer: AnswerRecord, of learner: String, own: Verdict?, isDisputed: Bool
  ) {
    let key = Key(lessonID: answer.lessonID, questionID: answer.questionID)
    asked.insert(key)
    var known = answers[learner, default: [:]][key] ?? Answers()
    known.isDisputed = known.isDisputed || isDisputed
    if let same = known.given.firstIndex(where: { $0.givenAt == answer.givenAt }) {
      // The same answer in a second file.
      if same == known.given.count - 1 { known.ownVerdict = own ?? known.ownVerdict }
    } else {
      let place = known.given.firstIndex { $0.givenAt > answer.givenAt } ?? known.given.count
      if place == known.given.count { known.ownVerdict = own }
      known.given.insert(answer, at: place)
    }
    answers[learner, default: [:]][key] = known
  }

  // MARK: Rows

  var learnerRows: [ClassReport.LearnerRow] {
    learners.values.map { learner in
      let given = answers[learner.id] ?? [:]
      let own = Array(given.values)
      let lessons = Set(given.keys.map(\.lessonID))
      let wanted = asked.count { lessons.contains($0.lessonID) }
      return ClassReport.LearnerRow(
        learner: learner, answered: own.count, passed: own.count { $0.verdict == .pass },
        score: wanted == 0 ? 0 : own.map(\.score).reduce(0, +) / Double(wanted),
        tries: own.map(\.given.count).reduce(0, +), hints: own.map(\.hints).reduce(0, +),
        seconds: own.flatMap(\.given).map(\.seconds).reduce(0, +))
    }.sorted { ($0.learner.label, $0.learner.id) < ($1.learner.label, $1.learner.id) }
  }

  var questionRows: [ClassReport.QuestionRow] {
    asked.sorted().map { key in
      let all = answers.values.compactMap { $0[key] }
      let count = Double(max(1, all.count))
      return ClassReport.QuestionRow(
        lessonID: key.lessonID, questionID: key.questionID, learners: all.count,
        passed: all.count { $0.verdict == .pass }, passedAtOnce: all.count(where: \.passedAtOnce),
        averageTries: Double(all.map(\.given.count).reduce(0, +)) / count,
        averageScore: all.map(\.score).reduce(0, +) / count,
        disputed: all.count(where: \.isDisputed))
    }
  }

  /// What the latest answers lack, what most learners lack first.
  var ideaRows: [ClassReport.IdeaRow] {
    var counts: [ClassReport.IdeaRow: Int] = [:]
    for own in answers.values {
      for (key, given) in own where given.verdict != .pass {
        for idea in Set(given.given.last?.missedIdeas ?? []) {
          let row = ClassReport.IdeaRow(
            lessonID: key.lessonID, questionID: key.questionID, idea: idea, learners: 0)
          counts[row, default: 0] += 1
        }
      }
    }
    return counts.map { row, count in
      var row = row
      row.learners = count
      return row
    }.sorted {
      ($1.learners, $0.lessonID, $0.questionID, $0.idea)
        < ($0.learners, $1.lessonID, $1.questionID, $1.idea)
    }
  }
}
