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
        interpreter.keras.mode.isEnabled = true
        return arguments[0]
      },
      FunctionDefinition("__exit__", "self, *exception") {
        (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        interpreter.keras.mode.isEnabled = recording.wasEnabled
        recording.isOpen = false
        return .bool(false)
      },
      FunctionDefinition("watch", "self, tensor", "Makes a tensor one to differentiate by.") {
        (arguments, _) throws(PythonError) in
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
            }
          }
        }
        return .none
      },
      FunctionDefinition(
        "gradient", "self, target, sources, output_gradients=None, unconnected_gradients=None",
        "The gradients of a number by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let recording = try recording(arguments[0])
        guard recording.isPersistent || !recording.isUsed else {
          throw PythonError(
            .runtimeError,
            "A non-persistent GradientTape can only be used to compute one set of gradients (or "
              + "jacobians)",
            advice: "with tf.GradientTape(persistent=True) as tape:")
        }
        recording.isUsed = true
        let mode = interpreter.keras.mode
        let wasEnabled = mode.isEnabled
        // A tape around this one records what the gradients are computed by.
        let isRecorded = recording.isOpen ? recording.wasEnabled : wasEnabled
        mode.isEnabled = isRecorded
        defer { mode.isEnabled = wasEnabled }
        return try gradients(
          of: arguments[1], by: arguments[2], keepsGraph: recording.isPersistent, isRecorded,
          interpreter)
      },
    ])

  /// What one tape knows of itself.
  private final class Recording {
    let isPersistent: Bool
    var isUsed = false
    var isOpen = false
    var wasEnabled = false
    init(isPersistent: Bool) { self.isPersistent = isPersistent }
  }

  private static func recording(_ value: Value) throws(PythonError) -> Recording {
    if let found = (value.heapObject as? InstanceObject)?.payload as? Recording { return found }
    throw PythonError(.typeError, "expected a GradientTape")
  }

  /// The gradients in the form of the sources: one, a list, a tuple or a dict.
  private static func gradients(
    of target: Value, by sources: Value, keepsGraph: Bool, _ isRecorded: Bool,
    _ interpreter: Interpreter
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
      tensors.append(tensor)
    }
    var targets = [target]
    if case .list(let list) = target { targets = list.elements }
    let wanted = tensors.indices.filter { tensors[$0].requiresGrad }
    var recorded: [Int: Tensor] = [:]
    for value in targets {
      let tensor = try interpreter.kerasTensor(value)
      guard tensor.requiresGrad else { continue }
      if isRecorded {
        try interpreter.inKeras { () throws(TensorError) in
          let ones = tensor.leaf(try .full(tensor.shape, 1, tensor.dtype))
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
        let ones = try NDArray.full(tensor.shape, 1, tensor.dtype)
        try tensor.backward(ones, retainGraph: keepsGraph || targets.count > 1)
      }
    }
    let mode = interpreter.keras.mode
    let found = tensors.enumerated().map { (place, tensor) -> Value in
      if isRecorded { return recorded[place].map { .object(KerasTensorObject($0)) } ?? .none }
      defer { tensor.grad = nil }
      return tensor.grad.map { .object(KerasTensorObject(Tensor($0.data, mode: mode))) } ?? .none
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
