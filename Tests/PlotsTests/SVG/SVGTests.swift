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

  @Test("puts the words of a cell into that cell, light on dark")
  func notesInCells() throws {
    let axes = Axes(marks: [
      .image(ImageMark(values: [[50, 10], [5, 35]])),
      .note(NoteMark(x: 0, y: 0, text: "top left")), .note(NoteMark(x: 1, y: 1, text: "other")),
    ])
    let svg = Figure(axes).svg
    func place(_ words: String) throws -> (y: Double, line: Substring) {
      let line = try #require(svg.split(separator: "\n").first { $0.contains(">\(words)<") })
      let y = try #require(line.firstMatch(of: #/ y="([0-9.]+)"/#)).1
      return (try #require(Double(y)), line)
    }
    let (first, other) = (try place("top left"), try place("other"))
    #expect(first.y < other.y)
    #expect(first.line.contains("#ffffff"))
    #expect(first.line.contains("middle"))
  }

  @Test("looks as it looked when someone last read it")
  func golden() throws {
    try compare(
      Figure.confusionMatrix([[3, 1], [0, 2]], labels: ["ok", "fraud"]).svg,
      golden: "confusion-matrix.svg")
  }
}
