/// Labeled answers that can be asked which of them are most like another one.
struct SimilarAnswers: Sendable {
  private var answers: [LabeledAnswer] = []
  private var lengths: [Float] = []
  /// By a feature's place: which answers have it, and with what weight.
  private var holders: [Int32: [(answer: Int, value: Float)]] = [:]

  var count: Int { answers.count }

  mutating func append(_ answer: LabeledAnswer, _ words: SparseVector) {
    for (place, value) in zip(words.places, words.values) {
      holders[place, default: []].append((answers.count, value))
    }
    answers.append(answer)
    lengths.append(max(words.length, 1e-6))
  }

  /// Those with one verdict, by the cosine between their words and these, the most alike first.
  func nearest(
    to words: SparseVector, labeled label: Verdict, count: Int
  ) -> [LabeledAnswer] {
    var products = [Float](repeating: 0, count: answers.count)
    for (place, value) in zip(words.places, words.values) {
      for holder in holders[place] ?? [] { products[holder.answer] += value * holder.value }
    }
    var nearest: [Int] = []
    for index in answers.indices where answers[index].label == label {
      products[index] /= lengths[index]
      let rank = nearest.firstIndex { products[$0] < products[index] } ?? nearest.count
      guard rank < count else { continue }
      nearest.insert(index, at: rank)
      if nearest.count > count { nearest.removeLast() }
    }
    return nearest.map { answers[$0] }
  }
}
