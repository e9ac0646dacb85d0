import MiniPython
import Tensors

/// Watches the gradients of one call of a module for its full backward hooks: the inputs and the
/// output go through operations that change nothing and see what passes back.
final class GradientPassage {
  private let module: NetworkObject
  /// One for each argument; nil for what is no tensor or wants no gradient.
  private var inputGradients: [NDArray?] = []
  /// How many inputs want a gradient, and how many of these have not got it in this pass.
  private var watchedCount = 0
  private var awaited = 0
  private var outputGradients: [NDArray?] = []

  init(_ module: NetworkObject) { self.module = module }

  private static let name = "BackwardHookFunctionBackward"

  /// The arguments, watched.
  func enter(_ arguments: [Value], _ interpreter: Interpreter) -> [Value] {
    inputGradients = arguments.map { _ in nil }
    let torch = interpreter.torch
    return arguments.enumerated().map { index, value in
      guard torch.mode.isEnabled, let tensor = value.tensorObject?.tensor, tensor.requiresGrad
      else {
        return value
      }
      watchedCount += 1
      awaited += 1
      let watched = Tensor.custom(
        named: Self.name, [tensor], output: tensor.data, mode: torch.mode
      ) { (gradient) throws(TensorError) in
        self.inputGradients[index] = gradient
        self.awaited -= 1
        guard self.awaited == 0 else { return [gradient] }
        // With retain_graph there may be another pass.
        self.awaited = self.watchedCount
        let changed = try self.callHooks(interpreter)
        return [index < changed.count ? changed[index] ?? gradient : gradient]
      }
      return torch.wrap(watched)
    }
  }

  /// The result, watched: a tensor, or a tuple of them.
  func leave(_ result: Value, _ interpreter: Interpreter) -> Value {
    if case .tuple(let tuple) = result {
      outputGradients = tuple.elements.map { _ in nil }
      return .tuple(
        tuple.elements.enumerated().map { watched($1, $0, calls: false, interpreter) })
    }
    outputGradients = [nil]
    return watched(result, 0, calls: awaited == 0, interpreter)
  }

  private func watched(
    _ value: Value, _ index: Int, calls: Bool, _ interpreter: Interpreter
  ) -> Value {
    let torch = interpreter.torch
    guard torch.mode.isEnabled, let tensor = value.tensorObject?.tensor, tensor.requiresGrad else {
      return value
    }
    let result = Tensor.custom(
      named: Self.name, [tensor], output: tensor.data, mode: torch.mode
    ) { (gradient) throws(TensorError) in
      self.outputGradients[index] = gradient
      // No input wants a gradient: nothing else would call the hooks.
      if calls { _ = try self.callHooks(interpreter) }
      return [gradient]
    }
    return torch.wrap(result)
  }

  /// Calls the hooks; answers what the last one gives in place of the inputs' gradients.
  private func callHooks(_ interpreter: Interpreter) throws(TensorError) -> [NDArray?] {
    let torch = interpreter.torch
    func tuple(_ gradients: [NDArray?]) -> Value {
      .tuple(gradients.map { $0.map { torch.wrap($0) } ?? Value.none })
    }
    var changed: [NDArray?] = []
    do throws(PythonError) {
      for (_, hook) in module.backwardHooks {
        let answer = try interpreter.call(
          hook,
          Arguments(.object(module), tuple(inputGradients), tuple(outputGradients)))
        guard !answer.isNone else { continue }
        if let single = answer.tensorObject {
          changed = [single.tensor.data]
        } else {
          changed = try interpreter.elements(of: answer).map { $0.tensorObject?.tensor.data }
        }
      }
    } catch {
      throw TensorError(
        TensorError.Kind(rawValue: error.kind.name) ?? .runtimeError, error.message)
    }
    return changed
  }
}
