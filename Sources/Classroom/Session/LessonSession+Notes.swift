import Diagnostics
import Gradebook
import Plots

extension LessonSession {
  /// Keeps words of the learner, or a plot, with the section that they belong to.
  func keepNote(_ text: String, picture: String? = nil) {
    let section = lesson.sections.indices.contains(currentSection) ? currentSection : nil
    let note = Note(
      lessonID: lesson.id, section: section.map { lesson.sections[$0].title } ?? "", text: text,
      picture: picture, writtenAt: record.now)
    record.attempt { (book) throws(Diagnostic) in try book.record(note) }
  }

  /// Shows a plot, which can be saved and stands in the learner's notes.
  func show(_ figure: Figure) throws(Diagnostic) {
    lastFigure = figure
    if options.mode.keepsPlots, !lesson.id.isEmpty {
      keepNote(figure.sentence, picture: figure.svg)
    }
    try stage.show(.figure(figure))
  }
}
