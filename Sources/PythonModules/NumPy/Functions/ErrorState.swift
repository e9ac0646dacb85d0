import MiniPython
import Tensors

/// Functions that say what a division by zero or an overflow does.
enum NumPyErrorState {
  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "errstate", "(all=None, divide=None, over=None, under=None, invalid=None, call=None)",
      "Says what happens at divisions by zero within a block."
    ) {
      call throws(PythonError) in
      let state = NumPyErrors.of(call.interpreter)
      let changed = try state.changed(call)
      let before = NumPyErrors.Box()
      return .object(
        ContextObject(
          enter: {
            before.actions = state.actions
            state.actions = changed(state.actions)
          },
          exit: { state.actions = before.actions }))
    },
    numpyFunction(
      "seterr", "(all=None, divide=None, over=None, under=None, invalid=None)",
      "Says what happens at divisions by zero."
    ) {
      call throws(PythonError) in
      let state = NumPyErrors.of(call.interpreter)
      let before = state.dict
      state.actions = try state.changed(call)(state.actions)
      return .dict(before)
    },
    numpyFunction("geterr", "()", "What happens at divisions by zero.") {
      call throws(PythonError) in .dict(NumPyErrors.of(call.interpreter).dict)
    },
  ]
}
