import MiniPython
import Plots

/// A drawing call that `pyplot` has as a function and axes have as a method.
struct DrawingRoutine: Sendable {
  typealias Body = @Sendable (inout Axes, PlotArguments) throws(PythonError) -> Value

  let name: String
  /// The method's name where it differs: `title` is `set_title`.
  let methodName: String
  let summary: String
  let body: Body

  init(
    _ name: String, method: String? = nil, _ summary: String, body: @escaping Body
  ) {
    self.name = name
    methodName = method ?? name
    self.summary = summary
    self.body = body
  }

  var function: FunctionDefinition {
    let body = body
    return FunctionDefinition(name, "...", summary) { arguments, interpreter throws(PythonError) in
      try DrawingRoutine.draw(nil, PlotArguments(arguments, interpreter), body)
    }
  }

  var method: FunctionDefinition {
    let body = body
    return FunctionDefinition(methodName, "...", summary) {
      arguments, interpreter throws(PythonError) in
      guard arguments.count > 0, case .object(let axes as AxesObject) = arguments[0] else {
        throw PythonError(.typeError, "this needs axes")
      }
      return try DrawingRoutine.draw(
        axes.position, PlotArguments(arguments, interpreter).droppingFirst(), body)
    }
  }

  private static func draw(
    _ position: Int?, _ arguments: PlotArguments, _ body: Body
  ) throws(PythonError) -> Value {
    var failure: PythonError?
    var result = Value.none
    Drawing.of(arguments.interpreter).change(position) { axes in
      do throws(PythonError) {
        result = try body(&axes, arguments)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }
}

/// Axes as Python sees them: a place in the current figure.
final class AxesObject: Object {
  let position: Int

  init(_ position: Int) {
    self.position = position
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("matplotlib.pyplot.Axes")) ?? interpreter.types.object
  }
}
