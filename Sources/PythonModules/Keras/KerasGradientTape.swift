import MiniPython
import Networks
import Tensors

/// `tf.GradientTape`: records what is computed, to differentiate it.
enum KerasGradientTape {
  static let definition = ClassDefinition(
    "GradientTape", "Records what is computed within `with`, to differentiate it afterwards.",
    signature: "persistent=False, watch_accessed_variables=True",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let recording = Recording(isPersistent: try interpreter.isTrue(arguments[0]))
      return .object(InstanceObject(class: classObject, payload: recording))
    },
    methods: [
      FunctionDefinition("__enter__", "self") { (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        recording.wasEnabled = interpreter.keras.mode.isEnabled
        recording.isOpen = true
        let tapes = interpreter.state(Tapes.self) { Tapes() }
        tapes.openCount += 1
        // What a tape watched that is done with is a constant again.
        if tapes.openCount == 1 {
          for tensor in tapes.finished where tensor.isLeaf {
            try numeric { () throws(TensorError) in try tensor.setRequiresGrad(false) }
          }
          tapes.finished = []
        }
        interpreter.keras.mode.isEnabled = true
        return arguments[0]
      },
      FunctionDefinition("__exit__", "self, *exception") {
        (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        interpreter.keras.mode.isEnabled = recording.wasEnabled
        recording.isOpen = false
        interpreter.state(Tapes.self) { Tapes() }.openCount -= 1
        return .bool(false)
      },
      FunctionDefinition("watch", "self, tensor", "Makes a tensor one to differentiate by.") {
        (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        var values = [arguments[1]]
        if case .list(let list) = arguments[1] { values = list.elements }
        for value in values {
          guard let tensor = TensorFlowValues.held(value) else {
            throw PythonError(.typeError, "tape.watch needs a tensor or a variable")
          }
          try numeric { () throws(TensorError) in
            if tensor.requiresGrad {
              try tensor.retainGradient()
            } else {
              try tensor.setRequiresGrad(true)
              recording.watched.append(tensor)
            }
          }
        }
        return .none
      },
      FunctionDefinition(
        "gradient", "self, target, sources, output_gradients=None, unconnected_gradients=None",
        "The gradients of a number by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let isZeroed = try fillsZeros(arguments[4], interpreter)
        return try differentiating(arguments[0], interpreter) {
          (recording, isRecorded) throws(PythonError) in
          try gradients(
            of: arguments[1], by: arguments[2], shares: arguments[3],
            keepsGraph: recording.isPersistent, isZeroed: isZeroed, isRecorded, interpreter)
        }
      },
      FunctionDefinition(
        "jacobian",
        "self, target, sources, unconnected_gradients=None, parallel_iterations=None, "
          + "experimental_use_pfor=True", "The gradients of each number of a tensor by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let isZeroed = try fillsZeros(arguments[3], interpreter)
        return try differentiating(arguments[0], interpreter) {
          (_, isRecorded) throws(PythonError) in
          try jacobian(
            of: arguments[1], by: arguments[2], isZeroed: isZeroed, isRecorded, interpreter)
        }
      },
    ])

  /// What one tape knows of itself.
  private final class Recording {
    let isPersistent: Bool
    var isUsed = false
    var isOpen = false
    var wasEnabled = false
    /// The constants that it was told to differentiate by.
    var watched: [Tensor] = []
    init(isPersistent: Bool) { self.isPersistent = isPersistent }
  }

  /// What all tapes share.
  private final class Tapes {
    var openCount = 0
    /// Constants that tapes watched which have given their gradients.
    var finished: [Tensor] = []
  }

  private static func recording(_ value: Value) throws(PythonError) -> Recording {
    if let found = (value.heapObject as? InstanceObject)?.payload as? Recording { return found }
    throw PythonError(.typeError, "expected a GradientTape")
  }

  /// Runs a derivative of what a tape recorded, which a tape without `persistent` allows once.
  private static func differentiating(
    _ tape: Value, _ interpreter: Interpreter,
    _ body: (Recording, Bool) throws(PythonError) -> Value
  ) throws(PythonError) -> Value {
    let recording = try recording(tape)
    guard recording.isPersistent || !recording.isUsed else {
      throw PythonError(
        .runtimeError,
        "A non-persistent GradientTape can only be used to compute one set of gradients (or "
          + "jacobians)",
        advice: "with tf.GradientTape(persistent=True) as tape:")
    }
    recording.isUsed = true
    if !recording.isPersistent, !recording.isOpen {
      interpreter.state(Tapes.self) { Tapes() }.finished += recording.watched
      recording.watched = []
    }
    let mode = interpreter.keras.mode
    let wasEnabled = mode.isEnabled
    // A tape around this one records what the gradients are computed by.
    let isRecorded = recording.isOpen ? recording.wasEnabled : wasEnabled
    mode.isEnabled = isRecorded
    defer { mode.isEnabled = wasEnabled }
    return try body(recording, isRecorded)
  }

  /// `unconnected_gradients`: whether zeros stand for gradients that there are not.
  private static func fillsZeros(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if value.isNone { return false }
    let name = try interpreter.display(of: value).lowercased()
    guard name == "zero" || name == "none" else {
      throw PythonError(
        .valueError,
        "Unknown value for unconnected_gradients: '\(try interpreter.display(of: value))'")
    }
    return name == "zero"
  }

  /// One gradient for each number of a tensor: the target's axes, then those of the sources.
  private static func jacobian(
    of target: Value, by sources: Value, isZeroed: Bool, _ isRecorded: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensor = try interpreter.kerasTensor(target)
    var rows: [[Value]] = []
    for place in 0..<tensor.count {
      let share = try numeric { () throws(TensorError) in
        try NDArray((0..<tensor.count).map { $0 == place ? 1.0 : 0 }, [tensor.count])
          .reshaped(tensor.shape).cast(to: tensor.dtype)
      }
      let found = try gradients(
        of: target, by: sources,
        shares: .object(KerasTensorObject(Tensor(share, mode: tensor.mode))), keepsGraph: true,
        isZeroed: isZeroed, isRecorded, interpreter)
      switch found {
      case .list(let list): rows.append(list.elements)
      case .tuple(let tuple): rows.append(Array(tuple.elements))
      default: rows.append([found])
      }
    }
    var stacked: [Value] = []
    for source in 0..<(rows.first?.count ?? 0) {
      let parts = rows.compactMap { TensorFlowValues.held($0[source]) }
      guard parts.count == rows.count, let first = parts.first else {
        stacked.append(.none)
        continue
      }
      stacked.append(
        .object(
          KerasTensorObject(
            try numeric { () throws(TensorError) in
              try Tensor.stack(parts, 0).reshaped(Array(tensor.shape) + Array(first.shape))
            })))
    }
    switch sources {
    case .list: return .list(stacked)
    case .tuple: return .tuple(stacked)
    default: return stacked.first ?? .none
    }
  }

  /// The gradients in the form of the sources: one, a list, a tuple or a dict.
  ///
  /// - Parameters:
  ///   - shares: what each target's numbers count, None for one each.
  ///   - isZeroed: whether zeros stand for gradients that there are not.
  private static func gradients(
    of target: Value, by sources: Value, shares given: Value, keepsGraph: Bool, isZeroed: Bool,
    _ isRecorded: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var flat: [Value]
    switch sources {
    case .list(let list): flat = list.elements
    case .tuple(let tuple): flat = Array(tuple.elements)
    case .dict(let dict): flat = dict.items.map { $0.value }
    default: flat = [sources]
    }
    var tensors: [Tensor] = []
    for source in flat {
      guard let tensor = TensorFlowValues.held(source) else {
        throw PythonError(
          .typeError,
          "tape.gradient differentiates by variables and tensors, not by "
            + interpreter.type(of: source).name,
          advice: "tape.gradient(loss, model.trainable_variables)")
      }
      tensor.grad = nil
      // What was computed on the way keeps its gradient as well.
      if tensor.requiresGrad {
        try numeric { () throws(TensorError) in try tensor.retainGradient() }
      }
      tensors.append(tensor)
    }
    var targets = [target]
    var shares = [given]
    if case .list(let list) = target {
      targets = list.elements
      shares = given.isNone ? targets.map { _ in .none } : try interpreter.elements(of: given)
    }
    let wanted = tensors.indices.filter { tensors[$0].requiresGrad }
    var recorded: [Int: Tensor] = [:]
    for (value, share) in zip(targets, shares) {
      let tensor = try interpreter.kerasTensor(value)
      guard tensor.requiresGrad else { continue }
      let weights = try share.isNone ? nil : interpreter.kerasTensor(share, dtype: tensor.dtype)
      if isRecorded {
        try interpreter.inKeras { () throws(TensorError) in
          let ones =
            if let weights { weights } else {
              tensor.leaf(try .full(tensor.shape, 1, tensor.dtype))
            }
          let shares = try tensor.recordedGradients(of: wanted.map { tensors[$0] }, ones)
          for (place, share) in zip(wanted, shares) {
            guard let share else { continue }
            if let sum = recorded[place] {
              recorded[place] = try sum.add(share)
            } else {
              recorded[place] = share
            }
          }
        }
        continue
      }
      try interpreter.inKeras { () throws(TensorError) in
        let ones =
          if let weights { weights.data } else {
            try NDArray.full(tensor.shape, 1, tensor.dtype)
          }
        try tensor.backward(ones, retainGraph: keepsGraph || targets.count > 1)
      }
    }
    let mode = interpreter.keras.mode
    var found = tensors.enumerated().map { (place, tensor) -> Value in
      if isRecorded { return recorded[place].map { .object(KerasTensorObject($0)) } ?? .none }
      defer { tensor.grad = nil }
      return tensor.grad.map { .object(KerasTensorObject(Tensor($0.data, mode: mode))) } ?? .none
    }
    if isZeroed {
      for (place, tensor) in tensors.enumerated() where found[place].isNone {
        let zeros = try numeric { () throws(TensorError) in
          try NDArray.zeros(tensor.shape, tensor.dtype)
        }
        found[place] = .object(KerasTensorObject(Tensor(zeros, mode: mode)))
      }
    }
    switch sources {
    case .list: return .list(found)
    case .tuple: return .tuple(found)
    case .dict(let dict):
      let result = DictObject()
      for ((key, _), gradient) in zip(dict.items, found) {
        if case .string(let name) = key { result[name.text] = gradient }
      }
      return .dict(result)
    default: return found[0]
    }
  }
}
