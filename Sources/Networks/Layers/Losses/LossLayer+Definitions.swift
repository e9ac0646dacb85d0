import Tensors

extension LossLayer {
  static let definitions: [LayerDefinition] = [
    loss(
      "MSELoss",
      Recipe(
        summary: "The mean of the squared differences.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { _ throws(TensorError) in
        { (x, reduction) throws(TensorError) in try Losses.squared(x[0], x[1], reduction) }
      }),
    loss(
      "L1Loss",
      Recipe(
        summary: "The mean of the absolute differences.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { _ throws(TensorError) in
        { (x, reduction) throws(TensorError) in try Losses.absolute(x[0], x[1], reduction) }
      }),
    loss(
      "SmoothL1Loss",
      Recipe(
        options: "beta=1.0", summary: "Squared near zero, absolute beyond beta.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { (arguments) throws(TensorError) in
        let beta = try arguments.double("beta", default: 1)
        return { (x, reduction) throws(TensorError) in
          try Losses.smoothAbsolute(x[0], x[1], beta: beta, reduction)
        }
      }),
    loss(
      "HuberLoss",
      Recipe(
        options: "delta=1.0", summary: "Squared near zero, absolute beyond delta.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { (arguments) throws(TensorError) in
        let delta = try arguments.double("delta", default: 1)
        return { (x, reduction) throws(TensorError) in
          try Losses.huber(x[0], x[1], delta: delta, reduction)
        }
      }),
    loss(
      "BCELoss",
      Recipe(
        options: "weight=None", summary: "Cross-entropy of probabilities of two classes.",
        sample: LayerSample([:], .probabilities([3, 2]), .probabilities([3, 2]), output: [])
      ) { (arguments) throws(TensorError) in
        let weight = arguments.tensors["weight"]
        return { (x, reduction) throws(TensorError) in
          try x[0].binaryCrossEntropy(x[1], weight: weight, reduction.kind)
        }
      }),
    loss(
      "BCEWithLogitsLoss",
      Recipe(
        options: "weight=None, pos_weight=None",
        summary: "Cross-entropy of two classes, from numbers before the sigmoid.",
        sample: LayerSample([:], .numbers([3, 2]), .probabilities([3, 2]), output: [])
      ) { (arguments) throws(TensorError) in
        let weight = arguments.tensors["weight"]
        let positive = arguments.tensors["pos_weight"]
        return { (x, reduction) throws(TensorError) in
          try x[0].binaryCrossEntropyWithLogits(
            x[1], weight: weight, positiveWeight: positive, reduction.kind)
        }
      }),
    loss(
      "CrossEntropyLoss",
      Recipe(
        options: "weight=None",
        summary: "Cross-entropy of classes, from scores before the softmax.",
        sample: LayerSample([:], .numbers([3, 4]), .indices([3], below: 4), output: [])
      ) { (arguments) throws(TensorError) in
        let weight = arguments.tensors["weight"]
        let ignored = try arguments.int("ignore_index", default: -100)
        let smoothing = try arguments.double("label_smoothing", default: 0)
        return { (x, reduction) throws(TensorError) in
          try x[0].crossEntropy(
            x[1], weight: weight, ignoreIndex: ignored, labelSmoothing: smoothing, reduction.kind)
        }
      }),
    loss(
      "NLLLoss",
      Recipe(
        options: "weight=None", summary: "Minus the log-probability of the right class.",
        sample: LayerSample([:], .numbers([3, 4]), .indices([3], below: 4), output: [])
      ) { (arguments) throws(TensorError) in
        let weight = arguments.tensors["weight"]
        let ignored = try arguments.int("ignore_index", default: -100)
        return { (x, reduction) throws(TensorError) in
          try x[0].nllLoss(x[1], weight: weight, ignoreIndex: ignored, reduction.kind)
        }
      }),
    klDivergence,
    loss(
      "SoftMarginLoss",
      Recipe(
        summary: "A smooth hinge for targets 1 and -1.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { _ throws(TensorError) in
        { (x, reduction) throws(TensorError) in
          try reduction.apply(
            x[0].multiply(x[1]).unary(.negative).unary(.exp).add(scalar: .double(1)).unary(.log))
        }
      }),
    loss(
      "HingeEmbeddingLoss",
      Recipe(
        options: "margin=1.0", summary: "Small distances for target 1, large ones for -1.",
        sample: LayerSample([:], .numbers([3, 2]), .numbers([3, 2]), output: [])
      ) { (arguments) throws(TensorError) in
        let margin = try arguments.double("margin", default: 1)
        return { (x, reduction) throws(TensorError) in
          try Losses.hingeEmbedding(x[0], x[1], margin: margin, reduction)
        }
      }),
    loss(
      "MarginRankingLoss",
      Recipe(
        inputs: ["input1", "input2", "target"], options: "margin=0.0",
        summary: "The first score should be higher where the target is 1.",
        sample: LayerSample([:], .numbers([3]), .numbers([3]), .numbers([3]), output: [])
      ) { (arguments) throws(TensorError) in
        let margin = try arguments.double("margin", default: 0)
        return { (x, reduction) throws(TensorError) in
          let gap = try x[2].unary(.negative).multiply(x[0].subtract(x[1])).add(
            scalar: .double(margin))
          return try reduction.apply(gap.clamped(.scalar(.double(0)), nil))
        }
      }),
    loss(
      "CosineEmbeddingLoss",
      Recipe(
        inputs: ["input1", "input2", "target"], options: "margin=0.0",
        summary: "Small angles for target 1, large ones for -1.",
        sample: LayerSample([:], .numbers([3, 4]), .numbers([3, 4]), .numbers([3]), output: [])
      ) { (arguments) throws(TensorError) in
        let margin = try arguments.double("margin", default: 0)
        return { (x, reduction) throws(TensorError) in
          try Losses.cosineEmbedding(x[0], x[1], x[2], margin: margin, reduction)
        }
      }),
    loss(
      "TripletMarginLoss",
      Recipe(
        inputs: ["anchor", "positive", "negative"],
        options: "margin=1.0, p=2.0, eps=1e-06, swap=False",
        summary: "The positive should be nearer to the anchor than the negative by a margin.",
        sample: LayerSample(
          [:], .numbers([3, 4]), .numbers([3, 4]), .numbers([3, 4]), output: [])
      ) { (arguments) throws(TensorError) in
        let margin = try arguments.double("margin", default: 1)
        let power = try arguments.double("p", default: 2)
        let epsilon = try arguments.double("eps", default: 1e-6)
        let swaps = try arguments.bool("swap")
        return { (x, reduction) throws(TensorError) in
          try Losses.tripletMargin(
            x[0], x[1], x[2], margin: margin, power: power, epsilon: epsilon, swaps: swaps,
            reduction)
        }
      }),
  ]

  /// Its reduction has one more name: `batchmean`.
  private static let klDivergence = LayerDefinition(
    "KLDivLoss", "(size_average=None, reduce=None, reduction='mean', log_target=False)",
    "How far log-probabilities are from a distribution.", forward: "(input, target)",
    shapes: "[...], [...] -> []",
    example: "nn.KLDivLoss(reduction='batchmean')",
    sample: LayerSample([:], .numbers([3, 4]), .probabilities([3, 4]), output: [])
  ) { (arguments, _) throws(TensorError) in
    let name = try arguments.string("reduction", default: "mean")
    let isLog = try arguments.bool("log_target")
    let byBatch = name == "batchmean"
    let reduction = byBatch ? Reduction.sum : try Reduction(name: name)
    return LossLayer("KLDivLoss", reduction) { (x, reduction) throws(TensorError) in
      try x[0].klDivergence(x[1], logTarget: isLog, byBatch ? .batchmean : reduction.kind)
    }
  }
}
