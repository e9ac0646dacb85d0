extension Tensor {
  /// `x * relu6(x + 3) / 6`, whose slope is 0 from -3 down and 1 from 3 up.
  public func hardSwish() throws(TensorError) -> Tensor {
    let inner = try NDArray.binary(.add, .array(data), .scalar(.int(3)))
    let cut = try NDArray.binary(
      .minimum, .array(.binary(.maximum, .array(inner), .scalar(.int(0)))), .scalar(.int(6)))
    let result = try NDArray.binary(
      .divide, .array(.binary(.multiply, .array(data), .array(cut))), .scalar(.int(6)))
    let saved = Saved(self)
    return recorded("HardswishBackward0", result) { (gradient, sink) throws(TensorError) in
      let x = try saved.unpacked()
      let slope = try NDArray.binary(
        .add, .array(.binary(.divide, .array(x), .scalar(.int(3)))), .scalar(.double(0.5)))
      let isLow = try NDArray.compare(.lessEqual, .array(x), .scalar(.int(-3)))
      let isMiddle = try NDArray.compare(.less, .array(x), .scalar(.int(3)))
      let middle = try NDArray.where(
        isMiddle, .array(.binary(.multiply, .array(gradient), .array(slope))), .array(gradient))
      try sink.send(0, NDArray.where(isLow, .scalar(0), .array(middle)))
    }
  }
}
