import MiniPython
import Networks
import Tensors

extension FunctionalOperations {
  private typealias Loss =
    @Sendable ([Tensor], OperationCall, LossReduction) throws(TensorError)
    -> Tensor

  /// A loss of an input and a target whose reduction stands at a position.
  private static func loss(
    _ name: String, _ signature: String, reduction position: Int, inputs: Int = 2,
    _ body: @escaping Loss
  ) -> TensorOperation {
    TensorOperation(name, signature, "", .function) { (call) throws(PythonError) in
      var tensors: [Tensor] = []
      for index in 0..<inputs { tensors.append(try call.tensor(index)) }
      let name = try call.string(position)
      guard let reduction = LossReduction(rawValue: name) else {
        throw PythonError(.valueError, "\(name) is not a valid value for reduction")
      }
      return try call.wrap { () throws(TensorError) in try body(tensors, call, reduction) }
    }
  }

  private static let common = "size_average=None, reduce=None, reduction='mean'"

  /// The losses as functions.
  static let losses: [TensorOperation] = [
    warned(
      loss("mse_loss", "(input, target, \(common), weight=None)", reduction: 4) {
        (x, _, reduction) throws(TensorError) in try x[0].mseLoss(x[1], reduction)
      }),
    warned(
      loss("l1_loss", "(input, target, \(common), weight=None)", reduction: 4) {
        (x, _, reduction) throws(TensorError) in try x[0].l1Loss(x[1], reduction)
      }),
    loss("smooth_l1_loss", "(input, target, \(common), beta=1.0)", reduction: 4) {
      (x, call, reduction) throws(TensorError) in
      let beta = call[5].scalar?.doubleValue ?? 1
      if beta == 0 { return try x[0].l1Loss(x[1], reduction) }
      return try x[0].huberLoss(x[1], threshold: beta, isSmoothL1: true, reduction)
    },
    loss("huber_loss", "(input, target, reduction='mean', delta=1.0, weight=None)", reduction: 2) {
      (x, call, reduction) throws(TensorError) in
      try x[0].huberLoss(x[1], threshold: call[3].scalar?.doubleValue ?? 1, reduction)
    },
    loss("binary_cross_entropy", "(input, target, weight=None, \(common))", reduction: 5) {
      (x, call, reduction) throws(TensorError) in
      try x[0].binaryCrossEntropy(x[1], weight: call[2].tensorObject?.tensor, reduction)
    },
    loss(
      "binary_cross_entropy_with_logits",
      "(input, target, weight=None, \(common), pos_weight=None)",
      reduction: 5
    ) { (x, call, reduction) throws(TensorError) in
      try x[0].binaryCrossEntropyWithLogits(
        x[1], weight: call[2].tensorObject?.tensor, positiveWeight: call[6].tensorObject?.tensor,
        reduction)
    },
    loss(
      "cross_entropy",
      "(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, "
        + "reduction='mean', label_smoothing=0.0)", reduction: 6
    ) { (x, call, reduction) throws(TensorError) in
      try x[0].crossEntropy(
        x[1], weight: call[2].tensorObject?.tensor,
        ignoreIndex: call[4].scalar?.intValue ?? -100,
        labelSmoothing: call[7].scalar?.doubleValue ?? 0, reduction)
    },
    loss(
      "nll_loss",
      "(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, "
        + "reduction='mean')", reduction: 6
    ) { (x, call, reduction) throws(TensorError) in
      try x[0].nllLoss(
        x[1], weight: call[2].tensorObject?.tensor,
        ignoreIndex: call[4].scalar?.intValue ?? -100, reduction)
    },
    loss("kl_div", "(input, target, \(common), log_target=False)", reduction: 4) {
      (x, call, reduction) throws(TensorError) in
      var isLogarithm = false
      if case .bool(let flag) = call[5] { isLogarithm = flag }
      return try x[0].klDivergence(x[1], logTarget: isLogarithm, reduction)
    },
    loss("hinge_embedding_loss", "(input, target, margin=1.0, \(common))", reduction: 5) {
      (x, call, reduction) throws(TensorError) in
      try Losses.hingeEmbedding(
        x[0], x[1], margin: call[2].scalar?.doubleValue ?? 1, Reduction(name: reduction.rawValue))
    },
    loss(
      "cosine_embedding_loss", "(input1, input2, target, margin=0, \(common))", reduction: 6,
      inputs: 3
    ) { (x, call, reduction) throws(TensorError) in
      try Losses.cosineEmbedding(
        x[0], x[1], x[2], margin: call[3].scalar?.doubleValue ?? 0,
        Reduction(name: reduction.rawValue))
    },
    loss(
      "margin_ranking_loss", "(input1, input2, target, margin=0, \(common))", reduction: 6,
      inputs: 3
    ) { (x, call, reduction) throws(TensorError) in
      let margin = call[3].scalar?.doubleValue ?? 0
      let gap = try x[2].unary(.negative).multiply(x[0].subtract(x[1]))
        .add(scalar: .double(margin))
      return try Reduction(name: reduction.rawValue).apply(
        gap.clamped(.scalar(.double(0)), nil))
    },
    loss(
      "triplet_margin_loss",
      "(anchor, positive, negative, margin=1.0, p=2, eps=1e-06, swap=False, \(common))",
      reduction: 9, inputs: 3
    ) { (x, call, reduction) throws(TensorError) in
      var swaps = false
      if case .bool(let flag) = call[6] { swaps = flag }
      return try Losses.tripletMargin(
        x[0], x[1], x[2], margin: call[3].scalar?.doubleValue ?? 1,
        power: call[4].scalar?.doubleValue ?? 2, epsilon: call[5].scalar?.doubleValue ?? 1e-6,
        swaps: swaps, Reduction(name: reduction.rawValue))
    },
  ]

  /// A loss that warns of a target of another shape, as PyTorch does.
  private static func warned(_ operation: TensorOperation) -> TensorOperation {
    TensorOperation(operation.name, operation.signature, operation.summary, .function) {
      (call) throws(PythonError) in
      if let notice = Losses.broadcastNotice(try call.tensor(0), try call.tensor(1)) {
        call.torch.warn(notice, call.interpreter)
      }
      return try operation.body(call)
    }
  }
}
