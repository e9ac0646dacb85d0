import Diagnostics
import Plots

extension Command {
  static let save = Command(
    "save", argument: "plot [NAME]", summary: "writes the last plot as an SVG file",
    example: ":save plot"
  ) { (session, argument) throws(Diagnostic) in
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first?.lowercased() == "plot" else {
      return try session.stage.show(.notice("type :save plot, or :save plot NAME.svg"))
    }
    guard let figure = session.lastFigure else {
      return try session.stage.show(.notice("there is no plot yet; plt.show() draws one"))
    }
    guard let saveFile = session.options.saveFile else {
      return try session.stage.show(.notice("files are not written here"))
    }
    let given = words.count > 1 ? words[1].filter { $0 != "\"" && $0 != "'" } : ""
    let lesson = session.lesson.id.isEmpty ? "lectern" : session.lesson.id
    let name = given.isEmpty ? "\(lesson)-plot.svg" : given
    do throws(Diagnostic) {
      let path = try saveFile(name.hasSuffix(".svg") ? name : name + ".svg", figure.svg)
      try session.stage.show(.notice("the plot is in \(path)"))
    } catch {
      try session.stage.show(.problem(error))
    }
  }

  static let note = Command(
    "note", argument: "TEXT", summary: "keeps a note of your own",
    example: ":note recall first, then precision"
  ) { (session, text) throws(Diagnostic) in
    guard text.contains(where: { !$0.isWhitespace }) else {
      return try session.stage.show(.notice("type :note and what you want to keep"))
    }
    session.keepNote(text, picture: nil)
    try session.stage.show(.notice("noted; lectern export \(session.lesson.id) --to md shows it"))
  }
}
