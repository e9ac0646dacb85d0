import MiniPython
import Networks
import Tensors

/// `tf.GradientTape`: records what is computed, to differentiate it.
enum KerasGradientTape {
  static let definition = ClassDefinition(
    "GradientTape", "Records what is computed within `with`, to differentiate it afterwards.",
    signature: "persistent=False, watch_accessed_variables=True",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let recording = Recording(
        isPersistent: try interpreter.isTrue(arguments[0]),
        watchesVariables: try interpreter.isTrue(arguments[1]))
      return .object(InstanceObject(class: classObject, payload: recording))
    },
    methods: [
      FunctionDefinition("__enter__", "self") { (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        recording.wasEnabled = interpreter.keras.mode.isEnabled
        recording.isOpen = true
        let tapes = interpreter.state(Tapes.self) { Tapes() }
        for other in tapes.open {
          (recording.isShared, other.isShared) = (true, true)
        }
        tapes.open.append(recording)
        interpreter.keras.mode.isEnabled = true
        return arguments[0]
      },
      FunctionDefinition("__exit__", "self, *exception") {
        (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        interpreter.keras.mode.isEnabled = recording.wasEnabled
        recording.isOpen = false
        let tapes = interpreter.state(Tapes.self) { Tapes() }
        tapes.open.removeAll { $0 === recording }
        try release(recording, tapes)
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
          // What another open tape watches, or was computed from that, has its gradient already.
          let tapes = interpreter.state(Tapes.self) { Tapes() }
          let isVariable =
            tensor.requiresGrad && tensor.isLeaf
            && !tapes.open.contains { tape in tape.watched.contains { $0 === tensor } }
          try numeric { () throws(TensorError) in
            if tensor.requiresGrad {
              try tensor.retainGradient()
            } else if tensor.dtype.isFloatingPoint {
              try tensor.setRequiresGrad(true)
            }
          }
          if isVariable {
            recording.chosen.append(tensor)
          } else if tensor.isLeaf {
            recording.watched.append(tensor)
          }
        }
        return .none
      },
      FunctionDefinition("reset", "self", "Forgets what was recorded.") {
        (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        let watched = recording.watched
        recording.watched = []
        try release(watched, interpreter.state(Tapes.self) { Tapes() })
        return .none
      },
      FunctionDefinition("stop_recording", "self", "A `with` within which nothing is recorded.") {
        (_, interpreter) throws(PythonError) in
        .object(InstanceObject(class: try interpreter.nativeClass("tensorflow._TapePause")))
      },
      FunctionDefinition(
        "gradient", "self, target, sources, output_gradients=None, unconnected_gradients=None",
        "The gradients of a number by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let isZeroed = try fillsZeros(arguments[4], interpreter)
        return try differentiating(arguments[0], interpreter) {
          (recording, isRecorded) throws(PythonError) in
          try gradients(
            of: arguments[1], by: arguments[2], recording, shares: arguments[3],
            keepsGraph: recording.isPersistent || recording.isShared, isZeroed: isZeroed,
            isRecorded, interpreter)
        }
      },
      FunctionDefinition(
        "jacobian",
        "self, target, sources, unconnected_gradients=None, parallel_iterations=None, "
          + "experimental_use_pfor=True", "The gradients of each number of a tensor by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let isZeroed = try fillsZeros(arguments[3], interpreter)
        return try differentiating(arguments[0], interpreter) {
          (recording, isRecorded) throws(PythonError) in
          try jacobian(
            of: arguments[1], by: arguments[2], recording, isZeroed: isZeroed, isRecorded,
            interpreter)
        }
      },
      FunctionDefinition(
        "batch_jacobian",
        "self, target, source, unconnected_gradients=None, parallel_iterations=None, "
          + "experimental_use_pfor=True", "The jacobian of each row by its own row."
      ) { (arguments, interpreter) throws(PythonError) in
        let isZeroed = try fillsZeros(arguments[3], interpreter)
        let whole = try differentiating(arguments[0], interpreter) {
          (recording, isRecorded) throws(PythonError) in
          try jacobian(
            of: arguments[1], by: arguments[2], recording, isZeroed: isZeroed, isRecorded,
            interpreter)
        }
        guard let tensor = TensorFlowValues.held(whole) else { return whole }
        let target = try interpreter.kerasTensor(arguments[1])
        let (rows, axis) = (target.shape.first ?? 0, target.rank - 1)
        return .object(
          KerasTensorObject(
            try numeric { () throws(TensorError) in
              try Tensor.stack(
                try (0..<rows).map { (row) throws(TensorError) in
                  try tensor.select(0, row).select(axis, row)
                }, 0)
            }))
      },
    ])

  /// The `with` of `stop_recording`.
  static let pause = ClassDefinition(
    "_TapePause", "Within it a tape records nothing.",
    methods: [
      FunctionDefinition("__enter__", "self") { (arguments, interpreter) throws(PythonError) in
        let mode = interpreter.keras.mode
        (arguments[0].heapObject as? InstanceObject)?.payload = Pause(mode.isEnabled)
        mode.isEnabled = false
        return .none
      },
      FunctionDefinition("__exit__", "self, *exception") {
        (arguments, interpreter) throws(PythonError) in
        let pause = (arguments[0].heapObject as? InstanceObject)?.payload as? Pause
        interpreter.keras.mode.isEnabled = pause?.wasEnabled ?? false
        return .bool(false)
      },
    ])

  private final class Pause {
    let wasEnabled: Bool
    init(_ wasEnabled: Bool) { self.wasEnabled = wasEnabled }
  }

  /// What one tape knows of itself.
  private final class Recording {
    let isPersistent: Bool
    /// Whether variables are recorded that nobody asked for.
    let watchesVariables: Bool
    var isUsed = false
    var isOpen = false
    /// Whether another tape recorded at the same time: what one differentiates the other needs still.
    var isShared = false
    var wasEnabled = false
    /// The constants that it was told to differentiate by.
    var watched: [Tensor] = []
    /// The variables that it was told to differentiate by.
    var chosen: [Tensor] = []

    init(isPersistent: Bool, watchesVariables: Bool) {
      self.isPersistent = isPersistent
      self.watchesVariables = watchesVariables
    }

    /// Whether the tape can differentiate by a tensor.
    func knows(_ tensor: Tensor) -> Bool {
      guard tensor.requiresGrad else { return false }
      return watchesVariables || !tensor.isLeaf
        || (watched + chosen).contains { $0 === tensor }
    }
  }

  /// What all tapes share.
  private final class Tapes {
    var open: [Recording] = []
  }

  /// What a tape watched that is closed is a constant again, unless an open tape watches it too.
  private static func release(_ recording: Recording, _ tapes: Tapes) throws(PythonError) {
    try release(recording.watched, tapes)
  }

  private static func release(_ watched: [Tensor], _ tapes: Tapes) throws(PythonError) {
    for tensor in watched where tensor.isLeaf {
      guard !tapes.open.contains(where: { $0.watched.contains { $0 === tensor } }) else {
        continue
      }
      try numeric { () throws(TensorError) in try tensor.setRequiresGrad(false) }
    }
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
    for tensor in recording.watched where tensor.isLeaf && tensor.dtype.isFloatingPoint {
      try numeric { () throws(TensorError) in try tensor.setRequiresGrad(true) }
    }
    let mode = interpreter.keras.mode
    let wasEnabled = mode.isEnabled
    // A tape around this one records what the gradients are computed by.
    let isRecorded = recording.isOpen ? recording.wasEnabled : wasEnabled
    mode.isEnabled = isRecorded
    defer { mode.isEnabled = wasEnabled }
    let found = Result { () throws(PythonError) in try body(recording, isRecorded) }
    if !recording.isOpen { try release(recording, interpreter.state(Tapes.self) { Tapes() }) }
    return try found.get()
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
    of target: Value, by sources: Value, _ recording: Recording, isZeroed: Bool,
    _ isRecorded: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensor = try interpreter.kerasTensor(target)
    var rows: [[Value]] = []
    for place in 0..<tensor.count {
      let share = try numeric { () throws(TensorError) in
        try NDArray((0..<tensor.count).map { $0 == place ? 1.0 : 0 }, [tensor.count])
          .reshaped(tensor.shape).cast(to: tensor.dtype)
      }
      let found = try gradients(
        of: target, by: sources, recording,
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
    of target: Value, by sources: Value, _ recording: Recording, shares given: Value,
    keepsGraph: Bool, isZeroed: Bool, _ isRecorded: Bool, _ interpreter: Interpreter
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
    let wanted = tensors.indices.filter { recording.knows(tensors[$0]) }
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
      guard recording.knows(tensor) else { return .none }
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
