import Foundation

/// Something that a learner wants to keep: words of their own, or a plot with its sentence.
public struct Note: Hashable, Codable, Sendable {
  public var lessonID: String
  /// The title of the section that it was written in.
  public var section: String
  public var text: String
  /// A picture as SVG; nil for words alone.
  public var picture: String?
  public var writtenAt: Date

  public init(
    lessonID: String, section: String, text: String, picture: String? = nil, writtenAt: Date
  ) {
    self.lessonID = lessonID
    self.section = section
    self.text = text
    self.picture = picture
    self.writtenAt = writtenAt
  }
}
