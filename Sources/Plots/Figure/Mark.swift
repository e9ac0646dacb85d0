/// Something drawn in a set of axes.
public enum Mark: Hashable, Sendable {
  /// Points joined in order: `plot`.
  case line(LineMark)
  /// Points: `scatter`.
  case points(PointMark)
  /// Bars from a base: `bar`, `barh`, `hist`.
  case bars(BarMark)
  /// A rectangle of colored values: `imshow`, a confusion matrix, an attention map.
  case image(ImageMark)
  /// A line across all of the axes: `axhline`, `axvline`.
  case rule(RuleMark)
  /// The area between two curves: `fill_between`.
  case band(BandMark)
  /// Words at a point: `text`, `annotate`.
  case note(NoteMark)
  /// Medians, quartiles and whiskers: `boxplot`.
  case boxes(BoxMark)
}

/// How a line is broken, as `linestyle`.
public enum Dash: String, Hashable, Sendable, CaseIterable {
  case solid = "-"
  case dashed = "--"
  case dotted = ":"
  case dashDot = "-."
}

/// Points joined in order; a value that is not finite breaks the line.
public struct LineMark: Hashable, Sendable {
  public var x: [Double]
  public var y: [Double]
  public var label: String
  public var color: PlotColor?
  public var dash: Dash
  /// One letter as Matplotlib has it (`o`, `x`, `s`, `^`, …); nil for none.
  public var marker: Character?
  /// Whether the points are joined; `plot(x, y, "o")` has markers alone.
  public var isJoined: Bool

  public init(
    x: [Double], y: [Double], label: String = "", color: PlotColor? = nil, dash: Dash = .solid,
    marker: Character? = nil, isJoined: Bool = true
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.dash = dash
    self.marker = marker
    self.isJoined = isJoined
  }
}

/// Points that are not joined.
public struct PointMark: Hashable, Sendable {
  public var x: [Double]
  public var y: [Double]
  public var label: String
  public var color: PlotColor?
  public var marker: Character
  /// A class for each point, drawn in a color and a marker of its own: `c=labels`; nil for one.
  public var groups: [Int]?

  public init(
    x: [Double], y: [Double], label: String = "", color: PlotColor? = nil,
    marker: Character = "o", groups: [Int]? = nil
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.marker = marker
    self.groups = groups
  }
}

/// Bars from `base` to `base + length`, each `thickness` wide around its position.
public struct BarMark: Hashable, Sendable {
  public var positions: [Double]
  public var lengths: [Double]
  public var bases: [Double]
  public var thickness: Double
  public var isHorizontal: Bool
  public var label: String
  public var color: PlotColor?
  /// Whether the bars are the bins of a histogram.
  public var isHistogram: Bool

  public init(
    positions: [Double], lengths: [Double], bases: [Double] = [], thickness: Double = 0.8,
    isHorizontal: Bool = false, label: String = "", color: PlotColor? = nil,
    isHistogram: Bool = false
  ) {
    self.positions = positions
    self.lengths = lengths
    self.bases = bases
    self.thickness = thickness
    self.isHorizontal = isHorizontal
    self.label = label
    self.color = color
    self.isHistogram = isHistogram
  }
}

/// A rectangle of values, each shown by shade and, where there is room, by its number.
public struct ImageMark: Hashable, Sendable {
  /// Rows from top to bottom; ragged rows are filled with NaN.
  public var values: [[Double]]
  public var rowLabels: [String]
  public var columnLabels: [String]
  /// The values of the lightest and the darkest shade; nil where the data decide.
  public var lowest: Double?
  public var highest: Double?
  public var showsValues: Bool
  /// Whether the first row is drawn at the bottom: `origin="lower"`.
  public var isUpsideDown: Bool
  /// What the shade measures, for the legend.
  public var label: String

  public init(
    values: [[Double]], rowLabels: [String] = [], columnLabels: [String] = [],
    lowest: Double? = nil, highest: Double? = nil, showsValues: Bool = false,
    isUpsideDown: Bool = false, label: String = ""
  ) {
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.lowest = lowest
    self.highest = highest
    self.showsValues = showsValues
    self.isUpsideDown = isUpsideDown
    self.label = label
  }
}

/// A line across all of the axes at one value.
public struct RuleMark: Hashable, Sendable {
  public var value: Double
  /// Whether the line lies along x, at a value of y.
  public var isHorizontal: Bool
  public var label: String
  public var color: PlotColor?
  public var dash: Dash

  public init(
    _ value: Double, isHorizontal: Bool, label: String = "", color: PlotColor? = nil,
    dash: Dash = .solid
  ) {
    self.value = value
    self.isHorizontal = isHorizontal
    self.label = label
    self.color = color
    self.dash = dash
  }
}

/// The area between two curves over the same x.
public struct BandMark: Hashable, Sendable {
  public var x: [Double]
  public var low: [Double]
  public var high: [Double]
  public var label: String
  public var color: PlotColor?

  public init(
    x: [Double], low: [Double], high: [Double], label: String = "", color: PlotColor? = nil
  ) {
    self.x = x
    self.low = low
    self.high = high
    self.label = label
    self.color = color
  }
}

/// Words at a point.
public struct NoteMark: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var text: String

  public init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
  }
}

/// The spread of several groups of values.
public struct BoxMark: Hashable, Sendable {
  public var groups: [[Double]]
  public var labels: [String]

  public init(groups: [[Double]], labels: [String] = []) {
    self.groups = groups
    self.labels = labels
  }
}
