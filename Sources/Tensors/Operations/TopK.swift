/// The places of the largest or smallest numbers in the order in which PyTorch's `topk` has them.
///
/// Equal numbers come in the order that libstdc++'s `partial_sort`, or `nth_element` and `sort`,
/// leave them in, which are written out here.
struct TopK {
  private var queue: [(value: Double, place: Int)]
  private let largest: Bool

  /// The first `count` places.
  static func positions(_ values: [Double], count: Int, largest: Bool) -> [Int] {
    guard count > 0 else { return [] }
    var top = TopK(
      queue: values.enumerated().map { (value: $1, place: $0) }, largest: largest)
    if count * 64 <= values.count {
      top.partialSort(count)
    } else {
      top.selectNth(count - 1)
      top.sort(count - 1)
    }
    return top.queue.prefix(count).map(\.place)
  }

  private func precedes(_ one: Int, _ two: Int) -> Bool { precedes(queue[one], queue[two]) }

  private func precedes(
    _ one: (value: Double, place: Int), _ two: (value: Double, place: Int)
  ) -> Bool {
    largest
      ? one.value.isNaN && !two.value.isNaN || one.value > two.value
      : !one.value.isNaN && two.value.isNaN || one.value < two.value
  }

  // MARK: nth_element and sort

  private mutating func selectNth(_ nth: Int) {
    var (first, last) = (0, queue.count)
    var depth = 2 * Self.logarithm(last)
    while last - first > 3 {
      if depth == 0 {
        heapSelect(first, nth + 1, last)
        queue.swapAt(first, nth)
        return
      }
      depth -= 1
      let cut = partition(first, last)
      if cut <= nth { first = cut } else { last = cut }
    }
    insertionSort(first, last)
  }

  private mutating func sort(_ end: Int) {
    introsort(0, end, 2 * Self.logarithm(end))
    insertionSort(0, end)
  }

  private mutating func introsort(_ first: Int, _ end: Int, _ depth: Int) {
    var (last, depth) = (end, depth)
    while last - first > 16 {
      if depth == 0 {
        heapSelect(first, last, last)
        sortHeap(first, last)
        return
      }
      depth -= 1
      let cut = partition(first, last)
      introsort(cut, last, depth)
      last = cut
    }
  }

  private static func logarithm(_ count: Int) -> Int {
    count < 1 ? 0 : Int.bitWidth - 1 - count.leadingZeroBitCount
  }

  /// Parts a range around the median of three of its elements.
  private mutating func partition(_ first: Int, _ last: Int) -> Int {
    let (a, b, c) = (first + 1, first + (last - first) / 2, last - 1)
    if precedes(a, b) {
      queue.swapAt(first, precedes(b, c) ? b : precedes(a, c) ? c : a)
    } else {
      queue.swapAt(first, precedes(a, c) ? a : precedes(b, c) ? c : b)
    }
    var (low, high) = (first + 1, last)
    while true {
      while precedes(low, first) { low += 1 }
      high -= 1
      while precedes(first, high) { high -= 1 }
      guard low < high else { return low }
      queue.swapAt(low, high)
      low += 1
    }
  }

  private mutating func insertionSort(_ first: Int, _ last: Int) {
    guard first + 1 < last else { return }
    for start in (first + 1)..<last {
      let moved = queue[start]
      var place = start
      while place > first, precedes(moved, queue[place - 1]) {
        queue[place] = queue[place - 1]
        place -= 1
      }
      queue[place] = moved
    }
  }

  // MARK: partial_sort

  private mutating func partialSort(_ middle: Int) {
    heapSelect(0, middle, queue.count)
    sortHeap(0, middle)
  }

  private mutating func heapSelect(_ first: Int, _ middle: Int, _ last: Int) {
    let length = middle - first
    if length > 1 {
      for parent in stride(from: (length - 2) / 2, through: 0, by: -1) {
        adjust(first, parent, length, queue[first + parent])
      }
    }
    for place in middle..<max(last, middle) where precedes(place, first) {
      let value = queue[place]
      queue[place] = queue[first]
      adjust(first, 0, length, value)
    }
  }

  private mutating func sortHeap(_ first: Int, _ end: Int) {
    var last = end
    while last - first > 1 {
      last -= 1
      let value = queue[last]
      queue[last] = queue[first]
      adjust(first, 0, last - first, value)
    }
  }

  private mutating func adjust(
    _ first: Int, _ start: Int, _ length: Int, _ value: (value: Double, place: Int)
  ) {
    var (hole, child) = (start, start)
    while child < (length - 1) / 2 {
      child = 2 * (child + 1)
      if precedes(first + child, first + child - 1) { child -= 1 }
      queue[first + hole] = queue[first + child]
      hole = child
    }
    if length % 2 == 0, child == (length - 2) / 2 {
      child = 2 * (child + 1)
      queue[first + hole] = queue[first + child - 1]
      hole = child - 1
    }
    var parent = (hole - 1) / 2
    while hole > start, precedes(queue[first + parent], value) {
      queue[first + hole] = queue[first + parent]
      hole = parent
      parent = (hole - 1) / 2
    }
    queue[first + hole] = value
  }
}
