import Diagnostics

/// Shows how far a run is, a few times a second, without slowing it down.
final class ProgressMeter {
  private let watch: LoopWatch?
  private let python: PythonSession
  private let stage: any Stage
  private let start: Double
  private let firstStep: Int
  var seconds: () -> Double = { 0 }
  /// Whether loops are looked for in the functions that run, where no loop is known beforehand.
  var looksIntoFunctions = false
  private var ticks = 0
  private var nextLook = 0.0
  private var isShown = false
  private var lastOutput = -Double.infinity
  /// Whether the loop's last line was shown.
  private var isOver = false
  /// Whether the loop prints by itself how far it is.
  private var printsItself = false
  private var inner: InnerLoop?
  private var failure: Diagnostic?

  /// A loop that was found in a function.
  private struct InnerLoop {
    var progress: RunProgress
    var start: Double
    var firstStep: Int
  }

  /// The time between two looks at the loop, in seconds.
  private static let interval = 0.05
  /// A loop in a function gets a line when nothing was printed for so long, in seconds.
  private static let patience = 0.4

  init(watch: LoopWatch?, python: PythonSession, stage: any Stage, start: Double) {
    self.watch = watch
    self.python = python
    self.stage = stage
    self.start = start
    firstStep = python.trainingSteps
  }

  /// Called at every turn of every loop, so it looks at the clock only now and then.
  func tick() {
    guard watch != nil || looksIntoFunctions, !isOver else { return }
    ticks += 1
    guard ticks % 16 == 0 else { return }
    let now = seconds()
    guard now >= nextLook else { return }
    nextLook = now + Self.interval
    guard let watch else { return lookIntoFunctions(at: now) }
    guard now - lastOutput >= Self.patience else { return }
    show(.progress(progress(watch, at: now)))
    isShown = true
  }

  private func progress(_ watch: LoopWatch, at now: Double) -> RunProgress {
    var progress = watch.progress(python, elapsedSeconds: now - start)
    progress.steps = python.trainingSteps - firstStep
    return progress
  }

  /// Makes room for something that is printed: the line of a loop that is over stays above it,
  /// that of one that goes on is drawn again below.
  func pause() {
    isShown = false
    lastOutput = seconds()
    guard let watch, !isOver else { return }
    let now = progress(watch, at: lastOutput)
    if now.turn < now.count {
      printsItself = true
    } else if watch.isWorthALine, !printsItself {
      show(.progress(now))
      show(.progressEnded)
      isOver = true
    }
  }

  func finish(_ result: PythonSession.Result) throws(Diagnostic) {
    if let watch, !isOver, isShown || (watch.isWorthALine && !printsItself) {
      show(.progress(progress(watch, at: seconds())))
      show(.progressEnded)
    } else if watch == nil {
      endInnerLoop(isComplete: result.isFinished)
    }
    if let failure { throw failure }
  }

  // MARK: Loops in functions

  private func lookIntoFunctions(at now: Double) {
    guard var progress = python.runningLoop(values: LoopWatch.watchedNames) else { return }
    if let inner, progress.label != inner.progress.label || progress.turn < inner.progress.turn {
      endInnerLoop(isComplete: true)
    }
    var current =
      inner ?? InnerLoop(progress: progress, start: now, firstStep: python.trainingSteps)
    progress.elapsedSeconds = now - current.start
    progress.steps = python.trainingSteps - current.firstStep
    current.progress = progress
    inner = current
    guard now - max(current.start, lastOutput) >= Self.patience else { return }
    show(.progress(progress))
    isShown = true
  }

  /// Leaves the line of the loop that was shown last, if one is on the screen.
  private func endInnerLoop(isComplete: Bool) {
    defer { (inner, isShown) = (nil, false) }
    guard isShown, var progress = inner?.progress else { return }
    if isComplete { progress.turn = progress.count }
    // Drawn again where it was stopped too: the terminal has written ^C behind it.
    show(.progress(progress))
    show(.progressEnded)
  }

  private func show(_ part: ScreenPart) {
    do {
      try stage.show(part)
    } catch {
      failure = failure ?? error
    }
  }
}

extension PythonSession.Result {
  fileprivate var isFinished: Bool { if case .finished = self { true } else { false } }
}
