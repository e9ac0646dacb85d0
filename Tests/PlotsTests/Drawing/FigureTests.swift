import Plots
import Terminal
import Testing

@Suite("A figure")
struct FigureTests {
  @Test("tells its series apart without color")
  func legend() {
    let figure = Figure.lossCurve(training: [3, 2, 1], validation: [3, 2.5, 2.6])
    let text = figure.drawn(PlotSettings(width: 60)).plain
    #expect(text.contains("⠒⠒⠒ training   ⠒○⠒ validation   ┆ best epoch 2"))
    let ascii = figure.drawn(PlotSettings(width: 60, isASCII: true)).plain
    #expect(ascii.contains("-*- training   -o- validation   | best epoch 2"))
  }

  @Test("puts axes side by side where there is room and below each other elsewhere")
  func subplots() {
    let left = Axes(title: "left", marks: [.line(LineMark(x: [0, 1], y: [0, 1]))])
    var right = left
    right.title = "right"
    right.column = 1
    let figure = Figure(title: "both", columns: 2, axes: [left, right])
    let wide = figure.drawn(PlotSettings(width: 80)).lines
    #expect(wide.contains { $0.plain.contains("left") && $0.plain.contains("right") })
    let narrow = figure.drawn(PlotSettings(width: 40)).lines
    #expect(!narrow.contains { $0.plain.contains("left") && $0.plain.contains("right") })
    #expect(narrow.count > wide.count)
  }

  @Test("names both axes of a confusion matrix")
  func confusion() {
    let figure = Figure.confusionMatrix([[1890, 10], [88, 12]], labels: ["ok", "fraud"])
    #expect(
      figure.drawn(PlotSettings(width: 40)).plain == """
          Confusion matrix
        actual ↓
              predicted →
                   ok  fraud
           ok  1890 █   10 ·
        fraud    88 ·   12 ·
        0 ·░▒▓█ 1890
        """)
    #expect(
      figure.sentence
        == "Confusion matrix: 1902 of 2000 are right; of 1900 actual ok, 1890 were found; "
        + "of 100 actual fraud, 12 were found.")
  }

  @Test("does not say the values again that are written into its cells")
  func annotated() {
    let image = ImageMark(
      values: [[50, 10], [5, 35]], rowLabels: ["spam", "good"], columnLabels: ["spam", "good"])
    let cells = [("50", 0.0, 0.0), ("10", 1.0, 0.0), ("5.0", 0.0, 1.0)]
    func figure(_ notes: [(String, Double, Double)]) -> Figure {
      Figure(
        Axes(marks: [.image(image)] + notes.map { .note(NoteMark(x: $1, y: $2, text: $0)) }))
    }
    let alone = figure([]).sentence
    #expect(figure(cells).sentence == alone)
    // Another number, or one outside of the cells, is told.
    #expect(figure([("36", 1, 1)]).sentence.contains("\"36\" at (1, 1)"))
    #expect(figure([("35", 2, 1)]).sentence.contains("\"35\" at (2, 1)"))
  }

  @Test("has tokens on both sides of an attention map, however long they are")
  func attention() {
    let tokens = ["the", "payment", "was"]
    let weights = [[0.5, 0.25, 0.25], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6]]
    let figure = Figure.attentionMap(weights: weights, queries: tokens, keys: tokens)
    let wide = figure.drawn(PlotSettings(width: 60)).plain
    #expect(wide.contains("the  payment"))
    let narrow = figure.drawn(PlotSettings(width: 24)).plain
    #expect(narrow.contains("0.80"))
    #expect(figure.sentence.contains("payment looks most at payment (0.8)"))
  }

  @Test("shows a line, a band, a note and a rule together")
  func together() {
    let axes = Axes(
      marks: [
        .band(BandMark(x: [0, 10], low: [0, 0], high: [4, 4])),
        .line(LineMark(x: [0, 10], y: [0, 8], marker: "o")),
        .rule(RuleMark(6, isHorizontal: true, label: "goal")),
        .note(NoteMark(x: 5, y: 7, text: "here")),
      ], showsLegend: true)
    let text = Figure(axes).drawn(PlotSettings(width: 40, height: 14)).plain
    for part in ["●", "╌╌╌ goal", "here", "⠕"] { #expect(text.contains(part)) }
  }

  @Test("does not draw what is outside of its limits")
  func clipped() {
    let axes = Axes(
      y: Axis(lower: 0, upper: 1), marks: [.line(LineMark(x: [0, 1, 2], y: [5, 5, 5]))])
    let text = Figure(axes).drawn(PlotSettings(width: 40, height: 10)).plain
    #expect(!text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test("lets no control character of a label through")
  func labels() {
    let axes = Axes(
      title: "a\u{1B}[31mb", x: Axis("x\u{7}", ticks: [Tick(0, "t\u{9B}1m")]),
      marks: [.line(LineMark(x: [0, 1], y: [0, 1], label: "\u{1B}]0;x\u{7}"))],
      showsLegend: true)
    let text = Figure(axes).drawn(PlotSettings(width: 40)).plain + Figure(axes).svg
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" })
  }

  @Test(
    "knows Matplotlib's names of colors",
    arguments: [
      ("r", "#ff0000"), ("C1", "#ff7f0e"), ("tab:green", "#2ca02c"), ("#abc", "#aabbcc"),
      ("#A1B2C3", "#a1b2c3"), ("0.5", "#808080"), ("SteelBlue", "#4682b4"), ("no color", nil),
      ("#12", nil), ("2.5", nil), ("", nil),
    ])
  func colors(name: String, expected: String?) {
    #expect(PlotColor(name: name)?.hexadecimal == expected)
  }
}
