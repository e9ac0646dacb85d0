import MiniPython
import Networks
import Tensors

/// `state_dict` and `load_state_dict` of optimizers.
enum OptimizerSaving {
  /// The state of one parameter, as PyTorch shows it.
  static func dict(
    _ state: OptimizerState, _ definition: OptimizerDefinition, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    let torch = interpreter.torch
    let dict = DictObject()
    if definition.countsSteps {
      let count = try numeric { () throws(TensorError) in
        try NDArray.scalar(.double(Double(state.stepCount)), .float32)
      }
      try dict.set(torch.wrap(count), for: .string("step"), interpreter)
    }
    for (name, slot) in zip(definition.slots, state.slots) {
      if let slot { try dict.set(torch.wrap(slot), for: .string(name), interpreter) }
    }
    return dict
  }

  static func save(
    _ object: OptimizerObject, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    let states = DictObject()
    var groups: [Value] = []
    var position = 0
    for group in try object.groups(interpreter) {
      let saved = DictObject()
      var indexes: [Value] = []
      let parameters = try group.value(for: .string("params"), interpreter) ?? .list([Value]())
      for parameter in try interpreter.elements(of: parameters) {
        if let tensor = parameter.tensorObject?.tensor, let state = object.state(of: tensor),
          let definition = object.definition
        {
          try states.set(
            .dict(dict(state, definition, interpreter)), for: .int(position), interpreter)
        } else if let own = try object.programState(interpreter),
          let state = try own.value(for: parameter, interpreter)
        {
          try states.set(state, for: .int(position), interpreter)
        }
        indexes.append(.int(position))
        position += 1
      }
      for (key, value) in group.items {
        if case .string(let text) = key, text.text == "params" { continue }
        try saved.set(value, for: key, interpreter)
      }
      try saved.set(.list(indexes), for: .string("params"), interpreter)
      groups.append(.dict(saved))
    }
    let result = DictObject()
    try result.set(.dict(states), for: .string("state"), interpreter)
    try result.set(.list(groups), for: .string("param_groups"), interpreter)
    return result
  }

  static func load(
    _ dict: DictObject, into object: OptimizerObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard let saved = try dict.value(for: .string("param_groups"), interpreter),
      case .dict(let states)? = try dict.value(for: .string("state"), interpreter)
    else {
      throw PythonError(.valueError, "the state_dict needs 'state' and 'param_groups'")
    }
    let own = try object.groups(interpreter)
    let groups = try interpreter.elements(of: saved)
    guard own.count == groups.count else {
      throw PythonError(
        .valueError, "loaded state dict has a different number of parameter groups")
    }
    var position = 0
    for (group, value) in zip(own, groups) {
      guard case .dict(let given) = value else { continue }
      for (key, setting) in given.items {
        if case .string(let text) = key, text.text == "params" { continue }
        try group.set(setting, for: key, interpreter)
      }
      let parameters = try group.value(for: .string("params"), interpreter) ?? .list([Value]())
      for parameter in try interpreter.elements(of: parameters) {
        defer { position += 1 }
        if let own = try object.programState(interpreter),
          let state = try states.value(for: .int(position), interpreter)
        {
          try own.set(state, for: parameter, interpreter)
          continue
        }
        guard let tensor = parameter.tensorObject?.tensor, let definition = object.definition,
          case .dict(let state)? = try states.value(for: .int(position), interpreter)
        else { continue }
        object.setState(try read(state, definition, interpreter), of: tensor)
      }
    }
  }

  private static func read(
    _ dict: DictObject, _ definition: OptimizerDefinition, _ interpreter: Interpreter
  ) throws(PythonError) -> OptimizerState {
    let state = OptimizerState(slotCount: definition.slots.count)
    if let step = try dict.value(for: .string("step"), interpreter) {
      state.stepCount = Int(try interpreter.double(step))
    }
    for (index, name) in definition.slots.enumerated() {
      if let array = try dict.value(for: .string(name), interpreter)?.arrayValue {
        state.slots[index] = try numeric { () throws(TensorError) in try array.copy() }
      }
    }
    return state
  }
}
