/// A picture of data: one or more axes in a grid, each with what is drawn in it.
///
/// A plain value. `matplotlib.pyplot` fills one; text and SVG are drawn from it.
public struct Figure: Hashable, Sendable {
  public var title: String
  public var rows: Int
  public var columns: Int
  /// Width and height in inches, as `figsize`; text only looks at their ratio.
  public var width: Double
  public var height: Double
  public var axes: [Axes]

  public init(
    title: String = "", rows: Int = 1, columns: Int = 1, width: Double = 6.4,
    height: Double = 4.8, axes: [Axes] = []
  ) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.width = width
    self.height = height
    self.axes = axes
  }

  /// A figure of one set of axes.
  public init(_ axes: Axes) {
    self.init(axes: [axes])
  }
}

/// How values become places along an axis.
public enum Scale: Hashable, Sendable {
  case linear
  /// Logarithmic to a base; values that are not above zero are not drawn.
  case log(base: Double)
}

/// A line along which values are measured.
public struct Axis: Hashable, Sendable {
  public var label: String
  public var scale: Scale
  /// The ends as asked for; nil where the data decide. `lower` above `upper` turns the axis round.
  public var lower: Double?
  public var upper: Double?
  /// The ticks as asked for; nil where nice numbers are chosen.
  public var ticks: [Tick]?

  public init(
    _ label: String = "", scale: Scale = .linear, lower: Double? = nil, upper: Double? = nil,
    ticks: [Tick]? = nil
  ) {
    self.label = label
    self.scale = scale
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
  }
}

/// A marked value on an axis.
public struct Tick: Hashable, Sendable {
  public var value: Double
  public var label: String

  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}

/// One coordinate system with what is drawn in it.
public struct Axes: Hashable, Sendable {
  public var title: String
  public var x: Axis
  public var y: Axis
  public var marks: [Mark]
  public var showsLegend: Bool
  public var showsGrid: Bool
  /// The place in the figure's grid, counted from 0.
  public var row: Int
  public var column: Int
  /// A sentence that says what is shown, in place of the one made from the data.
  public var summary: String?

  public init(
    title: String = "", x: Axis = Axis(), y: Axis = Axis(), marks: [Mark] = [],
    showsLegend: Bool = false, showsGrid: Bool = false, row: Int = 0, column: Int = 0,
    summary: String? = nil
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.marks = marks
    self.showsLegend = showsLegend
    self.showsGrid = showsGrid
    self.row = row
    self.column = column
    self.summary = summary
  }
}
