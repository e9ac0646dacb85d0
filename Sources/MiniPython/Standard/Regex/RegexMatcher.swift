/// Tries a program at a place of a text, by backtracking as Python does.
///
/// The ways not yet tried stand on a stack of its own, so that long texts need no deep recursion,
/// and the steps are counted, so that a pattern such as `(a+)+$` ends with a message.
struct RegexMatcher {
  private enum Choice {
    case state(Int, Int)
    case slot(Int, Int)
    /// A run of single characters that may give back: the instruction after it, the place of its
    /// least end, and its end now.
    case shrink(Int, Int, Int)
    /// A run that may take more: its instruction, its end now, and how many it may still take.
    case grow(Int, Int, Int)
  }

  let program: [RegexProgram.Instruction]
  let text: [Unicode.Scalar]
  let end: Int
  private(set) var slots: [Int]
  private(set) var steps = 0
  private var choices: [Choice] = []
  let mustReachEnd: Bool
  /// A place at which an empty match does not count.
  private let forbiddenEmpty: Int

  static let largestStepCount = 20_000_000
  private static let mostChoices = 4_000_000

  init(
    _ program: RegexProgram, _ text: [Unicode.Scalar], end: Int, mustReachEnd: Bool,
    forbiddenEmpty: Int
  ) {
    self.program = program.instructions
    self.text = text
    self.end = end
    self.mustReachEnd = mustReachEnd
    self.forbiddenEmpty = forbiddenEmpty
    slots = [Int](repeating: -1, count: program.slotCount)
  }

  /// Whether the program matches from a place; the slots tell where.
  mutating func matches(at start: Int) throws(RegexProblem) -> Bool {
    for index in slots.indices { slots[index] = -1 }
    choices.removeAll(keepingCapacity: true)
    guard let reached = try run(0, start, isWhole: true, start: start) else { return false }
    slots[0] = start
    slots[1] = reached
    return true
  }

  /// Runs from an instruction until `match`; answers the place reached.
  private mutating func run(
    _ first: Int, _ place: Int, isWhole: Bool, start: Int
  ) throws(RegexProblem) -> Int? {
    let floor = choices.count
    var pc = first
    var position = place
    while true {
      steps += 1
      guard steps < Self.largestStepCount, choices.count < Self.mostChoices else {
        throw RegexProblem(message: "too many steps", position: -2)
      }
      var fails = false
      switch program[pc] {
      case .character, .set, .any:
        if position < end, takes(pc, text[position]) {
          position += 1
          pc += 1
        } else {
          fails = true
        }
      case .split(let other):
        choices.append(.state(other, position))
        pc += 1
      case .splitTo(let target):
        choices.append(.state(pc + 1, position))
        pc = target
      case .jump(let target): pc = target
      case .save(let slot), .mark(let slot):
        choices.append(.slot(slot, slots[slot]))
        slots[slot] = position
        pc += 1
      case .leaveIfStuck(let slot, let exit): pc = slots[slot] == position ? exit : pc + 1
      case .assertion(let assertion, let flags):
        if holds(assertion, flags, position) { pc += 1 } else { fails = true }
      case .backReference(let number, let flags):
        if let length = repeats(number, flags, position) {
          position += length
          pc += 1
        } else {
          fails = true
        }
      case .run(let minimum, let maximum, let repetition):
        let limit = maximum > end - position ? end : position + maximum
        var reached = position
        let wanted = repetition == .lazy ? min(limit, position + minimum) : limit
        while reached < wanted, takes(pc + 1, text[reached]) { reached += 1 }
        steps += (reached - position) / 8
        if reached - position < minimum {
          fails = true
        } else {
          switch repetition {
          case .greedy:
            if reached > position + minimum {
              choices.append(.shrink(pc + 2, position + minimum, reached))
            }
          case .lazy:
            if reached < limit { choices.append(.grow(pc, reached, limit - reached)) }
          case .possessive: break
          }
          position = reached
          pc += 2
        }
      case .look(let after, let isAhead, let isNegative, let width):
        let from = isAhead ? position : position - width
        let kept = slots
        let depth = choices.count
        let found = from >= 0 ? try run(pc + 1, from, isWhole: false, start: from) : nil
        choices.removeSubrange(depth...)
        if isNegative || found == nil { slots = kept }
        if (found != nil) != isNegative {
          if !isNegative { remember(kept) }
          pc = after
        } else {
          fails = true
        }
      case .atomic(let after):
        let kept = slots
        let depth = choices.count
        if let reached = try run(pc + 1, position, isWhole: false, start: position) {
          choices.removeSubrange(depth...)
          remember(kept)
          position = reached
          pc = after
        } else {
          choices.removeSubrange(depth...)
          slots = kept
          fails = true
        }
      case .ifMatched(let number, let otherwise):
        pc = slots[number * 2 + 1] >= 0 ? pc + 1 : otherwise
      case .match:
        if !isWhole { return position }
        if mustReachEnd && position != end || position == start && start == forbiddenEmpty {
          fails = true
        } else {
          return position
        }
      }
      guard fails else { continue }
      guard let (nextPC, nextPosition) = retreat(to: floor) else { return nil }
      pc = nextPC
      position = nextPosition
    }
  }

  /// Notes the slots that differ, so that going back restores them.
  private mutating func remember(_ old: [Int]) {
    for index in slots.indices where slots[index] != old[index] {
      choices.append(.slot(index, old[index]))
    }
  }

  private mutating func retreat(to floor: Int) -> (Int, Int)? {
    while choices.count > floor, let choice = choices.popLast() {
      switch choice {
      case .slot(let slot, let value): slots[slot] = value
      case .state(let pc, let position): return (pc, position)
      case .shrink(let pc, let least, let reached):
        let now = reached - 1
        if now > least { choices.append(.shrink(pc, least, now)) }
        return (pc, now)
      case .grow(let pc, let reached, let rest):
        guard takes(pc + 1, text[reached]) else { continue }
        if rest > 1 { choices.append(.grow(pc, reached + 1, rest - 1)) }
        return (pc + 2, reached + 1)
      }
    }
    return nil
  }

  private func takes(_ pc: Int, _ scalar: Unicode.Scalar) -> Bool {
    switch program[pc] {
    case .character(let wanted, let flags):
      return scalar == wanted || flags.contains(.ignoreCase) && scalar.lowered == wanted
    case .set(let set, let flags): return set.contains(scalar, flags)
    case .any(let flags): return flags.contains(.dotAll) || scalar != "\n"
    default: return false
    }
  }

  private func holds(_ assertion: RegexAssertion, _ flags: RegexFlags, _ position: Int) -> Bool {
    switch assertion {
    case .start:
      return position == 0 || flags.contains(.multiline) && text[position - 1] == "\n"
    case .end:
      return position == end || position == end - 1 && text[position] == "\n"
        || flags.contains(.multiline) && text[position] == "\n"
    case .textStart: return position == 0
    case .textEnd: return position == end
    case .wordEdge, .noWordEdge:
      let before = position > 0 && RegexSet.Kind.word.holds(text[position - 1], flags)
      let after = position < end && RegexSet.Kind.word.holds(text[position], flags)
      return (before != after) == (assertion == .wordEdge)
    }
  }

  private func repeats(_ number: Int, _ flags: RegexFlags, _ position: Int) -> Int? {
    let (from, to) = (slots[number * 2], slots[number * 2 + 1])
    guard from >= 0, to >= from, position + to - from <= end else { return nil }
    for offset in 0..<(to - from) {
      let (one, two) = (text[from + offset], text[position + offset])
      guard one == two || flags.contains(.ignoreCase) && one.lowered == two.lowered else {
        return nil
      }
    }
    return to - from
  }
}
