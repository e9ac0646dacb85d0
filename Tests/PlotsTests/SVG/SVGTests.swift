import Foundation
import Plots
import Testing

@Suite("A figure in SVG")
struct SVGTests {
  @Test("escapes what is typed, and says in words what it shows")
  func escaping() {
    let axes = Axes(
      title: "<script>&\"'", marks: [.line(LineMark(x: [0, 1], y: [0, 1], label: "]]>"))],
      showsLegend: true)
    let svg = Figure(axes).svg
    #expect(!svg.contains("<script>"))
    #expect(svg.contains("&lt;script&gt;&amp;&quot;&#39;"))
    #expect(svg.contains("<desc>&lt;script&gt;"))
  }

  @Test("breaks a line where a value is missing")
  func gaps() {
    let axes = Axes(marks: [.line(LineMark(x: [0, 1, 2, 3], y: [0, 1, .nan, 3]))])
    let path = Figure(axes).svg.split(separator: "<path d=\"").last?.prefix { $0 != "\"" } ?? ""
    #expect(path.filter { $0 == "M" }.count == 2)
    #expect(path.filter { $0 == "L" }.count == 1)
  }

  @Test("looks as it looked when someone last read it")
  func golden() throws {
    try compare(
      Figure.confusionMatrix([[3, 1], [0, 2]], labels: ["ok", "fraud"]).svg,
      golden: "confusion-matrix.svg")
  }
}
