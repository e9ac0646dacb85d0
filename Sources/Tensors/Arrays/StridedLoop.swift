/// A walk over up to four arrays of one shape in runs along their innermost common axis.
///
/// Axes that lie one behind the other in every operand are merged first, so that contiguous
/// arrays are a single run.
struct StridedLoop {
  private var lengths: Shape
  private var first: Strides
  private var second: Strides
  private var third: Strides
  private var fourth: Strides

  /// - Parameter strides: one entry an operand, each already broadcast to `shape`.
  init(
    _ shape: Shape, _ first: Strides, _ second: Strides? = nil, _ third: Strides? = nil,
    _ fourth: Strides? = nil
  ) {
    let still = Shape(repeating: 0, count: shape.count)
    lengths = shape
    self.first = first
    self.second = second ?? still
    self.third = third ?? still
    self.fourth = fourth ?? still
    merge()
  }

  @inline(__always)
  private func steps(_ axis: Int) -> SIMD4<Int> {
    SIMD4(first[axis], second[axis], third[axis], fourth[axis])
  }

  private mutating func merge() {
    var axis = lengths.count - 1
    while axis > 0 {
      let outer = axis - 1
      let mergeable =
        lengths[axis] == 1 || lengths[outer] == 1
        || steps(outer) == steps(axis) &* lengths[axis]
      if mergeable {
        if lengths[axis] == 1 {
          keep(axis: outer, over: axis)
        } else {
          keep(axis: axis, over: outer)
        }
      }
      axis -= 1
    }
  }

  /// Merges two neighbours into one whose steps are those of `axis`.
  private mutating func keep(axis: Int, over other: Int) {
    lengths[axis] = lengths[axis] * lengths[other]
    lengths.remove(at: other)
    first.remove(at: other)
    second.remove(at: other)
    third.remove(at: other)
    fourth.remove(at: other)
  }

  /// Calls `body` with the operands' element offsets, the length of the run and the steps in it.
  @inline(__always)
  func run(_ body: (_ offsets: SIMD4<Int>, _ count: Int, _ steps: SIMD4<Int>) -> Void) {
    if lengths.isEmpty { return body(.zero, 1, .zero) }
    if lengths.count == 1 {
      if lengths[0] > 0 { body(.zero, lengths[0], steps(0)) }
      return
    }
    if lengths.elementCount > 0 { walk(0, .zero, body) }
  }

  private func walk(
    _ axis: Int, _ start: SIMD4<Int>, _ body: (SIMD4<Int>, Int, SIMD4<Int>) -> Void
  ) {
    var offsets = start
    let step = steps(axis)
    let length = lengths[axis]
    if axis == lengths.count - 2 {
      let (inner, count) = (steps(axis + 1), lengths[axis + 1])
      for _ in 0..<length {
        body(offsets, count, inner)
        offsets &+= step
      }
    } else {
      for _ in 0..<length {
        walk(axis + 1, offsets, body)
        offsets &+= step
      }
    }
  }
}
