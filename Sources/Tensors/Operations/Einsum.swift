/// A parsed subscript string of `einsum`, such as `bij,bjk->bik`.
public struct EinsumEquation: Sendable {
  /// The label of each axis of each operand; `nil`s of an ellipsis are written out as numbers.
  var inputs: [[Label]]
  var output: [Label]

  enum Label: Hashable, Sendable {
    case letter(Character)
    case broadcast(Int)
  }

  /// - Throws: RuntimeError if the text does not fit the operands.
  public init(_ text: String, ranks: [Int]) throws(TensorError) {
    let compact = text.filter { $0 != " " }
    var (left, right) = (compact, String?.none)
    if let arrow = compact.firstRange(of: "->") {
      left = String(compact[..<arrow.lowerBound])
      right = String(compact[arrow.upperBound...])
    }
    let terms = left.split(separator: ",", omittingEmptySubsequences: false)
    guard terms.count == ranks.count else {
      throw .runtime(
        terms.count > ranks.count
          ? "einsum(): fewer operands were provided than specified in the equation"
          : "einsum(): more operands were provided than specified in the equation")
    }
    var ellipsis = 0
    inputs = []
    for (term, rank) in zip(terms, ranks) {
      let labels = try EinsumEquation.labels(term, rank: rank)
      for case .broadcast(let place) in labels { ellipsis = max(ellipsis, place + 1) }
      inputs.append(labels)
    }
    if let right {
      output = try EinsumEquation.labels(right[...], ellipsis: ellipsis)
      let known = Set(inputs.joined())
      for case .letter(let letter) in output where !known.contains(.letter(letter)) {
        throw .runtime(
          "einsum(): output subscript \(letter) does not appear in the equation for any input operand"
        )
      }
      guard Set(output).count == output.count else {
        throw .runtime("einsum(): output subscript appears more than once in the output")
      }
    } else {
      var counts: [Character: Int] = [:]
      for case .letter(let letter) in inputs.joined() { counts[letter, default: 0] += 1 }
      output = (0..<ellipsis).reversed().map(Label.broadcast)
      output += counts.filter { $0.value == 1 }.keys.sorted().map(Label.letter)
    }
  }

  private static func labels(
    _ term: Substring, rank: Int? = nil, ellipsis: Int = 0
  ) throws(TensorError) -> [Label] {
    let hasEllipsis = term.contains("...")
    let letters = term.filter { $0 != "." }
    guard letters.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw .runtime(
        "einsum(): invalid subscript given, subscripts must be in [a-zA-Z]")
    }
    let hidden = rank.map { $0 - letters.count } ?? ellipsis
    guard hidden >= 0, hasEllipsis || hidden == 0 || rank == nil else {
      throw .runtime(
        "einsum(): the number of subscripts in the equation (\(letters.count)) does not match the "
          + "number of dimensions (\(rank ?? 0)) for an operand")
    }
    var result: [Label] = []
    var rest = term
    while let next = rest.first {
      if rest.hasPrefix("...") {
        result += (0..<hidden).reversed().map(Label.broadcast)
        rest = rest.dropFirst(3)
      } else {
        result.append(.letter(next))
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

extension EinsumEquation {
  /// NumPy's message for lengths that do not agree: the shapes over all axes of the loop.
  fileprivate func mismatch(_ operands: [NDArray]) -> TensorError {
    var order = output
    for label in inputs.joined() where !order.contains(label) { order.append(label) }
    var text =
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
    for (labels, operand) in zip(inputs, operands) {
      let lengths = order.map { label in labels.firstIndex(of: label).map { operand.shape[$0] } }
      let remapped = lengths.drop { $0 == nil }.map { $0.map(String.init) ?? "newaxis" }
      text += operand.shape.numpyPairText + "->(" + remapped.joined(separator: ",") + ") "
    }
    return .value(text)
  }
}

extension NDArray {
  /// Sums of products over named axes.
  public static func einsum(
    _ text: String, _ operands: [NDArray], _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let equation = try EinsumEquation(text, ranks: operands.map(\.rank))
    return try einsum(equation, operands, dialect)
  }

  /// As above for a parsed equation, two operands at a time as matrix products.
  static func einsum(
    _ equation: EinsumEquation, _ operands: [NDArray], _ dialect: Dialect
  ) throws(TensorError) -> NDArray {
    var lengths: [EinsumEquation.Label: Int] = [:]
    for (position, (labels, operand)) in zip(equation.inputs, operands).enumerated() {
      for (axis, label) in labels.enumerated() {
        let (old, new) = (lengths[label] ?? 1, operand.shape[axis])
        guard old == new || old == 1 || new == 1 else {
          guard dialect == .torch else { throw equation.mismatch(operands) }
          var name = "..."
          if case .letter(let letter) = label { name = String(letter) }
          throw .runtime(
            "einsum(): subscript \(name) has size \(new) for operand \(position) which does not "
              + "broadcast with previously seen size \(old)")
        }
        lengths[label] = old == 1 ? new : old
      }
    }
    var parts: [LabeledArray] = []
    for (labels, operand) in zip(equation.inputs, operands) {
      parts.append(try LabeledArray(labels, operand))
    }
    guard var result = parts.first else {
      throw .value("einsum(): must provide at least one operand")
    }
    for position in parts.indices.dropFirst() {
      var needed = Set(equation.output)
      for later in parts[(position + 1)...] { needed.formUnion(later.labels) }
      result = try result.contracted(with: parts[position], keeping: needed, dialect)
    }
    return try result.ordered(equation.output, lengths, dialect)
  }
}

/// An array whose axes have names, each only once.
private struct LabeledArray {
  typealias Label = EinsumEquation.Label

  var labels: [Label]
  var array: NDArray

  /// Takes the diagonal where a label stands twice.
  init(_ labels: [Label], _ array: NDArray) throws(TensorError) {
    (self.labels, self.array) = (labels, array)
    while let (first, second) = repetition {
      guard self.array.shape[first] == self.array.shape[second] else {
        throw .runtime("einsum(): a repeated subscript has different sizes within an operand")
      }
      self.array = try self.array.diagonal(0, first, second)
      let label = self.labels[first]
      self.labels.remove(at: second)
      self.labels.remove(at: first)
      self.labels.append(label)
    }
  }

  private init(checked labels: [Label], _ array: NDArray) {
    (self.labels, self.array) = (labels, array)
  }

  private var repetition: (Int, Int)? {
    for (position, label) in labels.enumerated() {
      if let other = labels[(position + 1)...].firstIndex(of: label) { return (position, other) }
    }
    return nil
  }

  /// The axes that are not needed added up.
  private func reduced(keeping needed: Set<Label>, _ dialect: Dialect) throws(TensorError)
    -> LabeledArray
  {
    let axes = labels.indices.filter { !needed.contains(labels[$0]) }
    if axes.isEmpty { return self }
    return LabeledArray(
      checked: labels.filter(needed.contains),
      try array.sum(axes: axes, dialect).cast(to: array.dtype))
  }

  /// The axes in the given order; missing ones have length 1.
  private func aligned(_ order: [Label]) throws(TensorError) -> NDArray {
    let present = order.filter(labels.contains)
    var result = try array.permuted(present.compactMap { labels.firstIndex(of: $0) })
    for (axis, label) in order.enumerated() where !labels.contains(label) {
      result = try result.unsqueezed(axis)
    }
    return result
  }

  /// The product with another array, added up over the labels that nothing else needs.
  func contracted(
    with other: LabeledArray, keeping needed: Set<Label>, _ dialect: Dialect
  ) throws(TensorError) -> LabeledArray {
    let one = try reduced(keeping: needed.union(other.labels), dialect)
    let two = try other.reduced(keeping: needed.union(labels), dialect)
    let shared = one.labels.filter(two.labels.contains)
    let isBroadcast = shared.contains { label in
      guard let first = one.labels.firstIndex(of: label),
        let second = two.labels.firstIndex(of: label)
      else { return false }
      return one.array.shape[first] != two.array.shape[second]
    }
    let all = one.labels + two.labels.filter { !one.labels.contains($0) }
    if isBroadcast {
      let product = try NDArray.binary(
        .multiply, .array(one.aligned(all)), .array(two.aligned(all)), dialect)
      return try LabeledArray(checked: all, product).reduced(keeping: needed, dialect)
    }
    // [batch, rows, depth] times [batch, depth, columns].
    let batch = shared.filter(needed.contains)
    let depth = shared.filter { !needed.contains($0) }
    let rows = one.labels.filter { !shared.contains($0) }
    let columns = two.labels.filter { !shared.contains($0) }
    let left = try one.array.permuted(
      (batch + rows + depth).compactMap { one.labels.firstIndex(of: $0) })
    let right = try two.array.permuted(
      (batch + depth + columns).compactMap { two.labels.firstIndex(of: $0) })
    func length(_ array: NDArray, _ from: Int, _ count: Int) -> Int {
      array.shape[from..<(from + count)].reduce(1, *)
    }
    let (b, r) = (length(left, 0, batch.count), length(left, batch.count, rows.count))
    let d = length(right, batch.count, depth.count)
    let c = length(right, batch.count + depth.count, columns.count)
    let product = try left.reshaped([b, r, d]).matmul(right.reshaped([b, d, c]), dialect)
    let shape =
      Array(left.shape[..<(batch.count + rows.count)])
      + Array(right.shape[(batch.count + depth.count)...])
    return LabeledArray(checked: batch + rows + columns, try product.reshaped(Shape(shape)))
  }

  func ordered(
    _ output: [Label], _ lengths: [Label: Int], _ dialect: Dialect
  ) throws(TensorError) -> NDArray {
    try reduced(keeping: Set(output), dialect).aligned(output)
  }
}
