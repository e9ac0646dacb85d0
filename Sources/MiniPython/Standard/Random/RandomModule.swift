import BigInt
import Foundation

extension StandardModules {
  static let random = ModuleDefinition(
    "random", "Random numbers, bit for bit as Python draws them.",
    functions: RandomFunctions.all.map { function in
      FunctionDefinition(function.name, function.signature, function.summary) {
        (arguments, interpreter) throws(PythonError) in
        try function.body(interpreter.defaultRandom, arguments, interpreter)
      }
    },
    classes: [RandomFunctions.randomClass])
}

extension Interpreter {
  /// The generator behind the functions of the module `random`.
  public var defaultRandom: RandomState { state(RandomState.self) { RandomState() } }
}

/// The functions of `random`, which are methods of `random.Random` too.
enum RandomFunctions {
  struct Function: Sendable {
    typealias Body =
      @Sendable (RandomState, Arguments, Interpreter) throws(PythonError) -> Value

    let name: String
    let signature: String
    let summary: String
    let body: Body

    init(_ name: String, _ signature: String, _ summary: String, _ body: @escaping Body) {
      self.name = name
      self.signature = signature
      self.summary = summary
      self.body = body
    }
  }

  static let all: [Function] = seeding + integers + sequences + distributions

  static let randomClass = ClassDefinition(
    "Random", "A random generator of its own.", signature: "(x=None)",
    example: "random.Random(7).random()",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let state = RandomState()
      try state.seed(arguments[0], interpreter)
      return .object(InstanceObject(class: classObject, payload: state))
    },
    methods: all.map { function in
      let parameters = function.signature.dropFirst()
      let signature = parameters == ")" ? "(self)" : "(self, " + parameters
      return FunctionDefinition(function.name, signature, function.summary) {
        (arguments, interpreter) throws(PythonError) in
        guard let state = (arguments[0].heapObject as? InstanceObject)?.payload as? RandomState
        else { throw PythonError(.typeError, "this method needs a 'Random' object") }
        return try function.body(state, arguments.droppingFirst(), interpreter)
      }
    })

  // MARK: Seeding

  private static let seeding: [Function] = [
    Function("seed", "(a=None, version=2)", "Begins the sequence that belongs to a seed.") {
      (state, arguments, interpreter) throws(PythonError) in
      try state.seed(arguments[0], interpreter)
      return .none
    },
    Function("getstate", "()", "The state, for setstate.") { (state, _, _) throws(PythonError) in
      .tuple([
        .int(3), .tuple(state.generator.words.map { .int(Int($0)) }),
        state.nextGauss.map { .float($0) } ?? .none,
      ])
    },
    Function("setstate", "(state)", "Goes back to a state.") {
      (state, arguments, interpreter) throws(PythonError) in
      let parts = try interpreter.elements(of: arguments[0])
      guard parts.count == 3 else {
        throw PythonError(.valueError, "state vector is the wrong size")
      }
      let words = try interpreter.ints(parts[1]).map { UInt32(truncatingIfNeeded: $0) }
      guard let generator = MersenneTwister(words: words) else {
        throw PythonError(.valueError, "state vector is the wrong size")
      }
      state.generator = generator
      state.nextGauss = parts[2].isNone ? nil : try interpreter.double(parts[2])
      return .none
    },
    Function("random", "()", "A float from 0 up to but not including 1.") {
      (state, _, _) throws(PythonError) in .float(state.random())
    },
    Function("getrandbits", "(k, /)", "An integer of k random bits.") {
      (state, arguments, interpreter) throws(PythonError) in
      let count = try interpreter.int(arguments[0])
      if count < 0 { throw PythonError(.valueError, "number of bits must be non-negative") }
      try interpreter.checkAllocation(count / 8)
      return .integer(BigInt(state.generator.bits(count)))
    },
    Function("randbytes", "(n)", "So many random bytes.") {
      (state, arguments, interpreter) throws(PythonError) in
      let count = max(0, try interpreter.int(arguments[0]))
      try interpreter.checkAllocation(count)
      let bits = state.generator.bits(count * 8)
      var bytes: [UInt8] = []
      for word in bits.words {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt(8 * shift))) }
      }
      bytes += [UInt8](repeating: 0, count: max(0, count - bytes.count))
      return .object(BytesObject(Array(bytes.prefix(count))))
    },
  ]

  // MARK: Integers

  private static let integers: [Function] = [
    Function("randint", "(a, b)", "An integer from a to b, both included.") {
      (state, arguments, interpreter) throws(PythonError) in
      let low = try MathFunctions.whole(arguments[0], interpreter)
      let high = try MathFunctions.whole(arguments[1], interpreter)
      return try integer(state, low, high + 1, 1)
    },
    Function("randrange", "(start, stop=None, step=1)", "An element of a range.") {
      (state, arguments, interpreter) throws(PythonError) in
      let start = try MathFunctions.whole(arguments[0], interpreter)
      if arguments[1].isNone {
        guard start > 0 else { throw PythonError(.valueError, "empty range for randrange()") }
        return .integer(BigInt(state.generator.below(start.magnitude)))
      }
      return try integer(
        state, start, try MathFunctions.whole(arguments[1], interpreter),
        try MathFunctions.whole(arguments[2], interpreter))
    },
  ]

  private static func integer(
    _ state: RandomState, _ start: BigInt, _ stop: BigInt, _ step: BigInt
  ) throws(PythonError) -> Value {
    let width = stop - start
    if step == 1 {
      guard width > 0 else {
        throw PythonError(
          .valueError, "empty range for randrange() (\(start), \(stop), \(width))")
      }
      if let small = Int(exactly: width) {
        return .integer(start + BigInt(state.generator.below(small)))
      }
      return .integer(start + BigInt(state.generator.below(width.magnitude)))
    }
    if step == 0 { throw PythonError(.valueError, "zero step for randrange()") }
    let count = IntegerArithmetic.floorDivision(width + step + (step > 0 ? -1 : 1), step).quotient
    guard count > 0 else { throw PythonError(.valueError, "empty range for randrange()") }
    return .integer(start + step * BigInt(state.generator.below(count.magnitude)))
  }

  // MARK: Sequences

  private static let sequences: [Function] = [
    Function("choice", "(seq)", "An element of a sequence.") {
      (state, arguments, interpreter) throws(PythonError) in
      let count = try interpreter.length(of: arguments[0])
      guard count > 0 else {
        throw PythonError(.indexError, "Cannot choose from an empty sequence")
      }
      return try interpreter.item(.int(state.generator.below(count)), of: arguments[0])
    },
    Function("shuffle", "(x)", "Puts the elements of a list in random order.") {
      (state, arguments, interpreter) throws(PythonError) in
      let count = try interpreter.length(of: arguments[0])
      for index in stride(from: count - 1, to: 0, by: -1) {
        let other = state.generator.below(index + 1)
        let (first, second) = (
          try interpreter.item(.int(index), of: arguments[0]),
          try interpreter.item(.int(other), of: arguments[0])
        )
        try interpreter.setItem(.int(index), of: arguments[0], to: second)
        try interpreter.setItem(.int(other), of: arguments[0], to: first)
      }
      return .none
    },
    Function(
      "choices", "(population, weights=None, *, cum_weights=None, k=1)",
      "k elements, drawn with replacement."
    ) {
      (state, arguments, interpreter) throws(PythonError) in
      try RandomSampling.choices(state, arguments, interpreter)
    },
    Function("sample", "(population, k, *, counts=None)", "k elements, drawn without replacement.")
    {
      (state, arguments, interpreter) throws(PythonError) in
      try RandomSampling.sample(state, arguments, interpreter)
    },
  ]

  // MARK: Distributions

  private static let distributions: [Function] = [
    real("uniform", "(a, b)", "A float between a and b.") { (state, numbers) throws(PythonError) in
      numbers[0] + (numbers[1] - numbers[0]) * state.random()
    },
    real("gauss", "(mu=0.0, sigma=1.0)", "A number of a normal distribution.") {
      (state, numbers) throws(PythonError) in state.gauss(numbers[0], numbers[1])
    },
    real("normalvariate", "(mu=0.0, sigma=1.0)", "A number of a normal distribution.") {
      (state, numbers) throws(PythonError) in state.normal(numbers[0], numbers[1])
    },
    real("lognormvariate", "(mu, sigma)", "A number whose logarithm is normal.") {
      (state, numbers) throws(PythonError) in exp(state.normal(numbers[0], numbers[1]))
    },
    real("expovariate", "(lambd)", "A number of an exponential distribution.") {
      (state, numbers) throws(PythonError) in
      if numbers[0] == 0 { throw PythonError(.zeroDivisionError, "float division by zero") }
      return -log(1 - state.random()) / numbers[0]
    },
    real("betavariate", "(alpha, beta)", "A number of a beta distribution.") {
      (state, numbers) throws(PythonError) in try state.beta(numbers[0], numbers[1])
    },
    real("gammavariate", "(alpha, beta)", "A number of a gamma distribution.") {
      (state, numbers) throws(PythonError) in try state.gamma(numbers[0], numbers[1])
    },
    real("paretovariate", "(alpha)", "A number of a Pareto distribution.") {
      (state, numbers) throws(PythonError) in pow(1 - state.random(), -1 / numbers[0])
    },
    real("weibullvariate", "(alpha, beta)", "A number of a Weibull distribution.") {
      (state, numbers) throws(PythonError) in
      numbers[0] * pow(-log(1 - state.random()), 1 / numbers[1])
    },
    real("vonmisesvariate", "(mu, kappa)", "An angle of a von Mises distribution.") {
      (state, numbers) throws(PythonError) in state.vonMises(numbers[0], numbers[1])
    },
    Function(
      "triangular", "(low=0.0, high=1.0, mode=None)", "A number of a triangular distribution."
    ) {
      (state, arguments, interpreter) throws(PythonError) in
      .float(
        state.triangular(
          try interpreter.double(arguments[0]), try interpreter.double(arguments[1]),
          arguments[2].isNone ? nil : try interpreter.double(arguments[2])))
    },
  ]

  private static func real(
    _ name: String, _ signature: String, _ summary: String,
    _ body: @escaping @Sendable (RandomState, [Double]) throws(PythonError) -> Double
  ) -> Function {
    Function(name, signature, summary) { (state, arguments, interpreter) throws(PythonError) in
      var numbers: [Double] = []
      for index in 0..<arguments.count { numbers.append(try interpreter.double(arguments[index])) }
      return .float(try body(state, numbers))
    }
  }
}
