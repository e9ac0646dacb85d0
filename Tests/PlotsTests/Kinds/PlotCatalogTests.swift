import Foundation
import Plots
import Terminal
import Testing

@Suite("Every kind of plot")
struct PlotCatalogTests {
  /// Data that a plot must survive, by name.
  static let awkward: [(name: String, columns: [[Double]])] = [
    ("nothing", []), ("empty columns", [[], [], []]), ("one point", [[1], [2], [0], [0.5]]),
    ("not a number", [[.nan, .nan], [.nan, 1], [.nan]]),
    ("infinite", [[0, .infinity, 2], [1, -.infinity, 3], [.infinity]]),
    ("all the same", [[5, 5, 5], [5, 5, 5], [5, 5, 5]]),
    ("huge", [[-1e308, 0, 1e308], [1e308, -1e308, 0], [1e308]]),
    ("tiny", [[.leastNonzeroMagnitude, 0], [-Double.leastNonzeroMagnitude, 0], [0]]),
    ("ragged", [[1, 2, 3], [1], [], [4, 5]]),
    ("many", [(0..<500).map(Double.init), (0..<500).map { sin(Double($0)) }]),
    ("wide", Array(repeating: (0..<300).map(Double.init), count: 3)),
  ]

  @Test("is never wider than asked, whatever the data", arguments: [20, 40, 80])
  func width(width: Int) {
    for kind in PlotCatalog.all {
      for (name, columns) in PlotCatalogTests.awkward + [("example", kind.example)] {
        for isASCII in [false, true] {
          let picture = kind.figure(columns).drawn(
            PlotSettings(width: width, height: 12, isASCII: isASCII))
          #expect(picture.width <= width, "\(kind.name) of \(name)")
        }
      }
    }
  }

  @Test("is ASCII when that is asked for")
  func ascii() {
    for kind in PlotCatalog.all {
      let picture = kind.figure(kind.example).drawn(
        PlotSettings(width: 60, height: 12, isASCII: true))
      #expect(picture.plain.allSatisfy { $0.isASCII }, "\(kind.name)")
    }
  }

  @Test("is words and a table in plain mode, without an escape")
  func plain() {
    let settings = OutputSettings(width: 60, isPlain: true)
    for kind in PlotCatalog.all {
      let text = settings.rendered(kind.figure(kind.example).rendered(settings))
      #expect(!text.contains("\u{1B}"), "\(kind.name)")
      #expect(!text.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
      #expect(text.hasPrefix(kind.figure(kind.example).sentence.prefix(20)))
    }
  }

  @Test("says in words what it shows, whatever the data")
  func sentences() {
    for kind in PlotCatalog.all {
      for (name, columns) in PlotCatalogTests.awkward + [("example", kind.example)] {
        let sentence = kind.figure(columns).sentence
        #expect(sentence.count > 8, "\(kind.name) of \(name)")
        #expect(sentence.hasSuffix("."), "\(kind.name) of \(name)")
      }
    }
  }

  @Test("is a picture in SVG, whatever the data")
  func svg() {
    for kind in PlotCatalog.all {
      for (name, columns) in PlotCatalogTests.awkward + [("example", kind.example)] {
        let svg = kind.figure(columns).svg
        #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
        #expect(!svg.contains("=\"nan") && !svg.contains("=\"inf"), "\(kind.name) of \(name)")
      }
    }
  }

  @Test("looks as it looked when someone last read it")
  func goldens() throws {
    for kind in PlotCatalog.all {
      let figure = kind.figure(kind.example)
      let picture = figure.drawn(PlotSettings(width: 48, height: 12)).tagged
      let text = picture + "\n\n" + figure.sentence + "\n"
      try compare(text, golden: kind.name.replacing(" ", with: "-") + ".txt")
    }
  }

  @Test("has a name and a file of its own")
  func files() throws {
    let names = PlotCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    let folder = packageFolder.appendingPathComponent("Sources/Plots/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected = names.map { name in
      name.split { $0 == " " || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined() + ".swift"
    }
    #expect(Set(files) == Set(expected + ["PlotKind.swift"]))
  }
}
