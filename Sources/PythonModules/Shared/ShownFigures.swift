import MiniPython
import Plots

/// The figures that a program has shown and nobody has drawn yet.
///
/// `matplotlib.pyplot.show()` appends to it; whoever runs the program takes them and draws them.
public final class ShownFigures {
  public private(set) var figures: [Figure] = []
  /// Called as soon as a figure is shown; nil leaves it until it is taken.
  public var onShow: ((Figure) -> Void)?

  public init() {}

  public func show(_ figure: Figure) {
    if let onShow { onShow(figure) } else { figures.append(figure) }
  }

  /// The figures shown since the last time this was asked.
  public func take() -> [Figure] {
    defer { figures = [] }
    return figures
  }
}

extension Interpreter {
  /// The figures that this interpreter's programs have shown.
  public var shownFigures: ShownFigures { state(ShownFigures.self) { ShownFigures() } }
}
