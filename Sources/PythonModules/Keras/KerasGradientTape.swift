import MiniPython
import Networks
import Tensors

/// `tf.GradientTape`: records what is computed, to differentiate it.
enum KerasGradientTape {
  static let definition = ClassDefinition(
    "GradientTape", "Records what is computed within `with`, to differentiate it afterwards.",
    signature: "persistent=False, watch_accessed_variables=True",
    make: { (classObject, _, _) throws(PythonError) in
      .object(InstanceObject(class: classObject))
    },
    methods: [
      FunctionDefinition("__enter__", "self") { (arguments, interpreter) throws(PythonError) in
        interpreter.keras.mode.isEnabled = true
        return arguments[0]
      },
      FunctionDefinition("__exit__", "self, *exception") {
        (_, interpreter) throws(PythonError) in
        interpreter.keras.mode.isEnabled = false
        return .bool(false)
      },
      FunctionDefinition(
        "gradient", "self, target, sources", "The gradients of a number by variables."
      ) { (arguments, interpreter) throws(PythonError) in
        let target = try interpreter.kerasTensor(arguments[1])
        var isSingle = true
        var sources = [arguments[2]]
        if case .list(let list) = arguments[2] {
          isSingle = false
          sources = list.elements
        }
        var variables: [Tensor] = []
        for source in sources {
          guard case .object(let object) = source, let variable = object as? KerasVariableObject
          else {
            throw PythonError(
              .typeError, "lectern differentiates by the weights of layers alone",
              advice: "tape.gradient(loss, model.trainable_weights)")
          }
          variable.weight.tensor.grad = nil
          variables.append(variable.weight.tensor)
        }
        try interpreter.inKeras { () throws(TensorError) in try target.backward() }
        let mode = interpreter.keras.mode
        let gradients = variables.map { variable -> Value in
          defer { variable.grad = nil }
          return variable.grad.map { .object(KerasTensorObject(Tensor($0.data, mode: mode))) }
            ?? .none
        }
        return isSingle ? gradients[0] : .list(gradients)
      },
    ])
}
