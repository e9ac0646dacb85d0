import MiniPython
import Networks
import Tensors

/// The classes of `keras.optimizers.schedules`: learning rates that change with the steps.
enum KerasScheduleClasses {
  static let all = [
    schedule(
      "ExponentialDecay",
      "initial_learning_rate, decay_steps, decay_rate, staircase=False, name='ExponentialDecay'"
    ) { (a, i) throws(PythonError) in
      .exponential(
        initial: try i.double(a[0]), steps: try i.double(a[1]), rate: try i.double(a[2]),
        isStaircase: try i.isTrue(a[3]))
    },
    schedule(
      "CosineDecay",
      "initial_learning_rate, decay_steps, alpha=0.0, name='CosineDecay', warmup_target=None, "
        + "warmup_steps=0"
    ) { (a, i) throws(PythonError) in
      guard try i.double(a[1]) > 0 else {
        throw PythonError(
          .valueError,
          "Argument `decay_steps` must be > 0. Received: decay_steps=\(try i.display(of: a[1]))")
      }
      if a[4].isNone {
        return .cosine(
          initial: try i.double(a[0]), steps: try i.double(a[1]), alpha: try i.double(a[2]))
      }
      return .warmCosine(
        initial: try i.double(a[0]), steps: try i.double(a[1]), alpha: try i.double(a[2]),
        target: try i.double(a[4]), warmupSteps: try i.double(a[5]))
    },
    schedule(
      "CosineDecayRestarts",
      "initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0, "
        + "name='SGDRDecay'"
    ) { (a, i) throws(PythonError) in
      .cosineRestarts(
        initial: try i.double(a[0]), steps: try i.double(a[1]), longer: try i.double(a[2]),
        lower: try i.double(a[3]), alpha: try i.double(a[4]))
    },
    schedule("PiecewiseConstantDecay", "boundaries, values, name='PiecewiseConstant'") {
      (a, i) throws(PythonError) in
      var lists: [[Double]] = []
      for value in [a[0], a[1]] {
        var numbers: [Double] = []
        for element in try i.elements(of: value) { numbers.append(try i.double(element)) }
        lists.append(numbers)
      }
      guard lists[1].count == lists[0].count + 1 else {
        throw PythonError(
          .valueError,
          "The length of boundaries should be 1 less than the length of values. Received: "
            + "boundaries=\(try i.display(of: a[0])) of length \(lists[0].count), and "
            + "values=\(try i.display(of: a[1])) of length \(lists[1].count).")
      }
      return .piecewise(boundaries: lists[0], values: lists[1])
    },
    schedule(
      "InverseTimeDecay",
      "initial_learning_rate, decay_steps, decay_rate, staircase=False, name='InverseTimeDecay'"
    ) { (a, i) throws(PythonError) in
      .inverseTime(
        initial: try i.double(a[0]), steps: try i.double(a[1]), rate: try i.double(a[2]),
        isStaircase: try i.isTrue(a[3]))
    },
    schedule(
      "PolynomialDecay",
      "initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False, "
        + "name='PolynomialDecay'"
    ) { (a, i) throws(PythonError) in
      .polynomial(
        initial: try i.double(a[0]), steps: try i.double(a[1]), end: try i.double(a[2]),
        power: try i.double(a[3]), isCyclic: try i.isTrue(a[4]))
    },
    ClassDefinition(
      "LearningRateSchedule",
      "The base of all schedules; write __call__(self, step) in a class of yours."),
  ]

  private static func schedule(
    _ name: String, _ signature: String,
    _ read: @escaping @Sendable (Arguments, Interpreter) throws(PythonError) -> KerasSchedule
  ) -> ClassDefinition {
    ClassDefinition(
      name, base: "keras.optimizers.schedules.LearningRateSchedule",
      "A learning rate that changes with the steps.", signature: signature,
      make: { (classObject, arguments, interpreter) throws(PythonError) in
        let schedule = try read(arguments, interpreter)
        let instance = InstanceObject(
          class: classObject, payload: KerasScheduleBox(schedule))
        let parsed = Signature(parsing: signature, names: interpreter.names)
        for (index, parameter) in parsed.parameters.enumerated() {
          instance.attributes[parameter.name] = arguments[index]
        }
        return .object(instance)
      },
      methods: [
        FunctionDefinition("__call__", "self, step", "The learning rate at a step.") {
          (arguments, interpreter) throws(PythonError) in
          guard
            let box = (arguments[0].heapObject as? InstanceObject)?.payload
              as? KerasScheduleBox
          else { return .none }
          let step = Int(try interpreter.double(arguments[1]))
          let rate = Float(box.schedule.rate(at: step))
          let array = try numeric { () throws(TensorError) in try NDArray([rate], []) }
          return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
        },
        FunctionDefinition("get_config", "self", "What the schedule was made with.") {
          (arguments, interpreter) throws(PythonError) in
          let dict = DictObject()
          for (name, value) in (arguments[0].heapObject as? InstanceObject)?.attributes
            ?? AttributeTable()
          {
            dict[interpreter.names.text(of: name)] = value
          }
          return .dict(dict)
        },
      ],
      classMethods: KerasSmallConfigs.classMethods)
  }

  /// The rate that a number, a schedule or a callable of the program stands for.
  static func read(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasSchedule {
    if let box = (value.heapObject as? InstanceObject)?.payload as? KerasScheduleBox {
      return box.schedule
    }
    if let scalar = value.arrayValue?.scalars().first { return .constant(scalar.doubleValue) }
    switch value {
    case .int, .float, .bool: break
    default:
      guard !interpreter.isCallable(value) else { break }
      throw PythonError(
        .valueError,
        "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a "
          + "callable (that takes in the current iteration value and returns the corresponding "
          + "learning rate value). Received instead: learning_rate=\(try interpreter.display(of: value))"
      )
    }
    if interpreter.isCallable(value) {
      return .program { step in
        do throws(PythonError) {
          return try interpreter.double(interpreter.call(value, Arguments(.int(step))))
        } catch {
          interpreter.keras.pendingError = error
          return .nan
        }
      }
    }
    return .constant(try interpreter.double(value))
  }
}

/// A schedule within a Python object.
final class KerasScheduleBox {
  let schedule: KerasSchedule
  init(_ schedule: KerasSchedule) { self.schedule = schedule }
}
