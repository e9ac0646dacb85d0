import Diagnostics
import Foundation
import Networks
import Tensors

extension NetworkOpinion {
  /// Trains networks on labeled answers as `grader` reads them and writes them to `path`, whole or
  /// not at all.
  ///
  /// - Throws: `Diagnostic` if there are too few answers or the file cannot be written.
  static func train(
    _ examples: [LabeledAnswer], grader: FreeTextGrader, count: Int, to path: String,
    report: (Int, AnswerTraining.Progress) -> Void
  ) throws(Diagnostic) {
    var sequences: [(sequence: AnswerSequence, label: Verdict)] = []
    for example in examples {
      guard let sequence = grader.sequence(of: example.answer) else { continue }
      sequences.append((sequence, example.label))
    }
    guard sequences.count >= SecondOpinion.enough else {
      throw Diagnostic(
        "\(sequences.count) labeled answers are too few for a network",
        expected: "\(SecondOpinion.enough) or more; it takes some thousands to be of use")
    }
    let vocabulary = AnswerVocabulary(sequences.map(\.sequence))
    let index = AnswerVocabulary.Index(vocabulary)
    let lessons = sequences.map { (rows: index.rows(of: $0.sequence), label: $0.label) }
    var file = Safetensors()
    let training = AnswerTraining(examples: lessons.count)
    do throws(TensorError) {
      for number in 0..<count {
        let network = try training.train(lessons, vocabulary, seed: number) {
          report(number + 1, $0)
        }
        for (name, parameter) in network.namedParameters() {
          file.arrays["\(number).\(name)"] = Safetensors.Numbers(
            shape: Array(parameter.shape), values: try parameter.data.values())
        }
      }
    } catch {
      throw Diagnostic("the networks could not be trained: \(error.message)")
    }
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(vocabulary), as: UTF8.self)
      file.metadata = [
        vocabularyKey: text, countKey: String(count), digestKey: digest(of: examples),
        "format": "pt",
      ]
      try file.encoded().write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Diagnostic(
        "the networks could not be written to '\(path)'", got: error.localizedDescription,
        fix: "check that the folder may be written to and has space")
    }
  }

  /// A digest of labeled answers in their order.
  static func digest(of examples: [LabeledAnswer]) -> String {
    var hash = FeatureHash(.names)
    for example in examples {
      for byte in example.answer.utf8 { hash.add(byte) }
      for byte in example.label.rawValue.utf8 { hash.add(byte) }
      hash.add(0)
    }
    return hash.text
  }
}
