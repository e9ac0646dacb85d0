import Foundation
import Questions

/// Watches a training loop from outside: how far its counter is and what its loss is.
///
/// A slow cell is plain code that runs unchanged elsewhere, so it cannot report by itself; the
/// outermost `for NAME in range(COUNT):` and the names that training code uses say enough.
struct LoopWatch {
  private let counter: String
  private let count: Double
  private let startsAtOne: Bool
  static let watchedNames = ["loss", "train_loss", "val_loss", "accuracy", "val_accuracy"]

  /// Nil if the code has no loop over a range at its outermost level.
  init?(code: String, in python: PythonSession) {
    let pattern = /^for (\w+) in (?:range|trange)\((.+)\):/.anchorsMatchLineEndings()
    guard let match = code.firstMatch(of: pattern) else { return nil }
    counter = String(match.1)
    let arguments = match.2.split(separator: ",").map { $0.filter { $0 != " " } }
    let bounds = arguments.compactMap { Self.number($0, code, python) }
    guard bounds.count == arguments.count, let last = bounds.count > 1 ? bounds[1] : bounds.first
    else { return nil }
    let first = bounds.count > 1 ? bounds[0] : 0
    startsAtOne = first == 1
    count = last - first
    guard count >= 1 else { return nil }
  }

  /// A bound that is a number, a name that the cell itself sets, or one that is known already.
  private static func number(
    _ text: String, _ code: String, _ python: PythonSession
  ) -> Double? {
    if let number = Double(text) { return number }
    let assignment = code.split(separator: "\n").first { $0.hasPrefix("\(text) = ") }
    if let assignment { return Double(assignment.dropFirst(text.count + 3)) }
    return python.peek(text)?.number
  }

  /// Whether a line about it stays even if it was over before anyone could look.
  var isWorthALine: Bool { count > 1 }

  /// How far the loop is.
  func progress(_ python: PythonSession, elapsedSeconds: Double) -> RunProgress {
    let turn = (python.peek(counter)?.number ?? 0) + (startsAtOne ? 0 : 1)
    let figures = Self.watchedNames.compactMap { name in
      python.peek(name)?.number.map { RunProgress.Figure(name: name, value: $0) }
    }
    return RunProgress(
      label: counter, turn: Int(min(max(turn, 0), count)), count: Int(count), figures: figures,
      elapsedSeconds: elapsedSeconds)
  }
}

/// How far something is that takes a while.
public struct RunProgress: Hashable, Sendable {
  /// What is counted, such as `epoch`.
  public var label: String
  public var turn: Int
  public var count: Int
  public var figures: [Figure]
  public var elapsedSeconds: Double
  /// Steps that optimizers have taken meanwhile.
  public var steps = 0
  /// Whether it was found in a function by someone who looked in: how often depends on the machine,
  /// so it is for a line that is written over, and for no file.
  public var isGlimpse = false

  public struct Figure: Hashable, Sendable {
    public var name: String
    public var value: Double

    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  public init(
    label: String, turn: Int, count: Int, figures: [Figure] = [], elapsedSeconds: Double
  ) {
    self.label = label
    self.turn = turn
    self.count = count
    self.figures = figures
    self.elapsedSeconds = elapsedSeconds
  }

  /// How fast it goes, such as `1,240 steps/s`; nil where that is not known yet.
  public var rate: String? {
    guard steps > 0, elapsedSeconds > 0.05 else { return nil }
    let number = Int(min((Double(steps) / elapsedSeconds).rounded(), 1e9))
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + " steps/s"
  }

  /// The time that it will still take; nil where that is not known yet.
  public var secondsLeft: Double? {
    guard turn > 0, turn < count, elapsedSeconds > 0.5 else { return nil }
    return elapsedSeconds / Double(turn) * Double(count - turn)
  }

  public var fraction: Double { count > 0 ? Double(turn) / Double(count) : 0 }
}
