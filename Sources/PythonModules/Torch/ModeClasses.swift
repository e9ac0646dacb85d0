import MiniPython
import Tensors

/// `torch.no_grad`, `torch.enable_grad`, `torch.inference_mode` and `torch.set_grad_enabled`: as
/// context managers and as decorators.
enum ModeClasses {
  static let all = [
    definition("no_grad", "No gradients within.", false),
    definition("enable_grad", "Gradients within.", true),
    definition("inference_mode", "No gradients within.", nil, isInverted: true),
    definition("set_grad_enabled", "Gradients on or off.", nil),
  ]

  private static func definition(
    _ name: String, _ summary: String, _ fixed: Bool?, isInverted: Bool = false
  ) -> ClassDefinition {
    ClassDefinition(
      name, summary, signature: "(mode=None)", example: "with torch.no_grad(): ...",
      make: { (classObject, arguments, interpreter) throws(PythonError) in
        let isFunction = arguments[0].heapObject != nil
        var flag = fixed ?? !isInverted
        if fixed == nil, !arguments[0].isNone, !isFunction {
          flag = try interpreter.isTrue(arguments[0]) != isInverted
        } else if fixed == nil && isInverted {
          flag = false
        }
        let mode = ModeObject(flag, class: classObject)
        if name == "set_grad_enabled" {
          mode.saved.append(interpreter.torch.mode.isEnabled)
          interpreter.torch.mode.isEnabled = flag
        }
        // `@torch.no_grad` without parentheses.
        return isFunction ? mode.decorated(arguments[0]) : .object(mode)
      },
      methods: [
        FunctionDefinition("__enter__", "(self)") { (arguments, interpreter) throws(PythonError) in
          let mode = try ModeObject.of(arguments[0])
          if mode.saved.isEmpty { mode.saved.append(interpreter.torch.mode.isEnabled) }
          interpreter.torch.mode.isEnabled = mode.isEnabled
          return .none
        },
        FunctionDefinition("__exit__", "(self, *args)") {
          (arguments, interpreter) throws(PythonError) in
          if let before = try ModeObject.of(arguments[0]).saved.popLast() {
            interpreter.torch.mode.isEnabled = before
          }
          return .bool(false)
        },
        FunctionDefinition("__call__", "(self, func)") { (arguments, _) throws(PythonError) in
          try ModeObject.of(arguments[0]).decorated(arguments[1])
        },
      ])
  }
}

/// A gradient mode to be entered, left, or put around a function.
final class ModeObject: InstanceObject {
  let isEnabled: Bool
  var saved: [Bool] = []

  init(_ isEnabled: Bool, class classObject: ClassObject) {
    self.isEnabled = isEnabled
    super.init(class: classObject)
  }

  static func of(_ value: Value) throws(PythonError) -> ModeObject {
    if case .object(let object) = value, let mode = object as? ModeObject { return mode }
    throw PythonError(.typeError, "expected a gradient mode")
  }

  /// The function, run in this mode.
  func decorated(_ function: Value) -> Value {
    .object(DecoratedFunction(function, isEnabled))
  }
}

/// A function that runs in a gradient mode of its own; as a member of a class it becomes a method.
final class DecoratedFunction: Object {
  private let function: Value
  private let isEnabled: Bool

  init(_ function: Value, _ isEnabled: Bool) {
    self.function = function
    self.isEnabled = isEnabled
    super.init()
  }

  override var becomesMethod: Bool { true }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let mode = interpreter.torch.mode
    let before = mode.isEnabled
    mode.isEnabled = isEnabled
    defer { mode.isEnabled = before }
    return try interpreter.call(function, arguments)
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try interpreter.attributeIfPresent(name, of: function)
  }
}
