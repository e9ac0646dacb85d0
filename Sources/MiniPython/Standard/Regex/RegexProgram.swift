/// A regular expression as instructions for `RegexMatcher`.
struct RegexProgram {
  enum Instruction {
    case character(Unicode.Scalar, RegexFlags)
    case set(RegexSet, RegexFlags)
    case any(RegexFlags)
    /// Goes on at the next instruction, and at `other` if that fails.
    case split(other: Int)
    /// Goes on at `target`, and at the next instruction if that fails.
    case splitTo(target: Int)
    case jump(Int)
    case save(Int)
    case assertion(RegexAssertion, RegexFlags)
    case backReference(Int, RegexFlags)
    /// One character that fits, many times: the inner loop of `.*` and `\d+`.
    case run(minimum: Int, maximum: Int, RegexRepetition)
    /// Remembers the place in a slot, for the check that a loop went on.
    case mark(Int)
    /// Leaves the loop when nothing was taken since the mark.
    case leaveIfStuck(Int, exit: Int)
    case look(end: Int, isAhead: Bool, isNegative: Bool, width: Int)
    case atomic(end: Int)
    case ifMatched(Int, otherwise: Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var slotCount: Int
  static let largestSize = 20_000

  init(_ node: RegexNode, groupCount: Int, flags: RegexFlags) throws(RegexProblem) {
    slotCount = (groupCount + 1) * 2
    try add(node, flags)
    emit(.match)
  }

  private mutating func emit(_ instruction: Instruction) {
    instructions.append(instruction)
  }

  private mutating func add(_ node: RegexNode, _ flags: RegexFlags) throws(RegexProblem) {
    guard instructions.count < Self.largestSize else {
      throw RegexProblem(message: "the pattern is too large", position: 0)
    }
    switch node {
    case .empty: return
    case .character(let scalar):
      emit(.character(flags.contains(.ignoreCase) ? scalar.lowered : scalar, flags))
    case .set(let set): emit(.set(set, flags))
    case .any: emit(.any(flags))
    case .sequence(let parts): for part in parts { try add(part, flags) }
    case .alternatives(let branches): try add(branches: branches, flags)
    case .group(nil, let body): try add(body, flags)
    case .group(let number?, let body):
      emit(.save(number * 2))
      try add(body, flags)
      emit(.save(number * 2 + 1))
    case .repeated(let body, let minimum, let maximum, let repetition):
      try add(repeated: body, minimum, maximum, repetition, flags)
    case .assertion(let assertion): emit(.assertion(assertion, flags))
    case .backReference(let number): emit(.backReference(number, flags))
    case .look(let body, let isAhead, let isNegative):
      var width = 0
      if !isAhead {
        guard let fixed = Self.width(of: body) else {
          throw RegexProblem(message: "look-behind requires fixed-width pattern", position: -1)
        }
        width = fixed
      }
      let start = instructions.count
      emit(.match)
      try add(body, flags)
      emit(.match)
      instructions[start] = .look(
        end: instructions.count, isAhead: isAhead, isNegative: isNegative, width: width)
    case .atomic(let body): try add(atomic: body, flags)
    case .conditional(let number, let yes, let no):
      let test = instructions.count
      emit(.match)
      try add(yes, flags)
      let leave = instructions.count
      emit(.match)
      instructions[test] = .ifMatched(number, otherwise: instructions.count)
      try add(no, flags)
      instructions[leave] = .jump(instructions.count)
    case .flagged(let body, let inner): try add(body, inner)
    }
  }

  private mutating func add(
    branches: [RegexNode], _ flags: RegexFlags
  ) throws(RegexProblem) {
    var leaving: [Int] = []
    for (index, branch) in branches.enumerated() {
      guard index + 1 < branches.count else {
        try add(branch, flags)
        break
      }
      let start = instructions.count
      emit(.match)
      try add(branch, flags)
      leaving.append(instructions.count)
      emit(.match)
      instructions[start] = .split(other: instructions.count)
    }
    for place in leaving { instructions[place] = .jump(instructions.count) }
  }

  private mutating func add(atomic body: RegexNode, _ flags: RegexFlags) throws(RegexProblem) {
    let start = instructions.count
    emit(.match)
    try add(body, flags)
    emit(.match)
    instructions[start] = .atomic(end: instructions.count)
  }

  private mutating func add(
    repeated body: RegexNode, _ minimum: Int, _ maximum: Int?, _ repetition: RegexRepetition,
    _ flags: RegexFlags
  ) throws(RegexProblem) {
    switch body {
    case .character, .set, .any:
      emit(.run(minimum: minimum, maximum: maximum ?? Int.max, repetition))
      try add(body, flags)
      return
    default: break
    }
    if repetition == .possessive {
      try add(
        atomic: .repeated(body, minimum: minimum, maximum: maximum, .greedy), flags)
      return
    }
    for _ in 0..<minimum { try add(body, flags) }
    let isLazy = repetition == .lazy
    if let maximum {
      var exits: [Int] = []
      for _ in minimum..<max(minimum, maximum) {
        exits.append(instructions.count)
        emit(.match)
        try add(body, flags)
      }
      for place in exits {
        instructions[place] =
          isLazy ? .splitTo(target: instructions.count) : .split(other: instructions.count)
      }
      return
    }
    let slot = slotCount
    slotCount += 1
    let start = instructions.count
    emit(.match)
    emit(.mark(slot))
    try add(body, flags)
    let check = instructions.count
    emit(.match)
    emit(.jump(start))
    let end = instructions.count
    instructions[check] = .leaveIfStuck(slot, exit: end)
    instructions[start] = isLazy ? .splitTo(target: end) : .split(other: end)
  }

  /// How many characters a part always takes, nil where that differs.
  private static func width(of node: RegexNode) -> Int? {
    switch node {
    case .empty, .assertion, .look: return 0
    case .character, .set, .any: return 1
    case .sequence(let parts):
      var total = 0
      for part in parts {
        guard let width = width(of: part) else { return nil }
        total += width
      }
      return total
    case .alternatives(let branches):
      let widths = branches.map(width(of:))
      guard let first = widths.first, let width = first, widths.allSatisfy({ $0 == width }) else {
        return nil
      }
      return width
    case .group(_, let body), .atomic(let body), .flagged(let body, _): return width(of: body)
    case .repeated(let body, let minimum, let maximum, _):
      guard minimum == maximum, let width = width(of: body) else { return nil }
      return width * minimum
    case .backReference, .conditional: return nil
    }
  }
}
