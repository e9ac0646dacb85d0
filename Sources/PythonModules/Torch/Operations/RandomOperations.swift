import MiniPython
import Tensors

extension TensorOperation {
  private typealias Fill = @Sendable (TorchGenerator, NDArray) throws(TensorError) -> Void

  private static func drawn(
    _ name: String, _ summary: String, _ fill: @escaping Fill
  ) -> TensorOperation {
    TensorOperation(
      name,
      "(*size, generator=None, dtype=None, device=None, requires_grad=False, out=None, size=None)",
      summary, .function
    ) { (call) throws(PythonError) in
      let sizes = try call[6].isNone ? call.sizes(0) : call.interpreter.ints(call[6])
      let shape = try call.shape(sizes)
      let generator = try call.generator(1)
      let dtype = try call.dtype(2) ?? call.torch.context.defaultDType
      try DeviceObject.check(call[3], call.interpreter)
      let array = try numeric { () throws(TensorError) in
        guard dtype.isFloatingPoint else {
          let kernel = name == "rand" ? "check_uniform_bounds" : "normal_kernel_cpu"
          throw TensorError(
            .notImplementedError, "\"\(kernel)\" not implemented for '\(dtype.torchScalarName)'")
        }
        let array = try NDArray.zeros(shape, dtype)
        try fill(generator, array)
        return array.asNew()
      }
      let tensor = Tensor(array, requiresGrad: try call.bool(4), mode: call.torch.mode)
      return call.torch.wrap(tensor)
    }
  }

  private static func drawnLike(_ name: String, _ fill: @escaping Fill) -> TensorOperation {
    TensorOperation(
      name, "(input, *, dtype=None, device=None, requires_grad=False, generator=None)",
      "Random numbers in the same shape.", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let dtype = try call.dtype(1) ?? input.dtype
      let generator = try call.generator(4)
      let array = try numeric { () throws(TensorError) in
        let array = try NDArray.zeros(input.shape, dtype)
        try fill(generator, array)
        return array.asNew()
      }
      return call.torch.wrap(
        Tensor(array, requiresGrad: try call.bool(3), mode: call.torch.mode))
    }
  }

  private static func filling(
    _ name: String, _ signature: String,
    _ fill: @escaping @Sendable (OperationCall, TorchGenerator, NDArray) throws(PythonError) -> Void
  ) -> TensorOperation {
    TensorOperation(name, signature, "Fills the tensor with random numbers.", .method) {
      (call) throws(PythonError) in
      let target = try call.tensor(0)
      guard !(target.requiresGrad && target.isLeaf && call.torch.mode.isEnabled) else {
        throw PythonError(
          .runtimeError,
          "a leaf Variable that requires grad is being used in an in-place operation.",
          advice: "do it within with torch.no_grad():")
      }
      let generator = try call.generator(call.arguments.count - 1)
      try fill(call, generator, target.data)
      return call[0]
    }
  }

  /// Random numbers, bit for bit as PyTorch draws them on the CPU.
  static let randomness: [TensorOperation] = [
    drawn("rand", "Numbers between 0 and 1.") { (generator, array) throws(TensorError) in
      try generator.fillUniform(array)
    },
    drawn("randn", "Normal numbers.") { (generator, array) throws(TensorError) in
      try generator.fillNormal(array)
    },
    drawnLike("rand_like") { (generator, array) throws(TensorError) in
      try generator.fillUniform(array)
    },
    drawnLike("randn_like") { (generator, array) throws(TensorError) in
      try generator.fillNormal(array)
    },
    TensorOperation("randint", "...", "Whole numbers: randint(low, high, size).", .function) {
      (call) throws(PythonError) in try randomIntegers(call)
    },
    TensorOperation(
      "randint_like", "(input, low, high=None, *, dtype=None)", "Whole numbers.", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (low, high) =
        call[2].isNone ? (0, try call.int(1)) : (try call.int(1), try call.int(2))
      let dtype = try call.dtype(3) ?? input.dtype
      return try call.wrapArray { () throws(TensorError) in
        try call.torch.generator.integers(low, high, input.shape, dtype)
      }
    },
    TensorOperation(
      "randperm", "(n, *, generator=None, dtype=None, device=None)", "A random order.", .function
    ) { (call) throws(PythonError) in
      let count = try call.int(0)
      let generator = try call.generator(1)
      let dtype = try call.dtype(2) ?? .int64
      return try call.wrapArray { () throws(TensorError) in
        try generator.permutation(count).cast(to: dtype)
      }
    },
    TensorOperation("bernoulli", "(input, p=None, *, generator=None)", "Ones and zeros.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let probability = try call.optionalDouble(1)
      let generator = try call.generator(2)
      return try call.wrapArray { () throws(TensorError) in
        guard let probability else { return try generator.bernoulli(input.data) }
        let result = try NDArray.zeros(input.shape, input.dtype)
        try generator.fillBernoulli(result, probability)
        return result.asNew()
      }
    },
    TensorOperation(
      "multinomial", "(input, num_samples, replacement=False, *, generator=None)",
      "Indices drawn by weight."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let count = try call.int(1)
      let replacement = try call.bool(2)
      let generator = try call.generator(3)
      return try call.wrapArray { () throws(TensorError) in
        try generator.multinomial(input.data, count, replacement: replacement)
      }
    },
    TensorOperation(
      "normal", "(mean, std=1.0, size=None, *, generator=None, dtype=None)", "Normal numbers.",
      .function
    ) { (call) throws(PythonError) in try normal(call) },
    filling("uniform_", "(input, from_=0.0, to=1.0, *, generator=None)") {
      (call, generator, array) throws(PythonError) in
      let (low, high) = (try call.double(1), try call.double(2))
      try numeric { () throws(TensorError) in try generator.fillUniform(array, low, high) }
    },
    filling("normal_", "(input, mean=0.0, std=1.0, *, generator=None)") {
      (call, generator, array) throws(PythonError) in
      let (mean, deviation) = (try call.double(1), try call.double(2))
      try numeric { () throws(TensorError) in
        try generator.fillNormal(array, mean: mean, deviation: deviation)
      }
    },
    TensorOperation("poisson", "(input, generator=None)", "Counts with these means.", .function) {
      (call) throws(PythonError) in
      let (input, generator) = (try call.tensor(0), try call.generator(1))
      return try call.wrapArray { () throws(TensorError) in try generator.poisson(input.data) }
    },
    filling("exponential_", "(input, lambd=1.0, *, generator=None)") {
      (call, generator, array) throws(PythonError) in
      let rate = try call.double(1)
      try numeric { () throws(TensorError) in try generator.fillExponential(array, rate: rate) }
    },
    filling("bernoulli_", "(input, p=0.5, *, generator=None)") {
      (call, generator, array) throws(PythonError) in
      let probability = try call.double(1)
      try numeric { () throws(TensorError) in
        try generator.fillBernoulli(array, probability)
      }
    },
    filling("random_", "(input, from_=0, to=None, *, generator=None)") {
      (call, generator, array) throws(PythonError) in
      let low = try call.int(1)
      if let high = try call.optionalInt(2) {
        try numeric { () throws(TensorError) in
          try array.assign(generator.integers(low, high, array.shape, array.dtype))
        }
      } else if low > 0 {
        try numeric { () throws(TensorError) in
          try array.assign(generator.integers(0, low, array.shape, array.dtype))
        }
      } else {
        try numeric { () throws(TensorError) in
          var numbers: [Int] = []
          for _ in 0..<array.count { numbers.append(generator.anyInteger(array.dtype)) }
          try array.assign(NDArray(numbers, array.shape).cast(to: array.dtype))
        }
      }
    },
  ]

  private static func randomIntegers(_ call: OperationCall) throws(PythonError) -> Value {
    let names = call.interpreter.names
    var positional = call.arguments.positional[...]
    var (low, high): (Value, Value?) = (.int(0), nil)
    var size: Value?
    var dtype = DType.int64
    var generator = call.torch.generator
    var requiresGrad = false
    for keyword in call.arguments.keywords {
      switch names.text(of: keyword.name) {
      case "low": low = keyword.value
      case "high": high = keyword.value
      case "size": size = keyword.value
      case "dtype": dtype = try call.interpreter.dtype(keyword.value) ?? .int64
      case "generator":
        if case .object(let object) = keyword.value, let found = object as? GeneratorObject {
          generator = found.generator
        }
      case "requires_grad": requiresGrad = try call.interpreter.isTrue(keyword.value)
      case "device": try DeviceObject.check(keyword.value, call.interpreter)
      case let name:
        throw PythonError(
          .typeError, "randint() got an unexpected keyword argument '\(name)'")
      }
    }
    if size == nil { size = positional.popLast() }
    if positional.count == 2 {
      low = positional.removeFirst()
      high = positional.removeFirst()
    } else if positional.count == 1 {
      high = positional.removeFirst()
    }
    guard let high, let size else {
      throw PythonError(
        .typeError, "randint() needs high and size", advice: "write torch.randint(0, 10, (3,))")
    }
    let shape = try call.shape(try call.interpreter.ints(size))
    let (first, end) = (try call.int(of: low), try call.int(of: high))
    let array = try numeric { () throws(TensorError) in
      try generator.integers(first, end, shape, dtype)
    }
    return call.torch.wrap(
      Tensor(array, requiresGrad: requiresGrad && dtype.isFloatingPoint, mode: call.torch.mode))
  }

  private static func normal(_ call: OperationCall) throws(PythonError) -> Value {
    let generator = try call.generator(3)
    let mean = call[0].tensorObject?.tensor
    let deviation = call[1].tensorObject?.tensor
    if mean == nil && deviation == nil {
      let shape = try call.shape(call[2].isNone ? [] : try call.interpreter.ints(call[2]))
      let dtype = try call.dtype(4) ?? call.torch.context.defaultDType
      let (center, spread) = (try call.double(0), try call.double(1))
      return try call.wrapArray { () throws(TensorError) in
        let array = try NDArray.zeros(shape, dtype)
        try generator.fillNormal(array, mean: center, deviation: spread)
        return array.asNew()
      }
    }
    let like = mean ?? deviation
    let center: Tensor?
    if let mean {
      center = mean
    } else {
      center = try like.map { (l) throws(PythonError) in
        try call.tensorOrNumber(0, like: l)
      }
    }
    let spread: Tensor?
    if let deviation {
      spread = deviation
    } else {
      spread = try like.map { (l) throws(PythonError) in
        try call.tensorOrNumber(1, like: l)
      }
    }
    guard let center, let spread else { return .none }
    return try call.wrapArray { () throws(TensorError) in
      let shape = try Shape.broadcast(center.shape, spread.shape)
      let array = try NDArray.zeros(shape, center.dtype)
      try generator.fillNormal(array)
      let scaled = try NDArray.binary(.multiply, .array(array), .array(spread.data))
      return try NDArray.binary(.add, .array(scaled), .array(center.data))
    }
  }
}

extension TorchGenerator {
  /// A whole number of `random_()` without bounds: 63 bits for int64, as many as a float holds.
  func anyInteger(_ dtype: DType) -> Int {
    switch dtype {
    case .int64: Int(next64() & 0x7FFF_FFFF_FFFF_FFFF)
    case .float64: Int(next64() % ((1 << 53) + 1))
    case .float32: Int(next32() % ((1 << 24) + 1))
    case .float16: Int(next32() % ((1 << 11) + 1))
    case .bfloat16: Int(next32() % ((1 << 8) + 1))
    case .int8: Int(next32() % 128)
    case .int16: Int(next32() % 32768)
    case .uint16: Int(next32() % 65536)
    case .uint32: Int(next32())
    case .int32: Int(next32() & 0x7FFF_FFFF)
    case .uint8: Int(next32() % 256)
    case .bool: Int(next32() % 2)
    }
  }
}
