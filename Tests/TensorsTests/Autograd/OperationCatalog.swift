import Tensors

/// Every differentiable operation, on operands that show what is particular about it.
enum OperationCatalog {
  static let all: [DifferentiableOperation] =
    unary + arithmetic + views + reductions + products + joining + selection + losses + layers
    + recurrent

  static let unary: [DifferentiableOperation] =
    UnaryOperation.allCases.filter { ![.not, .isNaN, .isInfinite, .isFinite].contains($0) }
    .map { operation in
      let needsSmall: [UnaryOperation] = [.asin, .acos, .atanh]
      let needsPositive: [UnaryOperation] = [
        .sqrt, .rsqrt, .log, .log2, .log10, .log1p, .reciprocal, .acosh,
      ]
      return .one("\(operation)", [3, 4], isPositive: needsPositive.contains(operation)) { x in
        var x = x[0]
        if needsSmall.contains(operation) { x = try x.multiply(scalar: 0.5) }
        if operation == .acosh { x = try x.add(scalar: 1) }
        return try x.unary(operation)
      }
    } + [
      .one("clamp", [3, 4]) { try $0[0].clamped(.scalar(-0.7), .scalar(0.6)) },
      .one("clamp by a tensor", [3, 4]) {
        try $0[0].clamped(.tensor($0[0].leaf(.full([4], -0.3, .float64))), nil)
      },
      .one("leaky relu", [3, 4]) { try $0[0].leakyRelu(0.1) },
      .one("elu", [3, 4]) { try $0[0].elu(alpha: 1.3) },
      .one("selu", [3, 4]) { try $0[0].elu(alpha: 1.67326, scale: 1.0507) },
      .one("cast", [3]) { try $0[0].cast(to: .float64).cloned() },
    ]

  static let arithmetic: [DifferentiableOperation] =
    [
      (BinaryOperation.add, false), (.subtract, false), (.multiply, false), (.divide, true),
      (.power, true), (.maximum, false), (.minimum, false), (.atan2, true), (.hypot, true),
    ].flatMap { (operation, isPositive) -> [DifferentiableOperation] in
      [
        .one("\(operation)", [2, 3], [2, 3], isPositive: isPositive) {
          try .binary(operation, .tensor($0[0]), .tensor($0[1]), $0[0].mode)
        },
        .one("\(operation) broadcast", [2, 1, 3], [4, 1], isPositive: isPositive) {
          try .binary(operation, .tensor($0[0]), .tensor($0[1]), $0[0].mode)
        },
        .one("\(operation) with a number", [2, 3], isPositive: isPositive) {
          try .binary(operation, .tensor($0[0]), .scalar(1.7), $0[0].mode)
        },
        .one("a number \(operation)", [2, 3], isPositive: isPositive) {
          try .binary(operation, .scalar(1.7), .tensor($0[0]), $0[0].mode)
        },
      ]
    } + [
      .one("square by power", [3]) { try $0[0].power(scalar: 2) },
      .one("cube by power", [3]) { try $0[0].power(scalar: 3) },
      .one("the same tensor twice", [3]) { try $0[0].multiply($0[0]) },
      .one("lerp", [3], [3]) { try $0[0].interpolated(to: $0[1], 0.3) },
    ]

  static let views: [DifferentiableOperation] = [
    .one("reshape", [2, 6]) { try $0[0].reshaped([3, 4]) },
    .one("reshape of a transpose", [2, 6]) { try $0[0].transposed(0, 1).reshaped([4, 3]) },
    .one("flatten", [2, 3, 2]) { try $0[0].flattened(1) },
    .one("unflatten", [2, 6]) { try $0[0].unflattened(1, [2, 3]) },
    .one("squeeze", [2, 1, 3, 1]) { try $0[0].squeezed() },
    .one("unsqueeze", [2, 3]) { try $0[0].unsqueezed(-1) },
    .one("transpose", [2, 3, 4]) { try $0[0].transposed(0, 2) },
    .one("t", [2, 3]) { try $0[0].matrixTransposed() },
    .one("permute", [2, 3, 4]) { try $0[0].permuted([2, 0, 1]) },
    .one("movedim", [2, 3, 4]) { try $0[0].movedAxis(0, to: -1) },
    .one("expand", [2, 1]) { try $0[0].expanded([3, -1, 4]) },
    .one("select", [3, 4]) { try $0[0].select(1, -2) },
    .one("slice", [5, 4]) { try $0[0].sliced(0, 1, nil, 2) },
    .one("narrow", [5, 4]) { try $0[0].narrowed(0, 2, 2) },
    .one("diagonal", [3, 4]) { try $0[0].diagonal(1) },
    .one("unfold with overlap", [2, 7]) { try $0[0].unfolded(1, 3, 2) },
    DifferentiableOperation("split", [5, 2]) { try $0[0].split(length: 2) },
    DifferentiableOperation("split by lengths", [5, 2]) { try $0[0].split(lengths: [1, 3, 1]) },
    DifferentiableOperation("unbind", [3, 2]) { try $0[0].unbound(1) },
    .one("index by integers and slices", [3, 4, 2]) {
      try $0[0].get([.index(1), .slice(start: 1, stop: nil, step: 2), .newAxis])
    },
    .one("index by a list with repetitions", [4, 3]) {
      try $0[0].get([.array(NDArray([0, 2, 2, -1]))])
    },
    .one("index by two lists around a slice", [3, 2, 4]) {
      try $0[0].get([.array(NDArray([0, 2, 1])), .all, .array(NDArray([1, 1, 3]))])
    },
    .one("index by a mask", [2, 3]) {
      try $0[0].get([.array(NDArray([true, false, true, true, false, false], [2, 3]))])
    },
  ]

  static let reductions: [DifferentiableOperation] = [
    .one("sum", [2, 3]) { try $0[0].sum() },
    .one("sum of axes", [2, 3, 4]) { try $0[0].sum(axes: [0, 2], keepingAxes: true) },
    .one("mean", [2, 3]) { try $0[0].mean() },
    .one("mean of an axis", [2, 3, 4]) { try $0[0].mean(axes: [1]) },
    .one("prod", [2, 3]) { try $0[0].product() },
    .one("prod of an axis", [2, 3]) { try $0[0].product(axis: 1) },
    .one("prod with zeros", [4]) {
      try $0[0].multiply($0[0].leaf(NDArray([1, 0, 1, 1] as [Double]))).product()
    },
    .one("var", [2, 5]) { try $0[0].variance(axes: [1]) },
    .one("std", [2, 5]) { try $0[0].standardDeviation() },
    .one("norm 2", [2, 3]) { try $0[0].norm() },
    .one("norm 1", [2, 3]) { try $0[0].norm(1, axes: [1]) },
    .one("norm 3", [2, 3]) { try $0[0].norm(3, axes: [0]) },
    .one("norm inf", [2, 3]) { try $0[0].norm(.infinity) },
    .one("logsumexp", [2, 3]) { try $0[0].logSumExp(axes: [1]) },
    .one("max", [2, 3]) { try $0[0].extremum(largest: true) },
    .one("amin", [2, 3]) { try $0[0].extremum(largest: false, axes: [0]) },
    .one("max of an axis", [2, 3]) { try $0[0].extremum(largest: true, axis: 1).values },
    .one("median", [5]) { try $0[0].median().values },
    .one("median of an axis", [2, 4]) { try $0[0].median(axis: 1).values },
    .one("sort", [2, 4]) { try $0[0].sorted(1, descending: true).values },
    .one("topk", [2, 4]) { try $0[0].topK(2).values },
    .one("cumsum", [3, 4]) { try $0[0].cumulativeSum(1) },
    .one("cumprod", [3, 4]) { try $0[0].cumulativeProduct(0) },
    .one("softmax", [3, 4]) { try $0[0].softmax(-1) },
    .one("softmax of the first axis", [3, 4]) { try $0[0].softmax(0) },
    .one("log softmax", [3, 4]) { try $0[0].logSoftmax(1) },
  ]

  static let products: [DifferentiableOperation] = [
    .one("matrix by matrix", [2, 3], [3, 4]) { try $0[0].matmul($0[1]) },
    .one("vector by vector", [3], [3]) { try $0[0].matmul($0[1]) },
    .one("matrix by vector", [2, 3], [3]) { try $0[0].matmul($0[1]) },
    .one("vector by matrix", [3], [3, 4]) { try $0[0].matmul($0[1]) },
    .one("batches", [2, 3, 4], [2, 4, 2]) { try $0[0].matmul($0[1]) },
    .one("batches by a matrix", [2, 3, 4], [4, 2]) { try $0[0].matmul($0[1]) },
    .one("batches by a vector", [2, 3, 4], [4]) { try $0[0].matmul($0[1]) },
    .one("broadcast batches", [2, 1, 3, 4], [5, 4, 2]) { try $0[0].matmul($0[1]) },
    .one("linear", [2, 3], [4, 3], [4]) { try $0[0].linear($0[1], $0[2]) },
    .one("linear without bias", [2, 5, 3], [4, 3]) { try $0[0].linear($0[1]) },
    .one("linear of a vector", [3], [4, 3], [4]) { try $0[0].linear($0[1], $0[2]) },
    .one("outer", [2], [3]) { try $0[0].outer($0[1]) },
    .one("einsum of a product", [2, 3], [3, 4]) { try .einsum("ij,jk->ik", $0) },
    .one("einsum with batch and sum", [2, 3, 4], [2, 4]) { try .einsum("bij,bj->b", $0) },
    .one("einsum of a trace", [3, 3]) { try .einsum("ii->", $0) },
    .one("einsum of a diagonal", [3, 3]) { try .einsum("ii->i", $0) },
    .one("einsum of three", [2, 3], [3, 4], [4]) { try .einsum("ij,jk,k->i", $0) },
    .one("einsum with an ellipsis", [2, 3, 4], [4, 3]) { try .einsum("...ij,ji->...", $0) },
    .one("inverse", [3, 3]) {
      try $0[0].add($0[0].leaf(.eye(3, nil, 0, .float64)).multiply(scalar: 4)).inverse()
    },
    .one("determinant", [3, 3]) { try $0[0].determinant() },
    .one("solve", [3, 3], [3, 2]) {
      try $0[0].add($0[0].leaf(.eye(3, nil, 0, .float64)).multiply(scalar: 4)).solved($0[1])
    },
  ]

  static let joining: [DifferentiableOperation] = [
    .one("cat", [2, 3], [2, 1], [2, 2]) { try .concatenate($0, 1) },
    .one("stack", [2, 3], [2, 3], [2, 3]) { try .stack($0, 1) },
    .one("repeat", [2, 3]) { try $0[0].tiled([2, 1, 3]) },
    .one("repeat interleave", [2, 3]) { try $0[0].repeated([2, 0, 1], 1) },
    .one("flip", [2, 3]) { try $0[0].flipped([0, 1]) },
    .one("roll", [2, 3]) { try $0[0].rolled([1, -2], [0, 1]) },
    .one("pad", [2, 3]) { try $0[0].padded([1, 2, 0, 1], 0.5) },
    .one("pad by less than nothing", [2, 3]) { try $0[0].padded([-1, 1]) },
  ]

  static let selection: [DifferentiableOperation] = [
    .one("where", [2, 3], [3]) {
      try .where(
        $0[0].mask([true, false, true, false, true, true], [2, 3]), .tensor($0[0]), .tensor($0[1]))
    },
    .one("index select", [3, 4]) { try $0[0].taking($0[0].integers([2, 0, 2]), 0) },
    .one("gather", [3, 4]) { try $0[0].gathered(1, $0[0].integers([0, 0, 3, 1, 2, 2], [3, 2])) },
    .one("scatter", [3, 4], [3, 2]) {
      try $0[0].scattered(1, $0[0].integers([0, 1, 3, 1, 2, 0], [3, 2]), $0[1])
    },
    .one("scatter add", [3, 4], [3, 2]) {
      try $0[0].scattered(1, $0[0].integers([0, 0, 3, 1, 2, 2], [3, 2]), $0[1], .add)
    },
    .one("index add", [3, 4], [2, 4]) { try $0[0].indexAdded(0, $0[0].integers([2, 2]), $0[1]) },
    .one("masked fill", [2, 3]) {
      try $0[0].fillingMask($0[0].mask([true, false, true], [3]), 2)
    },
    .one("masked select", [2, 3]) { try $0[0].masked($0[0].mask([true, false, true], [3])) },
    .one("tril", [3, 4]) { try $0[0].triangle(lower: true, 1) },
    .one("triu", [3, 4]) { try $0[0].triangle(lower: false) },
    .one("diag", [3]) { try $0[0].diagonalMatrix(-1) },
    .one("embedding", [4, 3]) { try $0[0].embedding($0[0].integers([1, 1, 3, 0], [2, 2])) },
    .one("set of a slice", [3, 4], [4]) {
      let result = try $0[0].cloned()
      try result.set([.index(1)], to: .tensor($0[1]))
      return result
    },
    .one("set by a mask", [3], [1]) {
      let result = try $0[0].multiply(scalar: 2)
      try result.set([.array(NDArray([true, false, true]))], to: .tensor($0[1]))
      return try result.multiply(result)
    },
    .one("in place", [3], [3]) { operands in
      let result = try operands[0].multiply(scalar: 3)
      try result.replace { (x) throws(TensorError) in try x.multiply(operands[1]) }
      return try result.unary(.exp)
    },
    .one("in place through a view", [2, 3], [3]) { operands in
      let result = try operands[0].multiply(scalar: 3)
      let row = try result.select(0, 1)
      try row.replace { (x) throws(TensorError) in try x.multiply(operands[1]) }
      return try result.unary(.square)
    },
  ]

  static let losses: [DifferentiableOperation] =
    [LossReduction.none, .mean, .sum].flatMap { reduction -> [DifferentiableOperation] in
      [
        .one("mse \(reduction)", [2, 3], [2, 3]) { try $0[0].mseLoss($0[1], reduction) },
        .one("l1 \(reduction)", [2, 3], [2, 3]) { try $0[0].l1Loss($0[1], reduction) },
        .one("huber \(reduction)", [2, 3], [2, 3]) {
          try $0[0].huberLoss($0[1], threshold: 0.7, reduction)
        },
        .one("smooth l1 \(reduction)", [2, 3], [2, 3]) {
          try $0[0].huberLoss($0[1], threshold: 0.7, isSmoothL1: true, reduction)
        },
        .one("bce \(reduction)", [2, 3], [2, 3], isPositive: true) {
          try $0[0].multiply(scalar: 0.5).binaryCrossEntropy($0[1].multiply(scalar: 0.4), reduction)
        },
        .one("bce with logits \(reduction)", [2, 3], [2, 3]) {
          try $0[0].binaryCrossEntropyWithLogits(
            $0[1], positiveWeight: $0[0].leaf(NDArray([1, 2, 3] as [Double])), reduction)
        },
        .one("cross entropy \(reduction)", [3, 4]) {
          try $0[0].crossEntropy(
            $0[0].integers([0, 3, -100]), weight: $0[0].leaf(NDArray([1, 2, 3, 4] as [Double])),
            labelSmoothing: 0.1, reduction)
        },
        .one("cross entropy of sequences \(reduction)", [2, 3, 2]) {
          try $0[0].crossEntropy($0[0].integers([0, 2, 1, 1], [2, 2]), reduction)
        },
        .one("cross entropy of probabilities \(reduction)", [3, 4], [3, 4]) {
          try $0[0].crossEntropy($0[1], labelSmoothing: 0.2, reduction)
        },
        .one("nll \(reduction)", [3, 4]) {
          try $0[0].nllLoss($0[0].integers([1, 1, 2]), reduction)
        },
        .one("kl \(reduction)", [2, 3], [2, 3], isPositive: true) {
          try $0[0].klDivergence($0[1], reduction)
        },
        .one("kl of logarithms \(reduction)", [2, 3], [2, 3]) {
          try $0[0].klDivergence($0[1], logTarget: true, reduction)
        },
      ]
    }

  static let layers: [DifferentiableOperation] = [
    .one("layer norm", [2, 3, 4], [4], [4]) {
      try $0[0].layerNorm([4], weight: $0[1], bias: $0[2])
    },
    .one("layer norm of two axes", [2, 3, 4]) { try $0[0].layerNorm([3, 4]) },
    .one("batch norm", [5, 3], [3], [3]) {
      try $0[0].batchNorm(weight: $0[1], bias: $0[2], isTraining: true)
    },
    .one("batch norm of sequences", [3, 2, 4]) { try $0[0].batchNorm(isTraining: true) },
    .one("conv1d", [2, 3, 7], [4, 3, 3], [4]) { try $0[0].conv1d($0[1], $0[2]) },
    .one("conv1d in groups", [2, 4, 8], [6, 2, 3]) {
      try $0[0].conv1d($0[1], stride: 2, padding: 2, dilation: 2, groups: 2)
    },
    .one("max pool", [2, 3, 7]) { try $0[0].maxPool1d(3, stride: 2, padding: 1) },
    .one("average pool", [2, 3, 7]) { try $0[0].averagePool1d(3, stride: 2) },
    .one("adaptive pool", [2, 3, 7]) { try $0[0].adaptivePool1d(3, largest: false) },
    .one("dropout", [4, 5]) { try $0[0].dropout(0.4, TorchGenerator(seed: 1)) },
    .one("attention", [2, 3, 4], [2, 5, 4], [2, 5, 2]) {
      try $0[0].attention(key: $0[1], value: $0[2]).result
    },
    .one("causal attention", [3, 4], [3, 4], [3, 4]) {
      try $0[0].attention(key: $0[1], value: $0[2], isCausal: true, scale: 0.7).result
    },
    .one("attention with a mask and dropout", [2, 3, 4], [2, 3, 4], [2, 3, 4], [3, 3]) {
      try $0[0].attention(
        key: $0[1], value: $0[2], mask: $0[3], dropout: (0.3, TorchGenerator(seed: 2))
      ).result
    },
    DifferentiableOperation("several heads at once", [2, 3, 12]) {
      let result = try Tensor.headAttention(.packed($0[0]), HeadOptions(headCount: 2))
      return [result.mixed, result.weights]
    },
    DifferentiableOperation(
      "several heads with a mask and dropout", [3, 2, 4], [5, 2, 4], [5, 2, 6]
    ) {
      var options = HeadOptions(headCount: 2)
      options.isBatchFirst = false
      options.mask = .allowed(try NDArray.ones([3, 5], .bool).triangle(lower: true))
      options.noise = { (weights) throws(TensorError) in
        try weights.dropoutNoise(0.3, TorchGenerator(seed: 4))
      }
      let result = try Tensor.headAttention(
        .apart(query: $0[0], key: $0[1], value: $0[2]), options)
      return [result.mixed, result.weights]
    },
    .one("in-place change", [3, 4], [4]) {
      let result = try $0[0].multiply(scalar: 2)
      let other = $0[1]
      try result.replace { (old) throws(TensorError) in try old.multiply(other) }
      return result
    },
    .one("in-place copy", [3, 4], [4]) {
      let result = try $0[0].multiply(scalar: 2)
      try result.select(0, 1).copy(from: $0[1])
      return result
    },
  ]

  static let recurrent: [DifferentiableOperation] =
    [
      ("LSTM", RecurrentKind.lstm), ("GRU", .gru(resetFirst: true)),
      ("GRU as in Keras", .gru(resetFirst: false)), ("RNN", .rnn(relu: false)),
      ("RNN with relu", .rnn(relu: true)),
    ].flatMap { (name, kind) -> [DifferentiableOperation] in
      let width = 3 * kind.gateCount
      @Sendable func results(_ result: RecurrentResult) -> [Tensor] {
        [result.output, result.hidden] + [result.cell].compactMap { $0 }
      }
      return [
        DifferentiableOperation(
          name, [4, 2, 2], [width, 2], [width, 3], [width], [width], [2, 3], [2, 3]
        ) { x in
          let weights = RecurrentWeights(
            input: x[1], recurrent: x[2], inputBias: x[3], recurrentBias: x[4])
          return results(
            try x[0].recurrent(kind, weights, hidden: x[5], cell: kind == .lstm ? x[6] : nil))
        },
        DifferentiableOperation(
          name + " reversed, masked, turned", [4, 2, 2], [2, width], [3, width], [width]
        ) { x in
          let weights = RecurrentWeights(
            input: x[1], recurrent: x[2], inputBias: x[3], isTransposed: true)
          let mask = try NDArray([true, true, true, false, false, true, true, true], [4, 2])
          return results(try x[0].recurrent(kind, weights, mask: mask, isReversed: true))
        },
      ]
    }
}
