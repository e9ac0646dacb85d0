import Diagnostics
import Foundation
import LessonFormat
import Networks
import Synchronization
import Tensors

/// What trained networks say about an answer: the mean over several that began differently.
///
/// They stand in a file beside the labeled answers that they learned from, for training takes
/// minutes. Without the file the grader does without them.
final class NetworkOpinion: Sendable {
  /// The networks share one random generator and one gradient mode, so one answer at a time.
  private struct State {
    var context: NetworkContext
    var networks: [AnswerNetwork]
  }

  /// A digest of the answers that were learned from, to see whether they have changed since.
  let examplesDigest: String
  private let vocabulary: AnswerVocabulary
  private let index: AnswerVocabulary.Index
  private let file: Safetensors
  private let count: Int
  /// Each is made when all before it are at work.
  private let slots = [Slot(), Slot(), Slot(), Slot()]

  private final class Slot: Sendable {
    let state = Mutex<State?>(nil)
  }

  static let vocabularyKey = "lectern.vocabulary"
  static let digestKey = "lectern.examples"
  static let countKey = "lectern.networks"

  /// The networks' file for a file of labeled answers: `fraud-answers.safetensors`.
  static func path(forExamples path: String) -> String {
    URL(filePath: path).deletingPathExtension().appendingPathExtension("safetensors").path
  }

  /// - Throws: `Diagnostic` if the file is there and cannot be used.
  /// - Returns: nil if there is no such file.
  static func load(_ path: String) throws(Diagnostic) -> NetworkOpinion? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let damaged = { (what: String) in
      Diagnostic(
        "'\(path)' holds no networks that could be read: \(what)",
        fix: "train them anew with `lectern train`, or take the file away")
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: Safetensors.largestFile + 1)
    else { throw damaged("it cannot be opened") }
    let file: Safetensors
    do {
      file = try Safetensors(data)
    } catch {
      throw damaged(error.summary)
    }
    do {
      return try NetworkOpinion(file)
    } catch {
      throw damaged(error.summary)
    }
  }

  private init(_ file: Safetensors) throws(Safetensors.Damage) {
    guard let text = file.metadata[Self.vocabularyKey],
      let vocabulary = try? JSONDecoder().decode(AnswerVocabulary.self, from: Data(text.utf8)),
      let count = file.metadata[Self.countKey].flatMap(Int.init), (1...16).contains(count)
    else { throw Safetensors.Damage(summary: "its vocabulary is missing") }
    examplesDigest = file.metadata[Self.digestKey] ?? ""
    index = AnswerVocabulary.Index(vocabulary, spellsKnownWords: false)
    self.vocabulary = vocabulary
    self.file = file
    self.count = count
    // Whatever is wrong with the file shows now.
    try slots[0].state.withLock { (state) throws(Safetensors.Damage) in
      state = try Self.state(file, vocabulary, count)
    }
  }

  private static func state(
    _ file: Safetensors, _ vocabulary: AnswerVocabulary, _ count: Int
  ) throws(Safetensors.Damage) -> sending State {
    let context = NetworkContext(generator: TorchGenerator(seed: 0), mode: GradMode())
    context.mode.isEnabled = false
    var networks: [AnswerNetwork] = []
    for number in 0..<count {
      do throws(TensorError) {
        let network = try AnswerNetwork(vocabulary, context)
        for (_, module) in network.namedModules() { module.isTraining = false }
        for (name, parameter) in network.namedParameters() {
          guard let numbers = file.arrays["\(number).\(name)"],
            numbers.shape == Array(parameter.shape)
          else { throw TensorError(.valueError, "the array '\(number).\(name)' is missing") }
          try parameter.data.assign(NDArray(numbers.values, parameter.shape))
        }
        try network.foldSpelling(vocabulary)
        networks.append(network)
      } catch {
        throw Safetensors.Damage(summary: error.message)
      }
    }
    return State(context: context, networks: networks)
  }

  /// How likely each of `VerdictModel.labels` is, in their order; nil if that has no number.
  func shares(_ sequence: AnswerSequence) -> [Float]? {
    let rows = index.rows(of: sequence)
    for slot in slots {
      if let found = slot.state.withLockIfAvailable({ shares(rows, &$0) }) { return found }
    }
    return slots[0].state.withLock { shares(rows, &$0) }
  }

  private func shares(_ rows: AnswerVocabulary.Rows, _ slot: inout sending State?) -> [Float]? {
    do {
      if slot == nil { slot = try Self.state(file, vocabulary, count) }
      guard let state = slot else { return nil }
      let batch = try AnswerBatch([rows], state.context)
      var sums = Array(repeating: Float(0), count: VerdictModel.labels.count)
      for network in state.networks {
        let shares: [Float] = try network.forward(batch).softmax(1).data.values()
        for lane in sums.indices { sums[lane] += shares[lane] / Float(state.networks.count) }
      }
      return sums.allSatisfy(\.isFinite) ? sums : nil
    } catch {
      return nil
    }
  }
}
