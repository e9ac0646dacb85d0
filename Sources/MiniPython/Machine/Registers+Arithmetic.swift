// The quick paths of the operators: two whole numbers or two floats, without reference counting.
// Each answers whether it did all there is to do; the loop of the machine inlines them.

extension Registers {
  /// `a = b ∘ c` for two ints whose result fits, or two floats.
  @inline(__always)
  func combine(
    _ instruction: Instruction,
    ints: (Int, Int) -> (partialValue: Int, overflow: Bool), floats: (Double, Double) -> Double
  ) -> Bool {
    let left = self + Int(instruction.b)
    let right = self + Int(instruction.c)
    if left.tag == Tag.int, right.tag == Tag.int {
      let (result, overflow) = ints(left.rawInt, right.rawInt)
      guard !overflow else { return false }
      (self + Int(instruction.a)).put(.int(result))
      return true
    }
    guard left.tag == Tag.float, right.tag == Tag.float else { return false }
    (self + Int(instruction.a)).put(.float(floats(left.rawFloat, right.rawFloat)))
    return true
  }

  @inline(__always)
  func add(_ instruction: Instruction) -> Bool {
    combine(instruction, ints: { $0.addingReportingOverflow($1) }, floats: { $0 + $1 })
  }

  @inline(__always)
  func subtract(_ instruction: Instruction) -> Bool {
    combine(instruction, ints: { $0.subtractingReportingOverflow($1) }, floats: { $0 - $1 })
  }

  @inline(__always)
  func multiply(_ instruction: Instruction) -> Bool {
    combine(instruction, ints: { $0.multipliedReportingOverflow(by: $1) }, floats: { $0 * $1 })
  }

  /// `a = b + c`, where `c` is the number itself.
  @inline(__always)
  func addInteger(_ instruction: Instruction) -> Bool {
    let left = self + Int(instruction.b)
    if left.tag == Tag.int {
      let (sum, overflow) = left.rawInt.addingReportingOverflow(Int(instruction.c))
      guard !overflow else { return false }
      (self + Int(instruction.a)).put(.int(sum))
      return true
    }
    guard left.tag == Tag.float else { return false }
    (self + Int(instruction.a)).put(.float(left.rawFloat + Double(instruction.c)))
    return true
  }

  @inline(__always)
  func divide(_ instruction: Instruction) -> Bool {
    let left = self + Int(instruction.b)
    let right = self + Int(instruction.c)
    guard left.tag == Tag.float, right.tag == Tag.float, right.rawFloat != 0 else { return false }
    (self + Int(instruction.a)).put(.float(left.rawFloat / right.rawFloat))
    return true
  }

  /// Rounds toward negative infinity, as Python does.
  @inline(__always)
  func floorDivide(_ instruction: Instruction) -> Bool {
    let left = self + Int(instruction.b)
    let right = self + Int(instruction.c)
    guard left.tag == Tag.int, right.tag == Tag.int, right.rawInt > 0 else { return false }
    let quotient = left.rawInt / right.rawInt
    let isRounded = left.rawInt < 0 && quotient &* right.rawInt != left.rawInt
    (self + Int(instruction.a)).put(.int(isRounded ? quotient - 1 : quotient))
    return true
  }

  @inline(__always)
  func modulo(_ instruction: Instruction) -> Bool {
    let left = self + Int(instruction.b)
    let right = self + Int(instruction.c)
    guard left.tag == Tag.int, right.tag == Tag.int, right.rawInt > 0 else { return false }
    let remainder = left.rawInt % right.rawInt
    (self + Int(instruction.a)).put(.int(remainder < 0 ? remainder + right.rawInt : remainder))
    return true
  }

  @inline(__always)
  func compare(_ instruction: Instruction) -> Bool {
    let left = self + Int(instruction.b)
    let right = self + Int(instruction.c)
    guard left.tag == Tag.int, right.tag == Tag.int else { return false }
    (self + Int(instruction.a)).put(
      .bool(Machine.holds(instruction.flag, left.rawInt, right.rawInt)))
    return true
  }
}

extension Machine {
  /// Whether two ints compare as the number of the comparison says.
  @inline(__always)
  static func holds(_ comparison: UInt8, _ left: Int, _ right: Int) -> Bool {
    switch comparison {
    case 0: left == right
    case 1: left != right
    case 2: left < right
    case 3: left <= right
    case 4: left > right
    default: left >= right
    }
  }
}
