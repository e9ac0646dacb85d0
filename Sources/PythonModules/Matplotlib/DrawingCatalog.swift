import MiniPython
import Plots

/// All drawing calls.
enum DrawingCatalog {
  static let all: [DrawingRoutine] = marks + settings

  private static let marks: [DrawingRoutine] = [
    DrawingRoutine("plot", "Points joined by a line.") { axes, arguments throws(PythonError) in
      try line(&axes, arguments)
    },
    DrawingRoutine("step", "A line of steps.") { axes, arguments throws(PythonError) in
      try line(&axes, arguments)
    },
    DrawingRoutine("scatter", "Points.") { axes, arguments throws(PythonError) in
      guard let x = arguments.value("x", at: 0), let y = arguments.value("y", at: 1) else {
        throw PythonError(.typeError, "scatter() needs x and y")
      }
      var mark = PointMark(
        x: try arguments.numbers(x), y: try arguments.numbers(y), label: arguments.label,
        color: try arguments.color(), marker: try arguments.text("marker")?.first ?? "o")
      try sameLength(mark.x, mark.y)
      if let groups = arguments.value("c", at: 3), groups.isText == nil {
        mark.groups = try arguments.numbers(groups).map { Int(saturating: $0.rounded()) }
      }
      axes.marks.append(.points(mark))
      return .none
    },
    DrawingRoutine("bar", "Bars.") { axes, arguments throws(PythonError) in
      try bars(&axes, arguments, isHorizontal: false)
    },
    DrawingRoutine("barh", "Bars that lie.") { axes, arguments throws(PythonError) in
      try bars(&axes, arguments, isHorizontal: true)
    },
    DrawingRoutine("hist", "How many values fall into each bin.") {
      axes, arguments throws(PythonError) in try histogram(&axes, arguments)
    },
    DrawingRoutine("imshow", "A table of shades.") { axes, arguments throws(PythonError) in
      guard let values = arguments.value("X", at: 0) else {
        throw PythonError(.typeError, "imshow() needs rows of numbers")
      }
      axes.marks.append(
        .image(
          ImageMark(
            values: try arguments.rows(values), lowest: try arguments.number("vmin"),
            highest: try arguments.number("vmax"),
            isUpsideDown: try arguments.text("origin") == "lower")))
      return .none
    },
    DrawingRoutine("matshow", "A table of shades.") { axes, arguments throws(PythonError) in
      guard let values = arguments.value("A", at: 0) else {
        throw PythonError(.typeError, "matshow() needs rows of numbers")
      }
      axes.marks.append(.image(ImageMark(values: try arguments.rows(values))))
      return .none
    },
    rule("axhline", "A line across at a height.", isHorizontal: true),
    rule("axvline", "A line across at a place.", isHorizontal: false),
    DrawingRoutine("fill_between", "The area between two curves.") {
      axes, arguments throws(PythonError) in
      guard let x = arguments.value("x", at: 0), let first = arguments.value("y1", at: 1) else {
        throw PythonError(.typeError, "fill_between() needs x and y1")
      }
      let places = try arguments.numbers(x)
      let high = try curve(first, places.count, arguments)
      let low = try curve(arguments.value("y2", at: 2) ?? .float(0), places.count, arguments)
      axes.marks.append(
        .band(
          BandMark(
            x: places, low: low, high: high, label: arguments.label, color: try arguments.color())))
      return .none
    },
    DrawingRoutine("text", "Words at a point.") { axes, arguments throws(PythonError) in
      axes.marks.append(
        .note(
          NoteMark(
            x: try arguments.number("x", at: 0) ?? 0, y: try arguments.number("y", at: 1) ?? 0,
            text: try arguments.text("s", at: 2) ?? "")))
      return .none
    },
    DrawingRoutine("annotate", "Words at a point.") { axes, arguments throws(PythonError) in
      let place =
        try arguments.value("xy", at: 1).map { value throws(PythonError) in
          try arguments.numbers(value)
        } ?? [0, 0]
      axes.marks.append(
        .note(
          NoteMark(
            x: place.first ?? 0, y: place.last ?? 0, text: try arguments.text("text", at: 0) ?? ""))
      )
      return .none
    },
    DrawingRoutine("boxplot", "Medians, quartiles and outliers.") {
      axes, arguments throws(PythonError) in
      guard let groups = arguments.value("x", at: 0) else {
        throw PythonError(.typeError, "boxplot() needs values")
      }
      let elements = try arguments.interpreter.elements(of: groups)
      var all: [[Double]] = []
      if let first = elements.first, first.scalar != nil || first.heapObject is NumPyScalar {
        all = [try arguments.numbers(groups)]
      } else {
        for element in elements { all.append(try arguments.numbers(element)) }
      }
      let labels =
        try arguments.value("tick_labels", "labels").map { value throws(PythonError) in
          try arguments.texts(value)
        } ?? []
      axes.marks.append(.boxes(BoxMark(groups: all, labels: labels)))
      return .none
    },
  ]

  private static let settings: [DrawingRoutine] = [
    DrawingRoutine("title", method: "set_title", "The words above.") {
      axes, arguments throws(PythonError) in
      axes.title = try arguments.text("label", at: 0) ?? ""
      return .none
    },
    DrawingRoutine("xlabel", method: "set_xlabel", "What x measures.") {
      axes, arguments throws(PythonError) in
      axes.x.label = try arguments.text("xlabel", at: 0) ?? ""
      return .none
    },
    DrawingRoutine("ylabel", method: "set_ylabel", "What y measures.") {
      axes, arguments throws(PythonError) in
      axes.y.label = try arguments.text("ylabel", at: 0) ?? ""
      return .none
    },
    limits("xlim", method: "set_xlim", \.x, ["left", "right"]),
    limits("ylim", method: "set_ylim", \.y, ["bottom", "top"]),
    scale("xscale", method: "set_xscale", \.x), scale("yscale", method: "set_yscale", \.y),
    ticks("xticks", method: "set_xticks", isX: true),
    ticks("yticks", method: "set_yticks", isX: false),
    labels("set_xticklabels", isX: true), labels("set_yticklabels", isX: false),
    DrawingRoutine("legend", "What the lines are.") { axes, arguments throws(PythonError) in
      axes.showsLegend = true
      if let names = arguments.value("labels", at: 0), case .list = names {
        for (index, name) in try arguments.texts(names).enumerated()
        where axes.marks.indices.contains(index) {
          if case .line(var line) = axes.marks[index] {
            line.label = name
            axes.marks[index] = .line(line)
          }
        }
      }
      return .none
    },
    DrawingRoutine("grid", "Lines at the ticks.") { axes, arguments throws(PythonError) in
      axes.showsGrid = true
      return .none
    },
    silent("tight_layout"), silent("colorbar"), silent("axis"), silent("set_aspect"),
    silent("tick_params"), silent("margins"),
  ]

  private static func silent(_ name: String) -> DrawingRoutine {
    DrawingRoutine(name, "Has nothing to do in a terminal.") { _, _ throws(PythonError) in .none }
  }

  private static func sameLength(_ x: [Double], _ y: [Double]) throws(PythonError) {
    guard x.count != y.count else { return }
    throw PythonError(
      .valueError,
      "x and y must have same first dimension, but have shapes (\(x.count),) and (\(y.count),)")
  }

  private static func curve(
    _ value: Value, _ count: Int, _ arguments: PlotArguments
  ) throws(PythonError) -> [Double] {
    let numbers = try arguments.numbers(value)
    return numbers.count == 1 ? [Double](repeating: numbers[0], count: count) : numbers
  }

  private static func line(
    _ axes: inout Axes, _ arguments: PlotArguments
  ) throws(PythonError) -> Value {
    var values = arguments.positional
    var format = ""
    while !values.isEmpty {
      let first = values.removeFirst()
      var (x, y): (Value?, Value) = (nil, first)
      if let next = values.first, next.isText == nil {
        (x, y) = (first, next)
        values.removeFirst()
      }
      format = ""
      if let text = values.first?.isText {
        format = text
        values.removeFirst()
      }
      let table = try NumPyArray(y, arguments.interpreter).array
      let columns = table.rank == 2 ? table.shape[1] : 1
      let numbers = try table.doublesRaising()
      for column in 0..<columns {
        let heights = stride(from: column, to: numbers.count, by: columns).map { numbers[$0] }
        let places =
          try x.map { value throws(PythonError) in try arguments.numbers(value) }
          ?? heights.indices.map(Double.init)
        try sameLength(places, heights)
        var mark = LineMark(
          x: places, y: heights, label: arguments.label, color: try arguments.color(),
          dash: try arguments.dash(), marker: try arguments.text("marker")?.first)
        apply(format, to: &mark)
        axes.marks.append(.line(mark))
      }
    }
    return .list([])
  }

  /// Matplotlib's short spelling, such as `r--` or `o`.
  private static func apply(_ format: String, to mark: inout LineMark) {
    guard !format.isEmpty else { return }
    var rest = format
    for dash in [Dash.dashed, .dashDot, .dotted, .solid] where rest.contains(dash.rawValue) {
      mark.dash = dash
      rest = rest.replacing(dash.rawValue, with: "")
      break
    }
    let joined = rest.count != format.count
    for letter in rest {
      if "bgrcmykw".contains(letter) {
        mark.color = PlotColor(name: String(letter))
      } else {
        mark.marker = letter
      }
    }
    mark.isJoined = joined || mark.marker == nil
  }

  private static func bars(
    _ axes: inout Axes, _ arguments: PlotArguments, isHorizontal: Bool
  ) throws(PythonError) -> Value {
    guard let places = arguments.value(isHorizontal ? "y" : "x", at: 0),
      let lengths = arguments.value(isHorizontal ? "width" : "height", at: 1)
    else { throw PythonError(.typeError, "bar() needs places and heights") }
    let amounts = try arguments.numbers(lengths)
    var positions = amounts.indices.map(Double.init)
    let names = try NumPyArray(places, arguments.interpreter)
    if names.isNumeric {
      positions = try names.array.doublesRaising()
    } else {
      let ticks = zip(positions, try arguments.texts(places)).map { Tick($0, $1) }
      if isHorizontal { axes.y.ticks = ticks } else { axes.x.ticks = ticks }
    }
    try sameLength(positions, amounts)
    let base =
      try arguments.value(isHorizontal ? "left" : "bottom").map {
        value throws(PythonError) in try curve(value, amounts.count, arguments)
      } ?? []
    axes.marks.append(
      .bars(
        BarMark(
          positions: positions, lengths: amounts, bases: base,
          thickness: try arguments.number(isHorizontal ? "height" : "width") ?? 0.8,
          isHorizontal: isHorizontal, label: arguments.label, color: try arguments.color())))
    return .none
  }

  private static func histogram(
    _ axes: inout Axes, _ arguments: PlotArguments
  ) throws(PythonError) -> Value {
    guard let values = arguments.value("x", at: 0) else {
      throw PythonError(.typeError, "hist() needs values")
    }
    let interpreter = arguments.interpreter
    let counted = try interpreter.call(
      try interpreter.resolve("numpy.histogram"),
      Arguments(values, arguments.value("bins", at: 1) ?? .int(10)))
    let parts = try interpreter.elements(of: counted)
    let (counts, edges) = (try arguments.numbers(parts[0]), try arguments.numbers(parts[1]))
    let centers = zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
    axes.marks.append(
      .bars(
        BarMark(
          positions: centers, lengths: counts, thickness: edges[1] - edges[0],
          label: arguments.label, color: try arguments.color(), isHistogram: true)))
    return .tuple([parts[0], parts[1], .none])
  }

  private static func rule(
    _ name: String, _ summary: String, isHorizontal: Bool
  ) -> DrawingRoutine {
    DrawingRoutine(name, summary) { axes, arguments throws(PythonError) in
      axes.marks.append(
        .rule(
          RuleMark(
            try arguments.number(isHorizontal ? "y" : "x", at: 0) ?? 0,
            isHorizontal: isHorizontal, label: arguments.label, color: try arguments.color(),
            dash: try arguments.dash())))
      return .none
    }
  }

  private static func limits(
    _ name: String, method: String, _ axis: WritableKeyPath<Axes, Axis> & Sendable,
    _ names: [String]
  ) -> DrawingRoutine {
    DrawingRoutine(name, method: method, "The ends of the axis.") {
      axes, arguments throws(PythonError) in
      var ends: [Double?] = [
        arguments.value(names[0], at: 0)?.scalar?.doubleValue,
        try arguments.value(names[1], at: 1).map { value throws(PythonError) in
          try arguments.interpreter.double(value)
        },
      ]
      if let first = arguments.positional.first, first.scalar == nil, !first.isNone {
        ends = try arguments.numbers(first)
      }
      if let low = ends.first { axes[keyPath: axis].lower = low ?? axes[keyPath: axis].lower }
      if let high = ends.last { axes[keyPath: axis].upper = high ?? axes[keyPath: axis].upper }
      return .none
    }
  }

  private static func scale(
    _ name: String, method: String, _ axis: WritableKeyPath<Axes, Axis> & Sendable
  ) -> DrawingRoutine {
    DrawingRoutine(name, method: method, "Linear or logarithmic.") {
      axes, arguments throws(PythonError) in
      let isLog = try arguments.text("value", at: 0) == "log"
      axes[keyPath: axis].scale = isLog ? .log(base: try arguments.number("base") ?? 10) : .linear
      return .none
    }
  }

  private static func ticks(_ name: String, method: String, isX: Bool) -> DrawingRoutine {
    DrawingRoutine(name, method: method, "The marked values.") {
      axes, arguments throws(PythonError) in
      guard let places = arguments.value("ticks", at: 0) else { return .none }
      let numbers = try arguments.numbers(places)
      let names =
        try arguments.value("labels", at: 1).map { value throws(PythonError) in
          try arguments.texts(value)
        }
        ?? numbers.map {
          $0 == $0.rounded() && abs($0) < 1e15
            ? String(Int(saturating: $0)) : String(describing: $0)
        }
      let ticks = zip(numbers, names).map { Tick($0, $1) }
      if isX { axes.x.ticks = ticks } else { axes.y.ticks = ticks }
      DrawingCatalog.name(names, on: &axes, isX: isX)
      return .none
    }
  }

  private static func labels(_ name: String, isX: Bool) -> DrawingRoutine {
    DrawingRoutine(name, "The names of the marked values.") {
      axes, arguments throws(PythonError) in
      guard let given = arguments.value("labels", at: 0) else { return .none }
      let names = try arguments.texts(given)
      let old = isX ? axes.x.ticks : axes.y.ticks
      let ticks = names.enumerated().map { Tick(old?[safe: $0]?.value ?? Double($0), $1) }
      if isX { axes.x.ticks = ticks } else { axes.y.ticks = ticks }
      DrawingCatalog.name(names, on: &axes, isX: isX)
      return .none
    }
  }

  /// The rows and columns of an image have names of their own.
  private static func name(_ names: [String], on axes: inout Axes, isX: Bool) {
    for (index, mark) in axes.marks.enumerated() {
      guard case .image(var image) = mark else { continue }
      if isX { image.columnLabels = names } else { image.rowLabels = names }
      axes.marks[index] = .image(image)
    }
  }
}

extension Value {
  fileprivate var isText: String? {
    if case .string(let string) = self { return string.text }
    return nil
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
