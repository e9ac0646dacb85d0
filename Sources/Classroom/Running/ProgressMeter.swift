import Diagnostics

/// Shows how far a slow cell is, a few times a second, without slowing it down.
final class ProgressMeter {
  private let watch: LoopWatch?
  private let python: PythonSession
  private let stage: any Stage
  private let start: Double
  private let firstStep: Int
  var seconds: () -> Double = { 0 }
  private var ticks = 0
  private var nextLook = 0.0
  private var isShown = false
  /// Whether the loop's last line was shown.
  private var isOver = false
  private var failure: Diagnostic?

  /// The time between two looks at the loop, in seconds.
  private static let interval = 0.05

  init(watch: LoopWatch?, python: PythonSession, stage: any Stage, start: Double) {
    self.watch = watch
    self.python = python
    self.stage = stage
    self.start = start
    firstStep = python.trainingSteps
  }

  /// Called at every turn of every loop, so it looks at the clock only now and then.
  func tick() {
    guard let watch, !isOver else { return }
    ticks += 1
    guard ticks % 16 == 0 else { return }
    let now = seconds()
    guard now >= nextLook else { return }
    nextLook = now + Self.interval
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
    guard let watch, !isOver else { return }
    let now = progress(watch, at: seconds())
    if now.turn >= now.count, isShown || watch.isWorthALine {
      show(.progress(now))
      show(.progressEnded)
      isOver = true
    }
    isShown = false
  }

  func finish(_ result: PythonSession.Result) throws(Diagnostic) {
    if let watch, !isOver, isShown || watch.isWorthALine {
      show(.progress(progress(watch, at: seconds())))
      show(.progressEnded)
    }
    if let failure { throw failure }
  }

  private func show(_ part: ScreenPart) {
    do {
      try stage.show(part)
    } catch {
      failure = failure ?? error
    }
  }
}
