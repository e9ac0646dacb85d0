import Tensors

extension Tensor {
  /// The tensor with a layer's bias, as `ops.add` adds it: as a bias where that has several numbers,
  /// as any other array where it has one, whose gradient is summed in another order.
  ///
  /// - Source: `add` in `keras/src/backend/tensorflow/numpy.py` of Keras 3.15.
  func addingLayerBias(_ bias: Tensor) throws(TensorError) -> Tensor {
    let isBias =
      bias.count > 1 && rank > 1 && (shape[1] == bias.count || shape[rank - 1] == bias.count)
    return isBias ? try addingBias(bias) : try add(bias)
  }
}
