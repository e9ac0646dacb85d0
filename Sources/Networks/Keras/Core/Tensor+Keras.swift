import Tensors

// Short forms of tensor operations that Keras's layers and losses use all the time.

extension Tensor {
  public func times(_ factor: Double) throws(TensorError) -> Tensor {
    try multiply(scalar: .double(factor))
  }

  public func plus(_ number: Double) throws(TensorError) -> Tensor {
    try add(scalar: .double(number))
  }

  public func clamped(low: Double, high: Double) throws(TensorError) -> Tensor {
    try clamped(
      .scalar(.double(low)), high.isFinite ? .scalar(.double(high)) : nil)
  }

  public func reshaped(_ lengths: [Int]) throws(TensorError) -> Tensor {
    try reshaped(try Shape(lengths))
  }

  /// The larger of two; where they are equal, the first one gets all of the gradient, as in
  /// TensorFlow.
  public func larger(_ other: Tensor) throws(TensorError) -> Tensor {
    let isFirst = try NDArray.compare(.greaterEqual, .array(data), .array(other.data))
    return try Tensor.where(Tensor(isFirst, mode: mode), .tensor(self), .tensor(other))
  }

  /// The smaller of two; where they are equal, the first one gets all of the gradient.
  public func smaller(_ other: Tensor) throws(TensorError) -> Tensor {
    let isFirst = try NDArray.compare(.lessEqual, .array(data), .array(other.data))
    return try Tensor.where(Tensor(isFirst, mode: mode), .tensor(self), .tensor(other))
  }

  /// The mean over the last axis; a tensor without axes stays.
  func meanOverLastAxis() throws(TensorError) -> Tensor {
    rank == 0 ? self : try mean(axes: [-1], keepingAxes: false)
  }

  /// The tensor where the mask holds, another one elsewhere; the mask broadcasts.
  public func kept(where mask: NDArray, else other: Tensor) throws(TensorError) -> Tensor {
    try Tensor.where(Tensor(mask, mode: mode), .tensor(self), .tensor(other))
  }

  /// The tensor where the mask holds, a number elsewhere; the mask broadcasts.
  func kept(where mask: NDArray, elseValue number: Double) throws(TensorError) -> Tensor {
    try Tensor.where(Tensor(mask, mode: mode), .tensor(self), .scalar(.double(number)))
  }

  /// From each row the number at that row's place.
  func picked(along places: NDArray) throws(TensorError) -> Tensor {
    let index = Tensor(try places.unsqueezed(-1), mode: mode)
    return try gathered(rank - 1, index).squeezed([-1])
  }

  /// Puts new numbers into a weight without recording it.
  public func assign(_ other: Tensor) throws(TensorError) {
    try data.assign(other.data)
  }

  /// Zeros before and after the steps of a sequence [batch, steps, features].
  func paddedSteps(before: Int, after: Int) throws(TensorError) -> Tensor {
    try padded([0, 0, before, after])
  }

  /// Lets a function change the numbers of a contiguous float32 weight where they lie.
  func updateInPlace(_ body: (UnsafeMutableBufferPointer<Float>) -> Void) {
    precondition(data.isContiguous && data.dtype == .float32, "weights are plain float32")
    data.storage.version &+= 1
    body(UnsafeMutableBufferPointer(start: data.pointer(Float.self), count: count))
  }
}

extension NDArray {
  /// The numbers in order as float32.
  public func floats() -> [Float] {
    if dtype == .float32, isContiguous {
      return Array(UnsafeBufferPointer(start: pointer(Float.self), count: count))
    }
    return scalars().map { Float($0.doubleValue) }
  }

  /// The numbers in order as whole numbers.
  public func ints() -> [Int] { scalars().map(\.intValue) }

  /// Whether each number is not zero, in order.
  public func bools() -> [Bool] { scalars().map(\.boolValue) }

  public func reshaped(_ lengths: [Int]) throws(TensorError) -> NDArray {
    try reshaped(try Shape(lengths))
  }

  /// The rows of a range, as a view.
  func rowRange(_ range: Range<Int>) throws(TensorError) -> NDArray {
    try narrowed(0, range.lowerBound, range.count)
  }

  /// Copies of the rows at some places.
  func rowsTaken(_ places: [Int]) throws(TensorError) -> NDArray {
    try taking(try NDArray(places), 0)
  }
}
