import Diagnostics
import Foundation
import LessonFormat

/// What a session is asked to be.
public struct SessionOptions {
  public var mode: SessionMode
  /// The section to begin with, counted from 0; nil goes on where the learner stopped.
  public var startSection: Int?
  /// The only section to show, counted from 0; cells above it run unseen.
  public var onlySection: Int?
  /// The ids of the questions to ask; nil for all.
  public var questions: Set<String>?
  /// Whether the lesson waits at the end of each section; not where input is a file.
  public var isPaced: Bool
  /// The learner's seed.
  public var seed: UInt64
  /// Counted up for fresh numbers.
  public var round: Int
  /// The words that `:what` explains.
  public var glossary = Glossary()
  /// Seconds from any fixed moment, for progress lines.
  public var monotonicSeconds: () -> Double
  /// Where the learner's days begin and end.
  public var timeZone = TimeZone(secondsFromGMT: 0) ?? .current
  /// What the result of an exam is sealed with; empty for none.
  public var examKey = ""
  /// Writes a new file that the learner asked for, and answers its path; nil where none is written.
  public var saveFile: SaveFile?

  /// Given a name and a text; throws if there is such a file already or it cannot be written.
  public typealias SaveFile = (_ name: String, _ text: String) throws(Diagnostic) -> String

  public init(
    mode: SessionMode = .learn, startSection: Int? = nil, questions: Set<String>? = nil,
    isPaced: Bool = true, seed: UInt64 = 0, round: Int = 0,
    monotonicSeconds: @escaping () -> Double = { 0 }
  ) {
    self.mode = mode
    self.startSection = startSection
    self.questions = questions
    self.isPaced = isPaced
    self.seed = seed
    self.round = round
    self.monotonicSeconds = monotonicSeconds
  }
}
