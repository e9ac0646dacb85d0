/// What a learner gets to see of a lesson, and how.
public enum SessionMode: String, CaseIterable, Hashable, Sendable {
  case learn, read, watch, quiz, practice, predict, challenge, review, exam

  public var summary: String {
    switch self {
    case .learn: "everything, in order"
    case .read: "prose, code, output and plots; no questions"
    case .watch: "the lesson plays by itself"
    case .quiz: "the questions only"
    case .practice: "the questions as often as wanted, with fresh numbers where they have them"
    case .predict: "before each run: what will come out?"
    case .challenge: "repair a broken model: reach the goals"
    case .review: "what is due today"
    case .exam: "no hints, one try each"
    }
  }

  /// Whether prose, code and output are shown; else cells run unseen.
  var showsLesson: Bool { [.learn, .read, .watch, .predict].contains(self) }
  var asksQuestions: Bool { self != .read }
  /// Whether the place is kept to go on there.
  var keepsPlace: Bool { [.learn, .predict].contains(self) }
  /// Whether plots are kept for the learner's notes.
  var keepsPlots: Bool { [.learn, .read, .predict].contains(self) }
  var givesHelp: Bool { self != .exam }
}
