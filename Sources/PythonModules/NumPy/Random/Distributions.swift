import Foundation
import MiniPython
import Tensors

/// The distributions of NumPy's generators.
enum NumPyDistributions {
  /// What both generators have.
  static let shared: [RandomRoutine] = [
    .continuous("uniform", "low=0.0, high=1.0", "Fractions from low to high.", count: 2) {
      $1[0] + ($1[1] - $1[0]) * $0.nextDouble()
    },
    .continuous("normal", "loc=0.0, scale=1.0", "Numbers of a normal distribution.", count: 2) {
      $1[0] + $1[1] * $0.nextNormal()
    },
    .continuous("exponential", "scale=1.0", "Numbers of an exponential distribution.", count: 1) {
      $1[0] * $0.nextExponential()
    },
    .continuous("standard_exponential", "", "Numbers of an exponential distribution.", count: 0) {
      source, _ in source.nextExponential()
    },
    .continuous("gamma", "shape, scale=1.0", "Numbers of a gamma distribution.", count: 2) {
      $1[1] * $0.gamma(shape: $1[0])
    },
    .continuous("standard_gamma", "shape", "Numbers of a gamma distribution.", count: 1) {
      $0.gamma(shape: $1[0])
    },
    .continuous("beta", "a, b", "Numbers of a beta distribution.", count: 2) {
      $0.beta($1[0], $1[1])
    },
    .continuous("chisquare", "df", "Numbers of a chi-square distribution.", count: 1) {
      $0.chiSquare(degrees: $1[0])
    },
    .continuous("standard_t", "df", "Numbers of Student's t distribution.", count: 1) {
      $0.studentT(degrees: $1[0])
    },
    .continuous(
      "lognormal", "mean=0.0, sigma=1.0", "Numbers whose logarithms are normal.", count: 2
    ) {
      exp($1[0] + $1[1] * $0.nextNormal())
    },
    .continuous("laplace", "loc=0.0, scale=1.0", "Numbers of a Laplace distribution.", count: 2) {
      $0.laplace($1[0], $1[1])
    },
    .continuous("gumbel", "loc=0.0, scale=1.0", "Numbers of a Gumbel distribution.", count: 2) {
      $0.gumbel($1[0], $1[1])
    },
    .continuous("logistic", "loc=0.0, scale=1.0", "Numbers of a logistic distribution.", count: 2) {
      $0.logistic($1[0], $1[1])
    },
    .continuous(
      "triangular", "left, mode, right", "Numbers of a triangular distribution.", count: 3
    ) {
      $0.triangular($1[0], $1[1], $1[2])
    },
    .continuous("weibull", "a", "Numbers of a Weibull distribution.", count: 1) {
      $0.weibull(shape: $1[0])
    },
    .continuous("pareto", "a", "Numbers of a Pareto distribution.", count: 1) {
      $0.pareto(shape: $1[0])
    },
    .discrete("poisson", "lam=1.0", "How many events happen at a mean rate.", count: 1) {
      $0.poisson($1[0])
    },
    .discrete("binomial", "n, p", "How often something happens in n tries.", count: 2) {
      $0.binomial(Scalar.double($1[0]).intValue, $1[1])
    },
    .discrete("geometric", "p", "How many tries it takes until something happens.", count: 1) {
      $0.geometric($1[0])
    },
    RandomRoutine("multinomial", "n, pvals, size=None", "How often each outcome happens.") {
      call, source throws(PythonError) in
      let (tries, shares) = (try call.int(0), try call.numbers(1).doublesRaising())
      guard shares.dropLast().reduce(0, +) <= 1 + 1e-12 else {
        throw PythonError(.valueError, "sum(pvals[:-1]) > 1.0")
      }
      return try rows(call, sizeAt: 2, width: shares.count) {
        source.multinomial(tries, shares).map(Double.init)
      }.cast(to: .int64)
    },
    RandomRoutine("dirichlet", "alpha, size=None", "Shares that add up to 1.") {
      call, source throws(PythonError) in
      let shapes = try call.numbers(0).doublesRaising()
      return try rows(call, sizeAt: 1, width: shapes.count) {
        let parts = shapes.map { source.gamma(shape: $0) }
        let inverse = 1 / parts.reduce(0, +)
        return parts.map { $0 * inverse }
      }.cast(to: .float64)
    },
    RandomRoutine("shuffle", "x, axis=0", "Shuffles a list or the rows of an array in place.") {
      call, source throws(PythonError) in try shuffle(call, source)
    },
    RandomRoutine("permutation", "x, axis=0", "A shuffled copy, or the shuffled numbers below x.") {
      call, source throws(PythonError) in try permutation(call, source)
    },
    RandomRoutine(
      "choice", "a, size=None, replace=True, p=None, axis=0, shuffle=True",
      "Elements drawn at random."
    ) { call, source throws(PythonError) in try RandomChoice(call, source).value() },
    RandomRoutine(
      "multivariate_normal", "mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'",
      "Vectors of a normal distribution."
    ) { call, source throws(PythonError) in try MultivariateNormal.draw(call, source) },
  ]

  /// What only the older generator and `np.random` have.
  static let legacy: [RandomRoutine] =
    [
      shaped("rand", "Fractions from 0 to 1 in a shape.") { $0.nextDouble() },
      shaped("randn", "Standard normal numbers in a shape.") { $0.nextNormal() },
    ]
    + ["random_sample", "random", "ranf"].map { name in
      .continuous(name, "", "Fractions from 0 to 1.", count: 0) { source, _ in source.nextDouble() }
    } + [
      .continuous("standard_normal", "", "Standard normal numbers.", count: 0) { source, _ in
        source.nextNormal()
      },
      RandomRoutine(
        "randint", "low, high=None, size=None, dtype='int64'",
        "Whole numbers from low up to but without high."
      ) { call, source throws(PythonError) in
        try RandomIntegers(call, source, endpoint: false).value()
      },
      RandomRoutine(
        "random_integers", "low, high=None, size=None, dtype='int64'",
        "Whole numbers from low to high."
      ) {
        call, source throws(PythonError) in
        try RandomIntegers(call, source, endpoint: true).value()
      },
      RandomRoutine("get_state", "legacy=True", "The state of the generator.") {
        call, source throws(PythonError) in
        guard let state = (source as? NumPyRandomState)?.state else { return .none }
        let words = state.words.map { Int($0) }
        return .tuple([
          .string("MT19937"), .array(try raising { () throws(TensorError) in try NDArray(words) }),
          .int(state.position), .int(state.waitingNormal == nil ? 0 : 1),
          .float(state.waitingNormal ?? 0),
        ])
      },
      RandomRoutine("set_state", "state", "Puts the generator back into a state.") {
        call, source throws(PythonError) in
        let parts = try call.interpreter.elements(of: call[0])
        guard parts.count == 5, let legacy = source as? NumPyRandomState else {
          throw PythonError(.valueError, "state is not a legacy MT19937 state")
        }
        let words = try call.interpreter.ints(parts[1]).map { UInt32(truncatingIfNeeded: $0) }
        let hasNormal = try call.interpreter.int(parts[3]) != 0
        let waiting = try call.interpreter.double(parts[4])
        legacy.state = (words, try call.interpreter.int(parts[2]), hasNormal ? waiting : nil)
        return .none
      },
      RandomRoutine("seed", "seed=None", "Starts the generator anew.") {
        call, source throws(PythonError) in
        let fresh = try RandomSeed.legacy(call[0], call.interpreter)
        (source as? NumPyRandomState)?.state = fresh.state
        return .none
      },
    ]

  /// What only `default_rng` has.
  static let modern: [RandomRoutine] = [
    RandomRoutine("random", "size=None, dtype='float64', out=None", "Fractions from 0 to 1.") {
      call, source throws(PythonError) in
      let isSingle = try call.dtype(1) == .float32
      let draw = { () -> Double in
        guard isSingle, let generator = source as? NumPyGenerator else {
          return source.nextDouble()
        }
        return Double(generator.nextFloat())
      }
      guard call.isGiven(0) else {
        let number = draw()
        return isSingle ? .object(NumPyScalar(.double(number), .float32)) : .float(number)
      }
      let shape = try call.shape(0)
      let values = (0..<shape.elementCount).map { _ in draw() }
      return .array(
        try raising { () throws(TensorError) in
          try NDArray(values, shape).cast(to: isSingle ? .float32 : .float64)
        })
    },
    RandomRoutine(
      "standard_normal", "size=None, dtype='float64', out=None", "Standard normal numbers."
    ) {
      call, source throws(PythonError) in
      guard try call.dtype(1) != .float32 else {
        throw PythonError(
          .notImplementedError, "lectern does not have standard_normal(dtype=float32)",
          advice: "draw in float64 and convert: .astype(np.float32)")
      }
      guard call.isGiven(0) else { return .float(source.nextNormal()) }
      let shape = try call.shape(0)
      let values = (0..<shape.elementCount).map { _ in source.nextNormal() }
      return .array(try raising { () throws(TensorError) in try NDArray(values, shape) })
    },
    RandomRoutine(
      "integers", "low, high=None, size=None, dtype='int64', endpoint=False",
      "Whole numbers from low up to but without high."
    ) { call, source throws(PythonError) in
      try RandomIntegers(call, source, endpoint: try call.flag(4)).value()
    },
    RandomRoutine("permuted", "x, axis=None, out=None", "A copy whose elements are shuffled.") {
      call, source throws(PythonError) in
      let array = try call.array(0)
      let axis = try call.axis(1)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try permuted(array.array, axis, source) }))
    },
  ]

  private struct Rows {
    let values: [Double]
    let lengths: [Int]

    func cast(to dtype: DType) throws(PythonError) -> Value {
      .array(
        try raising { () throws(TensorError) in
          try NDArray(values, try Shape(lengths)).cast(to: dtype)
        })
    }
  }

  private static func rows(
    _ call: Call, sizeAt index: Int, width: Int, _ draw: () -> [Double]
  ) throws(PythonError) -> Rows {
    let lengths = call.isGiven(index) ? Array(try call.shape(index)) : []
    var values: [Double] = []
    for _ in 0..<lengths.reduce(1, *) { values += draw() }
    return Rows(values: values, lengths: lengths + [width])
  }

  private static func shaped(
    _ name: String, _ summary: String,
    _ draw: @escaping @Sendable (any RandomSource) -> Double
  ) -> RandomRoutine {
    RandomRoutine(name, "*size", summary) { call, source throws(PythonError) in
      let given = try call.interpreter.elements(of: call[0])
      guard !given.isEmpty else { return .float(draw(source)) }
      var lengths: [Int] = []
      for length in given { lengths.append(try call.interpreter.int(length)) }
      let wanted = lengths
      guard wanted.allSatisfy({ $0 >= 0 }) else {
        throw PythonError(.valueError, "negative dimensions are not allowed")
      }
      let result = try raising { () throws(TensorError) in
        try NDArray(uninitialized: try Shape(wanted), .float64)
      }
      let values = result.pointer(Double.self)
      for index in 0..<result.count { values[index] = draw(source) }
      return .array(result)
    }
  }

  private static func shuffle(
    _ call: Call, _ source: any RandomSource
  ) throws(PythonError) -> Value {
    switch call[0] {
    case .list(let list): source.shuffle(&list.elements)
    case .object(let object as ArrayObject) where object.array.rank > 0:
      let axis = try call.int(1)
      try raising { () throws(TensorError) in
        let place = try object.array.shape.axis(axis, .numpy)
        let order = source.shuffledPositions(object.array.shape[place])
        let moved = try object.array.taking(try NDArray(order), place, .numpy)
        try object.array.assign(moved, .numpy)
      }
    default:
      let name = call.interpreter.type(of: call[0]).name
      throw PythonError(.typeError, "'\(name)' object does not support item assignment")
    }
    return .none
  }

  private static func permutation(
    _ call: Call, _ source: any RandomSource
  ) throws(PythonError) -> Value {
    let array = try call.array(0)
    let axis = try call.int(1)
    if array.array.rank == 0 {
      let count = try call.int(0)
      try call.interpreter.checkAllocation(count, stride: 16)
      let order = source.shuffledPositions(max(0, count))
      return .array(try raising { () throws(TensorError) in try NDArray(order) })
    }
    let length = try raising { () throws(TensorError) in
      array.array.shape[try array.array.shape.axis(axis, .numpy)]
    }
    let order = source.shuffledPositions(length)
    return .object(
      array.object().with(
        try raising { () throws(TensorError) in
          try array.array.taking(try NDArray(order), axis, .numpy)
        }))
  }
}
