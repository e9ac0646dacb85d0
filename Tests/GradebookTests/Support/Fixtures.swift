import Foundation
import Gradebook
import Synchronization

/// A clock that is set by hand.
final class HandClock: Sendable {
  private let seconds: Mutex<Double>

  init(_ seconds: Double = 1_772_000_000) {
    self.seconds = Mutex(seconds)
  }

  var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }

  func advance(_ amount: Double) {
    seconds.withLock { $0 += amount }
  }

  var reading: @Sendable () -> Date {
    { self.now }
  }
}

/// A folder for one test, gone afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = NSTemporaryDirectory() + "gradebook-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// An answer with everything filled in that a test does not care about.
func answer(
  _ question: String = "recall-by-hand", lesson: String = "pytorch-lstm", text: String = "0.83",
  verdict: Verdict = .pass, score: Double? = nil, isSure: Bool = true, tries: Int = 1,
  hints: Int = 0, at date: Date = Date(timeIntervalSince1970: 1_772_000_000),
  section: String = "Which metric matters", type: String = "number", missed: [String] = [],
  model: String? = nil
) -> AnswerRecord {
  AnswerRecord(
    lessonID: lesson, questionID: question, questionHash: "h1", questionType: type,
    section: section, text: text, verdict: verdict, score: score ?? verdict.score,
    isSure: isSure, tries: tries, hintsUsed: hints, seconds: 12.5, givenAt: date,
    missedIdeas: missed, modelAnswer: model)
}

/// The text of a file in the folder `Data` of these tests.
func dataFile(_ name: String) throws -> String {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data")
  return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
}

/// The folder of these tests.
let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()

/// What a file in `Goldens` holds; `LECTERN_RECORD=1` writes the file first, to be read before it
/// is committed.
func golden(_ name: String, recording text: String) throws -> String {
  let file = testFolder.appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  return try String(contentsOf: file, encoding: .utf8)
}
