import MiniPython
import Tensors

/// `choice`: elements drawn at random, with or without putting them back.
struct RandomChoice {
  private let call: Call
  private let source: any RandomSource
  private let population: NumPyArray?
  private let count: Int
  private let shape: Shape?
  private let replaces: Bool

  init(_ call: Call, _ source: any RandomSource) throws(PythonError) {
    self.call = call
    self.source = source
    shape = call.isGiven(1) ? try call.shape(1) : nil
    replaces = try call.flag(2)
    let given = try call.array(0)
    let isLegacy = source.isLegacy
    if given.array.rank == 0 {
      population = nil
      count = try call.int(0)
      guard count > 0 else {
        throw PythonError(
          .valueError,
          isLegacy
            ? "a must be greater than 0 unless no samples are taken"
            : "a must be a positive integer unless no samples are taken")
      }
    } else {
      population = given
      count = given.array.shape[0]
      guard !isLegacy || given.array.rank == 1 else {
        throw PythonError(.valueError, "a must be 1-dimensional")
      }
      guard count > 0 else {
        throw PythonError(
          .valueError,
          isLegacy
            ? "'a' cannot be empty unless no samples are taken"
            : "a cannot be empty unless no samples are taken")
      }
    }
  }

  func value() throws(PythonError) -> Value {
    let wanted = shape?.elementCount ?? 1
    let positions = call.isGiven(3) ? try weighted(wanted) : try even(wanted)
    guard let shape else {
      guard let population else {
        return source.isLegacy ? .int(positions[0]) : .scalar(positions[0])
      }
      let object = population.object()
      return object.value(
        try raising { () throws(TensorError) in
          try object.array.select(0, positions[0], .numpy)
        })
    }
    let indices = try raising { () throws(TensorError) in try NDArray(positions, shape) }
    guard let population else { return .array(indices) }
    let object = population.object()
    return .object(
      object.with(
        try raising { () throws(TensorError) in try object.array.get([.array(indices)], .numpy) }))
  }

  private var tooMany: PythonError {
    PythonError(
      .valueError,
      source.isLegacy
        ? "Cannot take a larger sample than population when 'replace=False'"
        : "Cannot take a larger sample than population when replace is False",
      advice: "draw fewer, or with replace=True")
  }

  private func even(_ wanted: Int) throws(PythonError) -> [Int] {
    if replaces {
      return (0..<wanted).map { _ in Int(source.nextInteger(upTo: UInt64(count - 1))) }
    }
    guard wanted <= count else { throw tooMany }
    if let generator = source as? NumPyGenerator {
      return generator.sample(wanted, of: count, shuffled: try call.flag(5))
    }
    return Array(source.shuffledPositions(count).prefix(wanted))
  }

  private func weighted(_ wanted: Int) throws(PythonError) -> [Int] {
    var shares = try call.numbers(3).doublesRaising()
    let isLegacy = source.isLegacy
    guard shares.count == count else {
      throw PythonError(
        .valueError, isLegacy ? "'a' and 'p' must have same size" : "a and p must have same size")
    }
    guard shares.allSatisfy({ $0 >= 0 }) else {
      throw PythonError(
        .valueError,
        isLegacy ? "probabilities are not non-negative" : "Probabilities are not non-negative")
    }
    guard abs(shares.reduce(0, +) - 1) <= 1.5e-8 else {
      throw PythonError(
        .valueError,
        isLegacy
          ? "probabilities do not sum to 1"
          : "Probabilities do not sum to 1. See Notes section of docstring for more information.",
        advice: "divide them by their sum: p / p.sum()")
    }
    if replaces {
      let bounds = cumulated(shares)
      return (0..<wanted).map { _ in place(source.nextDouble(), bounds) }
    }
    guard wanted <= count else { throw tooMany }
    guard shares.filter({ $0 > 0 }).count >= wanted else {
      throw PythonError(.valueError, "Fewer non-zero entries in p than size")
    }
    var found: [Int] = []
    while found.count < wanted {
      let draws = (0..<wanted - found.count).map { _ in source.nextDouble() }
      for position in found { shares[position] = 0 }
      let bounds = cumulated(shares)
      var seen = Set<Int>()
      for draw in draws {
        let position = place(draw, bounds)
        if seen.insert(position).inserted { found.append(position) }
      }
    }
    return found
  }

  private func cumulated(_ shares: [Double]) -> [Double] {
    var total = 0.0
    let sums = shares.map { share -> Double in
      total += share
      return total
    }
    return sums.map { $0 / total }
  }

  /// How many bounds are not above a number.
  private func place(_ number: Double, _ bounds: [Double]) -> Int {
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return min(low, bounds.count - 1)
  }
}
