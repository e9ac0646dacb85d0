import Foundation

/// The lines that Keras prints while it trains, for `verbose=1` and `verbose=2`.
///
/// - Source: `keras/src/utils/progbar.py` of Keras 3.15.
public final class KerasProgress: KerasCallback {
  private let clock: () -> Double
  /// Whether to redraw the line while an epoch runs, as in a terminal.
  private let isLive: Bool
  /// Whether the line has Keras's own colors.
  private let isColored: Bool
  private var started = 0.0
  private var firstStepEnded: Double?
  private var epochStarted = 0.0
  private var lastDrawn = 0.0
  private var stepsSeen = 0

  /// - Parameter clock: seconds from any start.
  public init(isLive: Bool, isColored: Bool = false, clock: @escaping () -> Double) {
    self.isLive = isLive
    self.isColored = isColored
    self.clock = clock
  }

  public override func handle(_ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit) {
    guard fit.verbosity > 0 else { return }
    switch event {
    case .epochBegin(let epoch):
      if fit.epochs > 1 { fit.write("Epoch \(epoch + 1)/\(fit.epochs)\n") }
      start()
    case .testBegin, .predictBegin:
      if !fit.isTraining { start() }
    case .trainBatchEnd(let step): stepEnded(step + 1, logs, fit)
    case .predictBatchEnd(let step): stepEnded(step + 1, logs, fit)
    case .testBatchEnd(let step):
      if !fit.isTraining { stepEnded(step + 1, logs, fit) }
    case .epochEnd: finish(logs, fit)
    case .testEnd, .predictEnd:
      if !fit.isTraining { finish(logs, fit) }
    default: return
    }
  }

  private func start() {
    started = clock()
    epochStarted = started
    firstStepEnded = nil
    lastDrawn = 0
    stepsSeen = 0
  }

  private func stepEnded(_ step: Int, _ logs: KerasLogs, _ fit: KerasFit) {
    let now = clock()
    stepsSeen = step
    if firstStepEnded == nil { firstStepEnded = now }
    guard isLive, fit.verbosity == 1, let steps = fit.steps, step < steps, now - lastDrawn >= 0.05
    else { return }
    lastDrawn = now
    let perStep = secondsPerStep(step, now)
    let left = String(Int(perStep * Double(steps - step))) + "s"
    fit.write("\r" + bar(step, steps) + " " + bold(left) + timeText(perStep) + text(logs))
  }

  private func finish(_ logs: KerasLogs, _ fit: KerasFit) {
    let now = clock()
    let steps = fit.steps ?? stepsSeen
    let perStep = secondsPerStep(steps, now)
    let seconds = rounded(now - started) + "s"
    if fit.verbosity == 1 {
      let start = isLive ? "\r" : ""
      fit.write(
        start + bar(steps, steps) + " " + bold(seconds) + timeText(perStep) + text(logs)
          + "\n")
    } else {
      let count = padded(steps, steps)
      fit.write("\(count) - \(seconds) -\(timeText(perStep))\(text(logs))\n")
    }
  }

  /// The first step, which sets everything up, does not count once there are more.
  private func secondsPerStep(_ step: Int, _ now: Double) -> Double {
    guard step > 1, let firstStepEnded else { return step > 0 ? now - started : 0 }
    return (now - firstStepEnded) / Double(step - 1)
  }

  private func bar(_ step: Int, _ steps: Int) -> String {
    let width = 20
    let done = steps > 0 ? width * step / steps : width
    let line = String(repeating: "━", count: done)
    let rest = String(repeating: "━", count: width - done)
    let count = padded(step, steps)
    guard isColored else {
      return count + " " + (isLive ? line + String(rest.map { _ in "─" }) : line + rest)
    }
    let green = done > 0 ? "\u{1b}[32m\(line)\u{1b}[0m" : ""
    return "\u{1b}[1m\(count)\u{1b}[0m \(green)\u{1b}[37m\(rest)\u{1b}[0m"
  }

  private func bold(_ text: String) -> String { isColored ? "\u{1b}[1m\(text)\u{1b}[0m" : text }

  private func padded(_ step: Int, _ steps: Int) -> String {
    let text = String(step)
    return String(repeating: " ", count: max(0, String(steps).count - text.count))
      + "\(text)/\(steps)"
  }

  private func timeText(_ seconds: Double) -> String {
    if seconds >= 1 || seconds == 0 { return " \(rounded(seconds))s/step" }
    if seconds >= 1e-3 { return " \(rounded(seconds * 1e3))ms/step" }
    return " \(rounded(seconds * 1e6))us/step"
  }

  private func rounded(_ value: Double) -> String {
    String(Int(value.rounded(.toNearestOrEven)))
  }

  private func text(_ logs: KerasLogs) -> String {
    logs.entries.map { " - \($0.name): " + Self.number($0.value) }.joined()
  }

  static func number(_ value: Double) -> String {
    abs(value) > 1e-3 ? String(format: "%.4f", value) : String(format: "%.4e", value)
  }
}
