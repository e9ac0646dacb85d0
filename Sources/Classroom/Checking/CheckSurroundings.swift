import Foundation
import LessonFormat
import Questions

/// What the lessons of one folder share: what their questions are graded with, what their links
/// may name, what their cells may import.
public struct CheckSurroundings: Sendable {
  public var lexicon: Lexicon
  /// The ids that links and `needs` may name.
  public var knownLessons: Set<String>
  /// The source of `lectern.datasets`.
  public var datasets: String
  /// Changes with everything that a check depends on beside the lesson itself.
  let fingerprint: StableHash

  /// - Parameters:
  ///   - folder: where the lessons and their pictures are.
  ///   - lexiconText: the source of the lexicon.
  ///   - program: the path of the running program, whose changes make every check a new one.
  public init(
    folder: String, lexicon: Lexicon, lexiconText: String, knownLessons: Set<String>,
    datasets: String, program: String
  ) {
    self.lexicon = lexicon
    self.knownLessons = knownLessons
    self.datasets = datasets
    var hash = StableHash(of: lexiconText)
    hash.add(datasets)
    hash.add(knownLessons.sorted().joined(separator: " "))
    hash.add(Self.age(of: program))
    for picture in Pictures.paths(in: folder) { hash.add(picture) }
    for name in Self.answerFiles(in: folder) {
      hash.add(name + " " + Self.age(of: folder + "/" + name))
    }
    fingerprint = hash
  }

  /// Labeled answers and the networks that learned from them.
  private static func answerFiles(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".safetensors") }.sorted()
  }

  private static func age(of file: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(changed) \((attributes?[.size] as? NSNumber)?.intValue ?? 0)"
  }
}
