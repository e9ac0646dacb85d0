import MiniPython
import Plots

/// The figure that a session is drawing.
final class Drawing {
  var current: Figure?
  /// The position of the axes that `plt.plot` draws into.
  var currentAxes = 0

  static func of(_ interpreter: Interpreter) -> Drawing {
    interpreter.state(Drawing.self) { Drawing() }
  }

  /// Hands the figure over to whoever shows figures, and begins anew.
  func show(_ interpreter: Interpreter) {
    if let current, current.axes.contains(where: { !$0.marks.isEmpty }) {
      interpreter.shownFigures.show(current)
    }
    current = nil
    currentAxes = 0
  }

  /// Begins a figure with a grid of axes.
  func begin(_ figure: Figure, _ interpreter: Interpreter) {
    show(interpreter)
    current = figure
  }

  /// Changes the axes at a position, making the figure if there is none.
  func change(_ position: Int?, _ body: (inout Axes) -> Void) {
    var figure = current ?? Figure(Axes())
    if figure.axes.isEmpty { figure.axes = [Axes()] }
    let place = min(position ?? currentAxes, figure.axes.count - 1)
    body(&figure.axes[place])
    current = figure
  }
}
