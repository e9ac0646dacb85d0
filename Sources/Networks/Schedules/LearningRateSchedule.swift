#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a learning rate changes from epoch to epoch.
public struct LearningRateSchedule: Sendable {
  /// Where a schedule stands.
  public struct Point: Sendable {
    /// The rate that holds now.
    public var rate: Double
    /// The rate of the beginning.
    public var base: Double
    public var epoch: Int
    /// Whether this is the first point of all.
    public var isInitial: Bool

    public init(rate: Double, base: Double, epoch: Int, isInitial: Bool) {
      self.rate = rate
      self.base = base
      self.epoch = epoch
      self.isInitial = isInitial
    }
  }

  /// The numbers that a schedule is built from, by name.
  public typealias Settings = [String: [Double]]
  public typealias Rule = @Sendable (Point) -> Double

  public let name: String
  public let signature: String
  public let summary: String
  /// The next rate from the one that holds, as PyTorch computes it.
  public let next: @Sendable (Settings) -> Rule
  /// The rate of an epoch from the first one alone.
  public let closed: @Sendable (Settings) -> Rule
}

/// All schedules that need nothing but numbers.
public enum ScheduleCatalog {
  public static let all: [LearningRateSchedule] = [
    step, multiStep, exponential, cosine, warmRestarts, linear, constant, polynomial,
  ]

  private static func number(_ settings: LearningRateSchedule.Settings, _ name: String) -> Double {
    settings[name]?.first ?? 0
  }

  private static let step = LearningRateSchedule(
    name: "StepLR", signature: "(optimizer, step_size, gamma=0.1, last_epoch=-1)",
    summary: "Multiplied by gamma every step_size epochs.",
    next: { settings in
      let (size, gamma) = (max(Int(number(settings, "step_size")), 1), number(settings, "gamma"))
      return { $0.epoch == 0 || $0.epoch % size != 0 ? $0.rate : $0.rate * gamma }
    },
    closed: { settings in
      let (size, gamma) = (max(Int(number(settings, "step_size")), 1), number(settings, "gamma"))
      return { $0.base * pow(gamma, Double($0.epoch / size)) }
    })

  private static let multiStep = LearningRateSchedule(
    name: "MultiStepLR", signature: "(optimizer, milestones, gamma=0.1, last_epoch=-1)",
    summary: "Multiplied by gamma at each milestone.",
    next: { settings in
      let milestones = (settings["milestones"] ?? []).map { Int(saturating: $0) }
      let gamma = number(settings, "gamma")
      return { point in
        let count = milestones.count { $0 == point.epoch }
        return count == 0 ? point.rate : point.rate * pow(gamma, Double(count))
      }
    },
    closed: { settings in
      let milestones = (settings["milestones"] ?? []).map { Int(saturating: $0) }
      let gamma = number(settings, "gamma")
      return { point in
        point.base * pow(gamma, Double(milestones.count { $0 <= point.epoch }))
      }
    })

  private static let exponential = LearningRateSchedule(
    name: "ExponentialLR", signature: "(optimizer, gamma, last_epoch=-1)",
    summary: "Multiplied by gamma every epoch.",
    next: { settings in
      let gamma = number(settings, "gamma")
      return { $0.isInitial ? $0.rate : $0.rate * gamma }
    },
    closed: { settings in
      let gamma = number(settings, "gamma")
      return { $0.base * pow(gamma, Double($0.epoch)) }
    })

  private static let cosine = LearningRateSchedule(
    name: "CosineAnnealingLR", signature: "(optimizer, T_max, eta_min=0.0, last_epoch=-1)",
    summary: "Half a cosine from the first rate down to eta_min.",
    next: { settings in
      let (period, least) = (number(settings, "T_max"), number(settings, "eta_min"))
      return { point in
        if point.isInitial { return point.rate }
        let epoch = Double(point.epoch)
        if (epoch - 1 - period).truncatingRemainder(dividingBy: 2 * period) == 0 {
          return point.rate + (point.base - least) * (1 - cos(Double.pi / period)) / 2
        }
        return (1 + cos(Double.pi * epoch / period))
          / (1 + cos(Double.pi * (epoch - 1) / period)) * (point.rate - least) + least
      }
    },
    closed: { settings in
      let (period, least) = (number(settings, "T_max"), number(settings, "eta_min"))
      return { point in
        least + (point.base - least) * (1 + cos(Double.pi * Double(point.epoch) / period)) / 2
      }
    })

  private static let warmRestarts = LearningRateSchedule(
    name: "CosineAnnealingWarmRestarts",
    signature: "(optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1)",
    summary: "Half a cosine again and again, each T_mult times longer.",
    next: restarting, closed: restarting)

  @Sendable private static func restarting(
    _ settings: LearningRateSchedule.Settings
  ) -> LearningRateSchedule.Rule {
    let start = max(Int(number(settings, "T_0")), 1)
    let factor = max(Int(number(settings, "T_mult")), 1)
    let least = number(settings, "eta_min")
    return { point in
      var (period, current) = (start, point.epoch)
      while current >= period {
        current -= period
        period = period.multipliedReportingOverflow(by: factor).partialValue
        if period <= 0 { break }
      }
      return least + (point.base - least) * (1 + cos(Double.pi * Double(current) / Double(period)))
        / 2
    }
  }

  private static let linear = LearningRateSchedule(
    name: "LinearLR",
    signature: "(optimizer, start_factor=0.3333333333333333, end_factor=1.0, total_iters=5, "
      + "last_epoch=-1)",
    summary: "From start_factor to end_factor in a straight line.",
    next: { settings in
      let (start, end) = (number(settings, "start_factor"), number(settings, "end_factor"))
      let total = number(settings, "total_iters")
      return { point in
        if point.epoch == 0 { return point.rate * start }
        if point.isInitial || Double(point.epoch) > total { return point.rate }
        return point.rate
          * (1 + (end - start) / (total * start + Double(point.epoch - 1) * (end - start)))
      }
    },
    closed: { settings in
      let (start, end) = (number(settings, "start_factor"), number(settings, "end_factor"))
      let total = number(settings, "total_iters")
      return { $0.base * (start + (end - start) * min(total, Double($0.epoch)) / total) }
    })

  private static let constant = LearningRateSchedule(
    name: "ConstantLR",
    signature: "(optimizer, factor=0.3333333333333333, total_iters=5, last_epoch=-1)",
    summary: "Smaller by a factor for the first epochs.",
    next: { settings in
      let (factor, total) = (number(settings, "factor"), Int(number(settings, "total_iters")))
      return { point in
        if point.epoch == 0 { return point.rate * factor }
        return point.epoch != total ? point.rate : point.rate * (1 / factor)
      }
    },
    closed: { settings in
      let (factor, total) = (number(settings, "factor"), Int(number(settings, "total_iters")))
      return { $0.base * (factor + ($0.epoch >= total ? 1 - factor : 0)) }
    })

  private static let polynomial = LearningRateSchedule(
    name: "PolynomialLR", signature: "(optimizer, total_iters=5, power=1.0, last_epoch=-1)",
    summary: "Down to zero by a power of what is left.",
    next: { settings in
      let (total, power) = (number(settings, "total_iters"), number(settings, "power"))
      return { point in
        let epoch = Double(point.epoch)
        if point.isInitial || epoch > total { return point.rate }
        return point.rate * pow((1 - epoch / total) / (1 - (epoch - 1) / total), power)
      }
    },
    closed: { settings in
      let (total, power) = (number(settings, "total_iters"), number(settings, "power"))
      return { $0.base * pow(1 - min(total, Double($0.epoch)) / total, power) }
    })
}
