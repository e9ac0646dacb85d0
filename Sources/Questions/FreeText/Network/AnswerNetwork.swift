import Networks
import Tensors

/// A small network that reads an answer from both ends and says how likely each verdict is.
///
/// With N answers of T steps, D numbers a step, H a direction of the LSTM:
///
///     step      [N, T, D]    the sum of the rows of word, stretches, meaning, reserve, negations
///     read      [N, T, 2 H]  a bidirectional LSTM
///     summary   [N, 4 H + F] the largest of each feature over the steps, a mean weighted by
///                            attention, and what the rules found
///     scores    [N, 3]       for `VerdictModel.labels`
///
/// What a bag of words cannot tell, it can: who does what to which class, and what a later clause
/// takes back.
final class AnswerNetwork: Module {
  static let width = 48
  static let hidden = 64
  private static let findingWidth = 32
  /// The share of features that are dropped while training.
  private static let dropped = 0.5

  private let words: Embedding
  private let stretches: Embedding
  private let units: Embedding
  private let marks: Embedding
  private let negations: Embedding
  private let reader: LSTM
  private let attention: Linear
  private let findings: Linear
  private let verdicts: Linear
  private let dropout: Dropout

  init(_ vocabulary: AnswerVocabulary, _ context: NetworkContext) throws(TensorError) {
    let (width, hidden) = (Self.width, Self.hidden)
    words = try Embedding(vocabulary.words.count + 1, width, context)
    stretches = try Embedding(
      AnswerVocabulary.stretches + 1, width, paddingIndex: 0, context)
    units = try Embedding(vocabulary.units.count + 1, width, context)
    marks = try Embedding(vocabulary.marks.count + 1, width, context)
    negations = try Embedding(3, width, context)
    var options = RecurrentLayer.Options()
    options.isBatchFirst = true
    options.isBidirectional = true
    reader = try LSTM(.lstm, width, hidden, options, context)
    attention = try Linear(2 * hidden, 1, context)
    findings = try Linear(max(vocabulary.findings.count, 1), Self.findingWidth, context)
    verdicts = try Linear(
      4 * hidden + Self.findingWidth, VerdictModel.labels.count, context)
    dropout = try Dropout(Self.dropped, context)
    super.init()
    let parts: [(String, Module)] = [
      ("words", words), ("stretches", stretches), ("units", units), ("marks", marks),
      ("negations", negations), ("reader", reader), ("attention", attention),
      ("findings", findings), ("verdicts", verdicts), ("dropout", dropout),
    ]
    for (name, part) in parts { register(child: name, part) }
    // Five tables are added up: rows as large as PyTorch's would drown the LSTM.
    for table in [words, stretches, units, marks, negations] {
      guard let weight = table.parameter(0) else { continue }
      try weight.data.assign(
        .binary(.multiply, .array(weight.data), .scalar(.double(0.1))))
    }
  }

  /// Adds to the row of each known word what its stretches say, so that only unknown words need
  /// to be spelled from now on.
  func foldSpelling(_ vocabulary: AnswerVocabulary) throws(TensorError) {
    let table = try words.requiredParameter(0)
    var rows: [Float] = try table.data.values()
    let spelling: [Float] = try stretches.requiredParameter(0).data.values()
    for (place, word) in vocabulary.words.enumerated() {
      let known = AnswerVocabulary.stretches(of: word)
      for stretch in known {
        for column in 0..<Self.width {
          rows[(place + 1) * Self.width + column] +=
            spelling[stretch * Self.width + column] / Float(known.count)
        }
      }
    }
    try table.data.assign(NDArray(rows, table.shape))
  }

  /// - Returns: `[N, 3]`, scores without bounds.
  func forward(_ batch: AnswerBatch) throws(TensorError) -> Tensor {
    var steps = try words.forward(batch.words).add(units.forward(batch.units))
    steps = try steps.add(marks.forward(batch.marks)).add(negations.forward(batch.negations))
    let spelled = try stretches.forward(batch.stretches).sum(axes: [2])
    steps = try steps.add(spelled.multiply(batch.stretchShares))
    steps = try dropout.forward(steps)
    let read = try reader.forward(steps).values
    let largest = try read.extremum(largest: true, axes: [1])
    let shares = try attention.forward(read).softmax(1)
    let mean = try read.multiply(shares).sum(axes: [1])
    let found = try findings.forward(batch.findings).unary(.tanh)
    let summary = try Tensor.concatenate([largest, mean, found], 1)
    return try verdicts.forward(dropout.forward(summary))
  }
}
