import Networks
import Tensors

/// Answers of the same number of steps, as the tensors that a network takes.
struct AnswerBatch {
  /// `[N, T]` rows, int64.
  let words: Tensor
  let units: Tensor
  let marks: Tensor
  let negations: Tensor
  /// `[N, T, S]` rows, 0 where a word has fewer stretches.
  let stretches: Tensor
  /// `[N, T, 1]`: 1 over the number of stretches.
  let stretchShares: Tensor
  /// `[N, F]`: 1 for what the rules found.
  let findings: Tensor

  /// - Parameter hidesWord: whether the word at a place is to be taken for an unknown one.
  init(
    _ answers: [AnswerVocabulary.Rows], _ context: NetworkContext,
    hidesWord: (Int) -> Bool = { _ in false }
  ) throws(TensorError) {
    let count = answers.count
    let steps = answers.first?.words.count ?? 0
    let shape = try Shape([count, steps])
    var words = answers.flatMap(\.words)
    for place in words.indices where hidesWord(place) { words[place] = 0 }
    let spelled = answers.flatMap(\.stretches)
    let most = max(spelled.map(\.count).max() ?? 0, 1)
    var stretches: [Int] = []
    stretches.reserveCapacity(spelled.count * most)
    for rows in spelled {
      stretches += rows
      stretches += repeatElement(0, count: most - rows.count)
    }
    let shares = spelled.map { 1 / Float(max($0.count, 1)) }
    let found = answers.flatMap(\.findings)
    func rows(_ values: [Int], _ shape: Shape) throws(TensorError) -> Tensor {
      Tensor(try NDArray(values, shape), mode: context.mode)
    }
    func numbers(_ values: [Float], _ shape: Shape) throws(TensorError) -> Tensor {
      Tensor(try NDArray(values, shape), mode: context.mode)
    }
    self.words = try rows(words, shape)
    units = try rows(answers.flatMap(\.units), shape)
    marks = try rows(answers.flatMap(\.marks), shape)
    negations = try rows(answers.flatMap(\.negations), shape)
    self.stretches = try rows(stretches, Shape([count, steps, most]))
    stretchShares = try numbers(shares, Shape([count, steps, 1]))
    findings = try numbers(found, Shape([count, count == 0 ? 0 : found.count / count]))
  }
}
