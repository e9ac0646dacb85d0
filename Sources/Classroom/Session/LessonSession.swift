import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Markdown
import Plots
import Questions

/// A lesson on its way: events go in, parts of the screen come out.
///
/// It knows no terminal: `prompt` says what is waited for, `handle` takes what was typed.
public final class LessonSession {
  let lesson: Lesson
  let questions: [String: Question]
  let python: PythonSession
  let stage: any Stage
  let record: LearnerRecord
  let options: SessionOptions
  let itinerary: Itinerary
  /// The index of the step that comes next.
  var next = 0
  var state = State.starting
  /// Counted up for fresh numbers.
  var round: Int
  /// Whether this round has asked anything.
  var hasAsked = false
  /// What `:save plot` writes.
  var lastFigure: Figure?
  /// A guess whose run has not come yet.
  var pending: ActiveQuestion?
  /// The answer that `:dispute` is about.
  var lastAnswer: (id: Int64, question: ActiveQuestion)?
  var storedSession: Int64?
  /// Whether a cell was stopped, or failed for what the learner changed: the lesson waits there.
  var isHalted = false
  /// Whether all cells have run for the free prompt alone.
  var isExploring = false
  /// Whether a cell that the rest of its section builds on was stopped.
  var wasStopped = false
  /// Names that the learner was told about since they no longer are the lesson's.
  var toldNames: Set<String> = []
  /// The section whose title was shown last.
  private var shownSection: Int?
  let startedAt: Date
  /// The result of an exam that was done to its end.
  public internal(set) var sealedExam: SealedFile?
  /// What was answered in this session, in order.
  public internal(set) var results: [SessionResult] = []

  indirect enum State {
    case starting
    case pausing
    case asking(ActiveQuestion)
    case comparing(ActiveQuestion, answerID: Int64)
    /// A cell is shown and will run when the learner has said what will come out.
    case predicting(CodeCell)
    case playing(before: State)
    /// The lesson plays by itself; the answer to a question comes after it was read.
    case reading(seconds: Double, ActiveQuestion?)
    case ended(SessionEnding)
  }

  /// - Parameters:
  ///   - python: a fresh session of the language; cells run in it.
  ///   - stage: where everything is shown.
  public init(
    lesson: Lesson, questions: [Question], python: PythonSession, stage: any Stage,
    record: LearnerRecord, options: SessionOptions
  ) {
    self.lesson = lesson
    self.questions = Dictionary(
      questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.python = python
    self.stage = stage
    self.record = record
    self.options = options
    round = options.round
    startedAt = record.now
    itinerary = Itinerary(
      lesson, mode: options.mode, questions: self.questions, wanted: options.questions)
  }

  public var prompt: SessionPrompt {
    switch state {
    case .starting, .pausing: .pause
    case .asking(let active): active.question.manner == .program ? .code : .answer
    case .predicting: .answer
    case .reading(let seconds, _): .reading(seconds: seconds)
    case .comparing: .comparison
    case .playing: .code
    case .ended(let ending): .ended(ending)
    }
  }

  /// The mode that this session is in.
  public var mode: SessionMode { options.mode }

  // MARK: Beginning and ending

  /// Shows everything up to the first thing that is waited for.
  public func start() throws(Diagnostic) {
    let lessonID = lesson.id
    let mode = options.mode.rawValue
    storedSession = record.attempt { (book) throws(Diagnostic) in
      try book.beginSession(lessonID: lessonID, mode: mode)
    }
    try showTrouble()
    if options.mode != .review { try stage.show(.lesson(title: lesson.title)) }
    try showManner()
    next = startingStep()
    if next > 0, next < itinerary.steps.count { try comeBack() } else { try showNeeds() }
    guard !isHalted || !options.isPaced else {
      state = .pausing
      return
    }
    try advance()
  }

  private func startingStep() -> Int {
    if let section = options.onlySection { return itinerary.index(section: section, item: 0) }
    if let section = options.startSection { return itinerary.index(section: section, item: 0) }
    guard options.mode.keepsPlace else { return 0 }
    let lessonID = lesson.id
    let stored = record.attempt { (book) throws(Diagnostic) in
      try book.position(lessonID: lessonID)
    }
    guard let place = stored.flatMap({ $0 }) else { return 0 }
    // The title finds the section again after others were added or moved.
    let titled = lesson.sections.firstIndex { $0.title == place.sectionTitle }
    let isMoved = titled != nil && titled != place.section
    return itinerary.index(section: titled ?? place.section, item: isMoved ? 0 : place.item)
  }

  private func comeBack() throws(Diagnostic) {
    let step = itinerary.steps[next]
    let cells = itinerary.steps[..<next].compactMap(cell).filter(\.runs)
    if !cells.isEmpty {
      let count = "\(cells.count) cell\(cells.count == 1 ? "" : "s")"
      try stage.show(.notice("bringing the session back: running \(count) again"))
    }
    try runEarlier(cells)
    if step.item > 0, options.mode.showsLesson {
      try showSectionTitle(step.section)
      try stage.show(.notice("you were here; :again shows this section from its start"))
    }
  }

  func finish(_ ending: SessionEnding) throws(Diagnostic) {
    state = .ended(ending)
    if let id = storedSession {
      record.attempt { (book) throws(Diagnostic) in try book.endSession(id) }
    }
    if options.mode == .exam { sealExam(isComplete: ending == .completed) }
    if ending == .completed, options.mode == .learn { complete() }
    try showTrouble()
    try showClosing(ending)
  }

  // MARK: Going on

  /// Shows steps until something is waited for.
  func advance() throws(Diagnostic) {
    state = .pausing
    isHalted = false
    while next < itinerary.steps.count {
      let step = itinerary.steps[next]
      if let only = options.onlySection, step.section != only { break }
      if round > options.round, !step.isShown {
        // What the cells computed is still there from the first round.
        next += 1
        continue
      }
      if step.isShown { try showSectionTitle(step.section) }
      savePlace(step)
      next += 1
      if try show(step) { return }
      if isHalted, options.isPaced { return }
      try settlePrediction(unlessRunFollows: true)
      if waitsToBeRead(step) { return }
      if try endSection(step) { return }
    }
    if try beginRound() { return }
    try settlePrediction(unlessRunFollows: false)
    try finish(.completed)
  }

  /// Shows a step; answers whether it is waited for an answer now.
  private func show(_ step: Itinerary.Step) throws(Diagnostic) -> Bool {
    switch lesson.sections[step.section].items[step.item] {
    case .prose(let prose):
      try stage.show(.prose(try fill(prose)))
      return false
    case .code(let cell):
      if asksForPrediction(of: cell, step) {
        try askForPrediction(of: cell)
        return true
      }
      if step.isShown { try run(cell) } else { try runUnseen(cell) }
      return false
    case .question(let block):
      guard let question = questions[block.id] else { return false }
      hasAsked = true
      return try ask(question)
    }
  }

  /// Pauses where a section ends; answers whether it did.
  func endSection(_ step: Itinerary.Step) throws(Diagnostic) -> Bool {
    let isLast = next >= itinerary.steps.count
    guard isLast || itinerary.steps[next].section != step.section else { return false }
    noteSectionFinished(step.section)
    if !isLast { try showOptional(from: step.section, to: itinerary.steps[next].section) }
    guard options.isPaced, options.mode.showsLesson, options.mode != .watch, !isLast else {
      return false
    }
    savePlace(itinerary.steps[next])
    state = .pausing
    return true
  }

  private func noteSectionFinished(_ section: Int) {
    guard options.mode == .learn else { return }
    let (lessonID, title) = (lesson.id, lesson.sections[section].title)
    record.attempt { (book) throws(Diagnostic) in
      try book.finishSection(lessonID: lessonID, title: title)
    }
  }

  private func savePlace(_ step: Itinerary.Step) {
    guard options.mode.keepsPlace else { return }
    let (lessonID, title) = (lesson.id, lesson.sections[step.section].title)
    record.attempt { (book) throws(Diagnostic) in
      try book.savePosition(
        lessonID: lessonID, section: step.section, item: step.item, sectionTitle: title)
    }
  }

  func showSectionTitle(_ section: Int) throws(Diagnostic) {
    guard shownSection != section, options.mode.showsLesson else { return }
    shownSection = section
    // What stands before the first heading has no title of its own.
    guard lesson.sections[section].slug != LessonSection.openingSlug else { return }
    try stage.show(
      .section(
        title: lesson.sections[section].title, number: lesson.number(ofSection: section),
        count: lesson.number(ofSection: lesson.sections.count - 1), lesson: lesson.shortTitle))
  }

  /// Goes to a step that a command names; cells that are jumped over run unseen.
  func jump(toSection section: Int) throws(Diagnostic) {
    let target = itinerary.index(section: section, item: 0)
    pending = nil
    shownSection = nil
    wasStopped = false
    let skipped = target > next ? itinerary.steps[next..<target].compactMap(cell) : []
    next = target
    try runEarlier(skipped.filter(\.runs))
    guard !isHalted || !options.isPaced else {
      state = .pausing
      return
    }
    try advance()
  }

  /// The section that the learner is in.
  var currentSection: Int {
    let index = max(0, min(next, itinerary.steps.count) - 1)
    return itinerary.steps.isEmpty ? 0 : itinerary.steps[index].section
  }

  func cell(_ step: Itinerary.Step) -> CodeCell? {
    if case .code(let cell) = lesson.sections[step.section].items[step.item] { cell } else { nil }
  }

  func showTrouble() throws(Diagnostic) {
    for diagnostic in record.takeTrouble() { try stage.show(.problem(diagnostic)) }
  }
}
