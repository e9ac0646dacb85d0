import Tensors

/// A layer that makes one tensor from one.
open class UnaryLayer: Module {
  open func forward(_ input: Tensor) throws(TensorError) -> Tensor { input }
}

/// A layer that makes one tensor from several: losses, distances, bilinear products.
open class CombiningLayer: Module {
  /// The names of the tensors it takes, as the forward call names them; the last may be left out
  /// where `requiredInputs` is smaller.
  open var inputNames: [String] { ["input", "target"] }

  open var requiredInputs: Int { inputNames.count }

  open func forward(_ inputs: [Tensor]) throws(TensorError) -> Tensor {
    throw .runtime("\(typeName) cannot be called")
  }
}
