import Foundation
import LessonFormat

extension LessonLibrary {
  /// The glossary of a folder; nil if there is none or nothing in it can be read.
  ///
  /// What is wrong with it is for `lectern check` to say, not for a learner in a lesson.
  public static func glossary(in folder: String?) -> Glossary? {
    guard let path = folder.map({ $0 + "/" + Glossary.fileName }),
      let text = try? TextFile.read(path)
    else { return nil }
    let glossary = GlossaryReader.read(text, source: path).glossary
    return glossary.entries.isEmpty ? nil : glossary
  }
}
