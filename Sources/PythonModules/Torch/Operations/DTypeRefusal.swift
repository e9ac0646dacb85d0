import MiniPython
import Networks
import Tensors

/// What PyTorch says to tensors whose dtype an operation has no loops for.
struct DTypeRefusal: Sendable {
  private let isRefused: @Sendable (DType) -> Bool
  private let text: @Sendable (DType) -> String
  /// Whether one operand of floating point is enough.
  private var countsOperands = 1
  private var kind = ExceptionKind.notImplementedError

  /// - Throws: what PyTorch raises, if the first tensors among the arguments are of a dtype that is
  ///   refused.
  func check(_ arguments: Arguments) throws(PythonError) {
    var refused: DType?
    for index in 0..<min(countsOperands, arguments.count) {
      guard let tensor = arguments[index].tensorObject?.tensor, isRefused(tensor.dtype) else {
        return
      }
      if refused == nil { refused = tensor.dtype }
    }
    guard let refused else { return }
    throw PythonError(
      kind, text(refused),
      advice: refused.isFloatingPoint ? nil : "turn it into floats first: x.float()")
  }

  /// No loops for whole numbers and truth values.
  private static func floats(_ kernel: String, operands: Int = 1) -> DTypeRefusal {
    var made = DTypeRefusal(
      isRefused: { !$0.isFloatingPoint },
      text: { "\"\(kernel)\" not implemented for '\($0.torchScalarName)'" })
    made.countsOperands = operands
    return made
  }

  /// Whole numbers and truth values refused in words; `%` stands for the dtype.
  private static func words(
    _ words: String, _ kind: ExceptionKind = .notImplementedError
  ) -> DTypeRefusal {
    var made = DTypeRefusal(
      isRefused: { !$0.isFloatingPoint }, text: { words.replacing("%", with: $0.torchScalarName) })
    made.kind = kind
    return made
  }

  /// No loops for truth values.
  private static func numbers(_ kernel: String) -> DTypeRefusal {
    DTypeRefusal(
      isRefused: { $0 == .bool }, text: { _ in "\"\(kernel)\" not implemented for 'Bool'" })
  }

  /// Truth values refused in words.
  private static func noBools(_ words: String) -> DTypeRefusal {
    DTypeRefusal(isRefused: { $0 == .bool }, text: { _ in words })
  }

  private static func linear(_ name: String) -> DTypeRefusal {
    words("linalg.\(name): Expected a floating point or complex tensor as input. Got %")
  }

  /// By the name of the operation.
  static let byOperation: [String: DTypeRefusal] = [
    "gelu": floats("GeluKernelImpl"), "leaky_relu": floats("leaky_relu_cpu"),
    "rrelu": floats("leaky_relu_cpu"), "elu": floats("elu_cpu"), "selu": floats("elu_cpu"),
    "celu": floats("elu_cpu"), "silu": floats("silu_cpu"), "softplus": floats("softplus_cpu"),
    "mish": floats("mish_cpu"), "logsigmoid": floats("log_sigmoid_cpu"),
    "glu": floats("glu_cpu"), "hardsigmoid": floats("hardsigmoid_cpu"),
    "hardswish": floats("hardswish_cpu"), "layer_norm": floats("LayerNormKernelImpl"),
    "batch_norm": floats("batch_norm"), "binary_cross_entropy": floats("binary_cross_entropy"),
    "binary_cross_entropy_with_logits": floats("log_sigmoid_cpu"),
    "nll_loss": floats("nll_loss_out_frame"), "mse_loss": floats("mse_cpu", operands: 2),
    "smooth_l1_loss": floats("smooth_l1_cpu", operands: 2),
    "huber_loss": floats("huber_cpu", operands: 2),
    "kl_div": words("kl_div: Integral inputs not supported.", .runtimeError),
    "histc": floats("histogram_cpu"), "lerp": floats("lerp_kernel_scalar"),
    "logcumsumexp": floats("logcumsumexp_out_cpu"), "max_pool1d": floats("max_pool1d_impl"),
    "frac": floats("frac_cpu"), "hypot": floats("hypot_cpu", operands: 2),
    "logaddexp": floats("logaddexp_cpu", operands: 2), "norm": linear("vector_norm"),
    "vector_norm": linear("vector_norm"), "matrix_norm": linear("matrix_norm"),
    "det": linear("det"), "inv": linear("inv"), "inverse": linear("inv"),
    "solve": linear("solve"), "qr": linear("qr"), "svd": linear("svd"),
    "cholesky": linear("cholesky"), "eigh": floats("linalg_eigh_cpu"),
    "var_mean": words("var_mean only support floating point and complex dtypes"),
    "std_mean": words("std_mean only support floating point and complex dtypes"),
    "nanmean": words(
      "nanmean(): expected input to have floating point or complex dtype but got %"),
    "dist": words(
      "norm(): input dtype should be either floating point or complex. Got % instead."),
    "quantile": words(
      "quantile() input tensor must be either float or double dtype", .runtimeError),
    "cdist": words("cdist only supports floating-point dtypes, X1 got: %", .runtimeError),
    "relu": noBools("Boolean inputs not supported for relu"),
    "argmax": noBools("argmax(): does not support bool input"),
    "argmin": noBools("argmin(): does not support bool input"),
    "topk": noBools("topk does not support bool dtypes on CPU"),
    "median": numbers("median_cpu"), "kthvalue": numbers("kthvalue_cpu"),
    "abs": numbers("abs_cpu"), "absolute": numbers("abs_cpu"), "round": numbers("round_vml_cpu"),
    "floor": numbers("floor_vml_cpu"), "ceil": numbers("ceil_vml_cpu"),
    "trunc": numbers("trunc_vml_cpu"), "dot": numbers("dot"), "mv": numbers("addmv_impl_cpu"),
    "mm": numbers("addmm_impl_cpu_"), "matmul": numbers("addmm_impl_cpu_"), "bmm": numbers("bmm"),
    "trace": numbers("trace"),
    "bincount": DTypeRefusal(
      isRefused: { $0.isFloatingPoint || $0 == .bool },
      text: { "\"bincount_cpu\" not implemented for '\($0.torchScalarName)'" }),
  ]

  /// The operation that a layer without weights is.
  private static let operationsOfLayers = [
    "GELU": "gelu", "LeakyReLU": "leaky_relu", "ELU": "elu", "SELU": "selu", "CELU": "celu",
    "SiLU": "silu", "Softplus": "softplus", "Mish": "mish", "LogSigmoid": "logsigmoid",
    "GLU": "glu", "Hardsigmoid": "hardsigmoid", "Hardswish": "hardswish", "ReLU": "relu",
    "BCELoss": "binary_cross_entropy", "BCEWithLogitsLoss": "binary_cross_entropy_with_logits",
    "NLLLoss": "nll_loss", "MSELoss": "mse_loss", "SmoothL1Loss": "smooth_l1_loss",
    "HuberLoss": "huber_loss", "KLDivLoss": "kl_div", "BatchNorm1d": "batch_norm",
    "BatchNorm2d": "batch_norm", "MaxPool1d": "max_pool1d",
  ]

  /// The same for a layer that is called; its own arguments come first.
  static func check(_ module: Module, _ arguments: Arguments) throws(PythonError) {
    guard let name = operationsOfLayers[module.typeName], let refusal = byOperation[name] else {
      return
    }
    try refusal.check(arguments.droppingFirst())
  }

  /// Subtraction knows no truth values: `~mask` is what was meant by `1 - mask`.
  static func checkSubtraction(
    _ left: TensorOperand, _ right: TensorOperand
  ) throws(PythonError) {
    let (isLeft, isRight) = (left.isTruth, right.isTruth)
    guard isLeft || isRight else { return }
    throw PythonError(
      .notImplementedError,
      isLeft && isRight
        ? "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
          + "`logical_xor()` operator instead."
        : "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying "
          + "to invert a mask, use the `~` or `logical_not()` operator instead.")
  }
}

extension TensorOperand {
  fileprivate var isTruth: Bool {
    switch self {
    case .tensor(let tensor): tensor.dtype == .bool
    case .scalar(.bool): true
    case .scalar: false
    }
  }
}
