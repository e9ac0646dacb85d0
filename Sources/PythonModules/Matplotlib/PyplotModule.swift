import MiniPython
import Plots
import Tensors

/// `matplotlib.pyplot`, drawn in the terminal.
public enum PyplotModule {
  public static let all: [ModuleDefinition] = [
    ModuleDefinition(
      "matplotlib", "Plots, drawn in the terminal.",
      functions: [
        FunctionDefinition("use", "(backend, *, force=True)", "Has nothing to do in a terminal.") {
          _, _ throws(PythonError) in .none
        }
      ], submodules: ["matplotlib.pyplot"]),
    ModuleDefinition(
      "matplotlib.pyplot", "Plots, drawn in the terminal.",
      functions: DrawingCatalog.all.filter { !$0.name.hasPrefix("set_") }.map(\.function)
        + functions,
      classes: [
        ClassDefinition("Axes", "A coordinate system.", methods: DrawingCatalog.all.map(\.method)),
        ClassDefinition("Figure", "A picture.", methods: figureMethods),
      ]),
  ]

  private static let functions: [FunctionDefinition] = [
    FunctionDefinition("show", "...", "Draws the figure.") { _, interpreter throws(PythonError) in
      Drawing.of(interpreter).show(interpreter)
      return .none
    },
    FunctionDefinition("figure", "...", "Begins a figure.") {
      arguments, interpreter throws(PythonError) in
      var figure = Figure(Axes())
      try resize(&figure, PlotArguments(arguments, interpreter))
      Drawing.of(interpreter).begin(figure, interpreter)
      return .object(FigureObject())
    },
    FunctionDefinition("subplots", "...", "Begins a figure of several axes.") {
      arguments, interpreter throws(PythonError) in
      let given = PlotArguments(arguments, interpreter)
      let rows = Int(saturating: try given.number("nrows", at: 0) ?? 1)
      let columns = Int(saturating: try given.number("ncols", at: 1) ?? 1)
      guard (1...20).contains(rows), (1...20).contains(columns) else {
        throw PythonError(.valueError, "Number of rows and columns must be from 1 to 20 here")
      }
      var figure = Figure(rows: rows, columns: columns)
      try resize(&figure, given)
      for place in 0..<rows * columns {
        figure.axes.append(Axes(row: place / columns, column: place % columns))
      }
      Drawing.of(interpreter).begin(figure, interpreter)
      let axes = (0..<rows * columns).map { Value.object(AxesObject($0)) }
      if axes.count == 1 { return .tuple([.object(FigureObject()), axes[0]]) }
      let shape = rows == 1 || columns == 1 ? [rows * columns] : [rows, columns]
      let grid = try raising { () throws(TensorError) in try Shape(shape) }
      return .tuple([
        .object(FigureObject()), .object(try ArrayObject(axes, shape: grid, kind: .object)),
      ])
    },
    FunctionDefinition("subplot", "...", "Chooses one of several axes.") {
      arguments, interpreter throws(PythonError) in
      let given = PlotArguments(arguments, interpreter)
      let (rows, columns) = (
        Int(saturating: try given.number("nrows", at: 0) ?? 1),
        Int(saturating: try given.number("ncols", at: 1) ?? 1)
      )
      let place = Int(saturating: try given.number("index", at: 2) ?? 1) - 1
      let figures = Drawing.of(interpreter)
      var figure = figures.current ?? Figure()
      if figure.rows != rows || figure.columns != columns || figure.axes.count != rows * columns {
        guard (1...20).contains(rows), (1...20).contains(columns) else {
          throw PythonError(.valueError, "Number of rows and columns must be from 1 to 20 here")
        }
        figure = Figure(title: figure.title, rows: rows, columns: columns)
        for place in 0..<rows * columns {
          figure.axes.append(Axes(row: place / columns, column: place % columns))
        }
      }
      guard figure.axes.indices.contains(place) else {
        throw PythonError(
          .valueError, "num must be an integer with 1 <= num <= \(rows * columns), not \(place + 1)"
        )
      }
      figures.current = figure
      figures.currentAxes = place
      return .object(AxesObject(place))
    },
    FunctionDefinition("suptitle", "...", "The words above all axes.") {
      arguments, interpreter throws(PythonError) in
      try title(PlotArguments(arguments, interpreter))
    },
    FunctionDefinition("gca", "()", "The axes that are drawn into.") {
      _, interpreter throws(PythonError) in
      .object(AxesObject(Drawing.of(interpreter).currentAxes))
    },
    FunctionDefinition("gcf", "()", "The figure that is drawn into.") { _, _ throws(PythonError) in
      .object(FigureObject())
    },
    FunctionDefinition("close", "...", "Forgets the figure.") {
      _, interpreter throws(PythonError) in
      Drawing.of(interpreter).current = nil
      return .none
    },
    FunctionDefinition("clf", "()", "Empties the figure.") { _, interpreter throws(PythonError) in
      Drawing.of(interpreter).current = nil
      return .none
    },
    FunctionDefinition("savefig", "...", "Files are not written by lessons.") {
      _, _ throws(PythonError) in throw noFiles
    },
  ]

  private static let figureMethods: [FunctionDefinition] = [
    FunctionDefinition("suptitle", "...", "The words above all axes.") {
      arguments, interpreter throws(PythonError) in
      try title(PlotArguments(arguments, interpreter).droppingFirst())
    },
    FunctionDefinition("tight_layout", "...", "Has nothing to do in a terminal.") {
      _, _ throws(PythonError) in .none
    },
    FunctionDefinition("colorbar", "...", "Has nothing to do in a terminal.") {
      _, _ throws(PythonError) in .none
    },
    FunctionDefinition("savefig", "...", "Files are not written by lessons.") {
      _, _ throws(PythonError) in throw noFiles
    },
    FunctionDefinition("show", "...", "Draws the figure.") { _, interpreter throws(PythonError) in
      Drawing.of(interpreter).show(interpreter)
      return .none
    },
  ]

  private static var noFiles: PythonError {
    PythonError(
      "PermissionError", "lectern does not write files from Python code",
      advice: "call plt.show(), then type :save plot NAME.svg")
  }

  private static func title(_ arguments: PlotArguments) throws(PythonError) -> Value {
    let figures = Drawing.of(arguments.interpreter)
    var figure = figures.current ?? Figure(Axes())
    figure.title = try arguments.text("t", at: 0) ?? ""
    figures.current = figure
    return .none
  }

  private static func resize(
    _ figure: inout Figure, _ arguments: PlotArguments
  ) throws(PythonError) {
    guard let size = arguments.value("figsize") else { return }
    let numbers = try arguments.numbers(size)
    guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return }
    (figure.width, figure.height) = (numbers[0], numbers[1])
  }
}

/// The current figure as Python sees it.
final class FigureObject: Object {
  init() { super.init() }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("matplotlib.pyplot.Figure")) ?? interpreter.types.object
  }
}
