/// The derivative of a matrix product, and of `bias + input * weight`ᵀ.
final class ProductNode: Node {
  private let title: String
  private(set) var left: Saved?
  private(set) var right: Saved?
  let leftShape: Shape
  let rightShape: Shape
  let biasShape: Shape
  /// Whether the right operand is a layer's weight, whose rows are outputs.
  let isLayer: Bool
  private let arithmetic: Arithmetic

  init(
    _ title: String, _ sequence: Int, _ one: Tensor, _ two: Tensor, bias: Tensor? = nil,
    isLayer: Bool = false
  ) {
    self.title = title
    self.isLayer = isLayer
    arithmetic = one.mode.arithmetic
    leftShape = one.shape
    rightShape = two.shape
    biasShape = bias?.shape ?? []
    super.init(sequence, one.edge, two.edge, others: bias.map { [$0.edge] } ?? [])
    if second.isNeeded { left = Saved(one) }
    if first.isNeeded { right = Saved(two, isTransposed: isLayer && two.rank == 2) }
  }

  override var name: String { title }
  override var isBinary: Bool { true }
  override var listedEdges: [Edge] {
    edgeCount > 2 ? [edge(2), first, second] : [first, second]
  }

  override func release() {
    super.release()
    (left, right) = (nil, nil)
  }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    try passAgain(gradients, &sink)
  }

  override func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    if isLayer { return try backwardLayer(gradient, &sink) }
    // Vectors become matrices of one row or column first.
    var g = gradient
    if rightShape.count == 1 { g = try g.unsqueezed(-1) }
    if leftShape.count == 1 { g = try g.unsqueezed(-2) }
    if let right {
      var matrix = try right.unpacked()
      if matrix.rank == 1 { matrix = try matrix.unsqueezed(1) }
      let product = try g.matmul(matrix.matrixTransposed, in: arithmetic, isTurned: true)
      let single = leftShape.count == 1 ? try product.squeezed([-2]) : product
      try sink.send(0, single.summed(to: leftShape))
    }
    if let left {
      var matrix = try left.unpacked()
      if matrix.rank == 1 { matrix = try matrix.unsqueezed(0) }
      if rightShape.count <= 2 && matrix.rank > 2 {
        // A shared right operand: one product over all batches.
        let rows = try matrix.reshaped(Shape([-1, matrix.shape[matrix.rank - 1]]))
        let columns = try g.reshaped(Shape([-1, g.shape[g.rank - 1]]))
        try sink.send(
          1,
          rows.matrixTransposed.matmul(columns, in: arithmetic, isTurned: true)
            .reshaped(rightShape))
      } else {
        let product = try matrix.matrixTransposed.matmul(g, in: arithmetic, isTurned: true)
        let single = rightShape.count == 1 ? try product.squeezed([-1]) : product
        try sink.send(1, single.summed(to: rightShape))
      }
    }
  }

  private func backwardLayer(
    _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    let width = rightShape[0]
    let rows = gradient.rank == 2 ? gradient : try gradient.reshaped(Shape([-1, width]))
    if let right { try sink.send(0, rows.matmul(right.unpacked()).reshaped(leftShape)) }
    if let left {
      let input = try left.unpacked().reshaped(Shape([-1, rightShape[1]]))
      try sink.send(1, rows.matrixTransposed.matmul(input))
    }
    if edgeCount > 2 && sink.needs(2) {
      try sink.send(2, rows.sum(axes: [0]).summed(to: biasShape))
    }
  }
}

extension NDArray {
  /// `rows @ columns + bias`, rounded once where the dtype is of half precision.
  fileprivate static func affine(
    _ rows: NDArray, _ columns: NDArray, _ bias: NDArray?
  ) throws(TensorError) -> NDArray {
    let dtype = rows.dtype
    if dtype.isHalf {
      return try affine(
        rows.cast(to: .float32), columns.cast(to: .float32), bias?.cast(to: .float32)
      ).cast(to: dtype)
    }
    let product = try NDArray(uninitialized: Shape([rows.shape[0], columns.shape[1]]), dtype)
    var start = ProductStart.nothing
    if let bias, bias.rank < 2 {
      start = .row(try bias.cast(to: dtype).broadcast(to: [columns.shape[1]]).contiguous())
    } else if let bias {
      try product.assign(bias)
      product.storage.version = 0
      start = .result
    }
    NDArray.multiply(rows, columns, into: product, start: start)
    return product
  }
}

extension Tensor {
  /// The matrix product, with batches broadcast, as `@`.
  public func matmul(_ other: Tensor) throws(TensorError) -> Tensor {
    let result = try data.matmul(other.data, in: mode.arithmetic)
    guard isRecorded || other.isRecorded else { return Tensor(result, mode: mode) }
    let name =
      switch (rank, other.rank) {
      case (1, 1): "DotBackward0"
      case (2, 1): "MvBackward0"
      case (2, 2): "MmBackward0"
      case (1, 2): "SqueezeBackward4"
      default: "UnsafeViewBackward0"
      }
    return Tensor(result, ProductNode(name, mode.nextSequence(), self, other), mode)
  }

  /// Whether a bias broadcasts to the result, in the words of `Tensor.expand`.
  private func checkBias(_ bias: Tensor, _ result: Shape) throws(TensorError) {
    let lengths = Array(bias.shape)
    for (offset, length) in lengths.reversed().enumerated() {
      let axis = result.count - 1 - offset
      guard axis >= 0, length == 1 || length == result[axis] else {
        throw .runtime(
          "The expanded size of the tensor (\(axis >= 0 ? result[axis] : 1)) must match the existing "
            + "size (\(length)) at non-singleton dimension \(axis).  Target sizes: "
            + "\(result.torchText).  Tensor sizes: \(bias.shape.torchText)")
      }
    }
  }

  /// `self * weightᵀ + bias` with the weight's rows as outputs, as `torch.nn.functional.linear`.
  ///
  /// Shapes, with I input and O output features: self `[..., I]`, weight `[O, I]`, bias `[O]`.
  public func linear(_ weight: Tensor, _ bias: Tensor? = nil) throws(TensorError) -> Tensor {
    guard weight.rank == 2, rank > 0 else { return try matmul(weight.matrixTransposed()) }
    guard dtype == weight.dtype else {
      if bias == nil { _ = try data.matmul(weight.data.matrixTransposed, .torch) }
      throw .runtime(
        "mat1 and mat2 must have the same dtype, but got \(dtype.torchScalarName) and "
          + weight.dtype.torchScalarName)
    }
    let rows =
      rank == 2
      ? data : try data.reshaped(Shape([count / Swift.max(shape[rank - 1], 1), shape[rank - 1]]))
    let columns = weight.data.matrixTransposed
    guard rows.shape[1] == columns.shape[0] else {
      throw .runtime(
        "\(bias == nil ? "mm" : "addmm"): mat1 and mat2 shapes cannot be multiplied (\(rows.shape.productText) and "
          + "\(columns.shape.productText))")
    }
    if let bias, bias.rank > 1 || bias.count != 1 && bias.count != columns.shape[1] {
      try checkBias(bias, Shape([rows.shape[0], columns.shape[1]]))
    }
    let product = try NDArray.affine(rows, columns, bias?.data)
    var lengths = shape
    lengths[rank - 1] = columns.shape[1]
    let result = product.view(lengths, lengths.contiguousStrides)
    guard isRecorded || weight.isRecorded || bias?.isRecorded == true else {
      return Tensor(result, mode: mode)
    }
    let name =
      rank == 2 ? (bias == nil ? "MmBackward0" : "AddmmBackward0") : "UnsafeViewBackward0"
    let node = ProductNode(
      name, mode.nextSequence(), self, weight, bias: bias, isLayer: true)
    return Tensor(result, node, mode)
  }

  /// The product of each pair of elements of two vectors.
  public func outer(_ other: Tensor) throws(TensorError) -> Tensor {
    guard rank == 1 else { throw .runtime("outer: Expected 1-D argument self, but got \(rank)-D") }
    guard other.rank == 1 else {
      throw .runtime("outer: Expected 1-D argument vec2, but got \(other.rank)-D")
    }
    return try unsqueezed(1).multiply(other)
  }

  /// Sums of products over named axes.
  public static func einsum(_ text: String, _ operands: [Tensor]) throws(TensorError) -> Tensor {
    try einsum(EinsumEquation(text, ranks: operands.map(\.rank)), operands)
  }

  static func einsum(
    _ equation: EinsumEquation, _ operands: [Tensor]
  ) throws(TensorError) -> Tensor {
    let arrays = operands.map(\.data)
    let result = try NDArray.einsum(equation, arrays, .torch)
    guard let first = operands.first else {
      throw .value("einsum(): must provide at least one operand")
    }
    let saved = operands.map { Saved($0) }
    return first.recorded(
      "ViewBackward0", result, operands.dropFirst().first, Array(operands.dropFirst(2)),
      again: { (gradient, sink) throws(TensorError) in
        var values: [Tensor] = []
        for (position, entry) in saved.enumerated() {
          values.append(try sink.operand(position, entry))
        }
        for position in values.indices where sink.needs(position) {
          guard let share = try equation.gradient(position, values, gradient) else {
            throw sink.node.onlyOnce
          }
          sink.send(position, share)
        }
      },
      { (gradient, sink) throws(TensorError) in
        let values = try saved.map { entry throws(TensorError) in try entry.unpacked() }
        for position in values.indices where sink.needs(position) {
          try sink.send(position, equation.gradient(position, values, gradient))
        }
      })
  }

  /// The inverse of each matrix.
  public func inverse() throws(TensorError) -> Tensor {
    let result = try data.inverse()
    return recorded(
      "LinalgInvExBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let turned = try sink.result(result).transposed(-2, -1)
        sink.send(0, try turned.matmul(gradient).matmul(turned).unary(.negative))
      },
      { (gradient, sink) throws(TensorError) in
        let turned = result.matrixTransposed
        try sink.send(0, turned.matmul(gradient).matmul(turned).unary(.negative))
      })
  }

  /// The determinant of each matrix.
  public func determinant() throws(TensorError) -> Tensor {
    let result = try data.determinant()
    let saved = Saved(self)
    return recorded(
      "LinalgDetBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let turned = try sink.operand(0, saved).inverse().transposed(-2, -1)
        let scale = try gradient.multiply(sink.result(result))
        sink.send(0, try scale.unsqueezed(-1).unsqueezed(-1).multiply(turned))
      },
      { (gradient, sink) throws(TensorError) in
        let scale = try NDArray.binary(.multiply, .array(gradient), .array(result))
        let turned = try saved.unpacked().inverse().matrixTransposed
        try sink.send(
          0,
          .binary(.multiply, .array(scale.unsqueezed(-1).unsqueezed(-1)), .array(turned)))
      })
  }

  /// The x of `self x = other`.
  public func solved(_ other: Tensor) throws(TensorError) -> Tensor {
    let result = try data.solved(other.data)
    let saved = Saved(self)
    return recorded("LinalgSolveExBackward0", result, other) {
      (gradient, sink) throws(TensorError) in
      let right = try saved.unpacked().matrixTransposed.solved(gradient)
      try sink.send(1, right)
      guard sink.needs(0) else { return }
      let (column, row) =
        gradient.rank == 1
        ? (try right.unsqueezed(1), try result.unsqueezed(0))
        : (right, result.matrixTransposed)
      try sink.send(0, column.matmul(row).unary(.negative))
    }
  }
}

extension EinsumEquation {
  /// The gradient of one operand in recorded operations; nil where a label stands twice.
  func gradient(
    _ position: Int, _ values: [Tensor], _ gradient: Tensor
  ) throws(TensorError) -> Tensor? {
    let target = inputs[position]
    guard Set(target).count == target.count else { return nil }
    var (labels, operands) = ([output], [gradient])
    for (index, value) in values.enumerated() where index != position {
      labels.append(inputs[index])
      operands.append(value)
    }
    let known = Set(labels.joined())
    let turned = EinsumEquation(inputs: labels, output: target.filter(known.contains))
    var result = try Tensor.einsum(turned, operands)
    let shape = values[position].shape
    for (axis, label) in target.enumerated() {
      if !known.contains(label) { result = try result.unsqueezed(axis) }
      if shape[axis] == 1 && result.shape[axis] != 1 {
        result = try result.sum(axes: [axis], keepingAxes: true)
      } else if result.shape[axis] != shape[axis] {
        var lengths = result.shape
        lengths[axis] = shape[axis]
        result = try result.expanded(lengths)
      }
    }
    return result
  }

  /// The gradient of one operand: the equation turned round, with missing axes filled up.
  func gradient(
    _ position: Int, _ values: [NDArray], _ gradient: NDArray
  ) throws(TensorError) -> NDArray {
    let target = inputs[position]
    var distinct: [Label] = []
    for label in target where !distinct.contains(label) { distinct.append(label) }
    var (labels, arrays) = ([output], [gradient])
    for (index, value) in values.enumerated() where index != position {
      labels.append(inputs[index])
      arrays.append(value)
    }
    let known = Set(labels.joined())
    let present = distinct.filter(known.contains)
    let turned = EinsumEquation(inputs: labels, output: present)
    var result = try NDArray.einsum(turned, arrays, .torch)
    let shape = values[position].shape
    for (axis, label) in distinct.enumerated() {
      guard let place = target.firstIndex(of: label) else { continue }
      if !known.contains(label) { result = try result.unsqueezed(axis) }
      if shape[place] == 1 && result.shape[axis] != 1 {
        result = try result.sum(axes: [axis], keepingAxes: true)
      } else if result.shape[axis] != shape[place] {
        var lengths = result.shape
        lengths[axis] = shape[place]
        result = try result.broadcast(to: lengths)
      }
    }
    if distinct.count == target.count { return result }
    // A label that stands twice takes a diagonal: put the gradient on it.
    let whole = try NDArray.zeros(shape, result.dtype)
    var (view, names) = (whole, target)
    while let (first, second) = EinsumEquation.repetition(names) {
      view = try view.diagonal(0, first, second)
      let label = names[first]
      names.remove(at: second)
      names.remove(at: first)
      names.append(label)
    }
    try view.assign(result.permuted(names.compactMap { distinct.firstIndex(of: $0) }))
    return whole
  }

  private init(inputs: [[Label]], output: [Label]) {
    self.inputs = inputs
    self.output = output
  }

  private static func repetition(_ labels: [Label]) -> (Int, Int)? {
    for (position, label) in labels.enumerated() {
      if let other = labels[(position + 1)...].firstIndex(of: label) { return (position, other) }
    }
    return nil
  }
}
