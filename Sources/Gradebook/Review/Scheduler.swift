import Foundation

/// When to ask again: the Free Spaced Repetition Scheduler, version 6, with its default weights.
///
/// - Source: open-spaced-repetition, FSRS-6; the same as py-fsrs 6.3.2 without fuzz.
/// - Checked: against sequences recorded from py-fsrs, relative 1e-12.
public struct Scheduler: Sendable {
  /// The chance of recall at which a card is due.
  public static let desiredRetention = 0.9
  /// The longest time between two reviews, in days.
  public static let longestInterval = 36500

  static let secondsPerDay = 86400.0
  static let learningSteps = [60.0, 600.0]
  static let relearningSteps = [600.0]

  private let w = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private let decay: Double
  private let factor: Double

  public init() {
    decay = -0.1542
    factor = pow(0.9, 1 / decay) - 1
  }

  /// The chance that the card is remembered at a time; 0 before the first review.
  public func retrievability(of card: ReviewCard, at now: Date) -> Double {
    guard let last = card.lastReview, let stability = card.stability else { return 0 }
    return pow(1 + factor * wholeDays(from: last, to: now) / stability, decay)
  }

  /// The card after a review.
  ///
  /// A clock that went back counts as no time at all.
  public func reviewed(_ card: ReviewCard, grade: Grade, at time: Date) -> ReviewCard {
    let now = max(time, card.lastReview ?? time)
    var next = card
    if let stability = card.stability, let difficulty = card.difficulty {
      let isSameDay = card.lastReview.map { wholeDays(from: $0, to: now) < 1 } ?? false
      next.stability =
        isSameDay
        ? shortTermStability(stability, grade)
        : longTermStability(
          stability, difficulty, retrievability(of: card, at: now), grade)
      next.difficulty = nextDifficulty(difficulty, grade)
    } else {
      next.stability = max(w[grade.rawValue - 1], 0.001)
      next.difficulty = min(max(initialDifficulty(grade), 1), 10)
    }
    let seconds = advance(&next, grade)
    next.due = now.addingTimeInterval(seconds)
    next.lastReview = now
    return next
  }

  /// Moves the card to its next stage or step and returns the seconds until it is due.
  private func advance(_ card: inout ReviewCard, _ grade: Grade) -> Double {
    let steps: [Double]
    switch card.stage {
    case .review where grade == .again:
      card.stage = .relearning
      card.step = 0
      return Scheduler.relearningSteps[0]
    case .review: return graduate(&card)
    case .learning: steps = Scheduler.learningSteps
    case .relearning: steps = Scheduler.relearningSteps
    }
    let step = min(max(card.step ?? 0, 0), steps.count - 1)
    switch grade {
    case .again:
      card.step = 0
      return steps[0]
    case .hard where step == 0:
      return steps.count == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2
    case .hard: return steps[step]
    case .good where step + 1 < steps.count:
      card.step = step + 1
      return steps[step + 1]
    case .good, .easy: return graduate(&card)
    }
  }

  private func graduate(_ card: inout ReviewCard) -> Double {
    card.stage = .review
    card.step = nil
    return Double(interval(stability: card.stability ?? 0.001)) * Scheduler.secondsPerDay
  }

  /// Days until recall falls to the desired retention, rounded half to even.
  private func interval(stability: Double) -> Int {
    let days = stability / factor * (pow(Scheduler.desiredRetention, 1 / decay) - 1)
    let longest = Double(Scheduler.longestInterval)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), longest))
  }

  private func initialDifficulty(_ grade: Grade) -> Double {
    w[4] - exp(w[5] * Double(grade.rawValue - 1)) + 1
  }

  private func nextDifficulty(_ difficulty: Double, _ grade: Grade) -> Double {
    let change = -(w[6] * Double(grade.rawValue - 3))
    let damped = difficulty + (10 - difficulty) * change / 9
    return min(max(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped, 1), 10)
  }

  private func shortTermStability(_ stability: Double, _ grade: Grade) -> Double {
    let increase = exp(w[17] * (Double(grade.rawValue - 3) + w[18])) * pow(stability, -w[19])
    return max(stability * (grade == .again ? increase : max(increase, 1)), 0.001)
  }

  private func longTermStability(
    _ stability: Double, _ difficulty: Double, _ retrievability: Double, _ grade: Grade
  ) -> Double {
    guard grade != .again else {
      let long =
        w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1)
        * exp((1 - retrievability) * w[14])
      return max(min(long, stability / exp(w[17] * w[18])), 0.001)
    }
    let growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9])
      * (exp((1 - retrievability) * w[10]) - 1)
      * (grade == .hard ? w[15] : 1) * (grade == .easy ? w[16] : 1)
    return max(stability * (1 + growth), 0.001)
  }

  private func wholeDays(from start: Date, to end: Date) -> Double {
    max(0, (end.timeIntervalSince(start) / Scheduler.secondsPerDay).rounded(.down))
  }
}
