import Metrics
import Testing

@Suite("A score")
struct RecordedScoresTests {
  let recorded: Recorded

  init() throws {
    recorded = try Recorded.read()
  }

  @Test("of predicted classes equals scikit-learn's, with weights and empty classes")
  func classes() throws {
    for item in recorded.labels {
      let counts = try ConfusionCounts(
        actual: .integers(item.actual), predicted: .integers(item.predicted),
        weights: item.weights)
      var got: [String: [Double]] = [
        "accuracy": [counts.accuracy], "balanced": [counts.balancedAccuracy().value],
        "matthews": [counts.matthewsCorrelation], "hamming": [counts.hammingLoss],
        "zero one": [counts.zeroOneLoss], "kappa": [try counts.cohenKappa()],
        "kappa linear": [try counts.cohenKappa(weights: .linear)],
        "kappa quadratic": [try counts.cohenKappa(weights: .quadratic)],
      ]
      let matrix = try counts.confusionMatrix()
      got["matrix"] = matrix.cells
      got["matrix true"] = matrix.normalized(.actual).cells
      got["matrix pred"] = matrix.normalized(.predicted).cells
      got["matrix all"] = matrix.normalized(.all).cells
      let averages: [(String, Average)] = [
        ("micro", .micro), ("macro", .macro), ("weighted", .weighted), ("None", .perClass),
      ]
      for (name, average) in averages {
        for (zero, value) in [("0", 0.0), ("1", 1), ("nan", .nan)] {
          var options = AveragingOptions(average: average, zeroDivision: .value(value))
          let scores = try ClassificationTargets.single(counts)
            .precisionRecall(beta: 0.5, options: options)
          got["precision \(name) \(zero)"] = scores.precision
          got["recall \(name) \(zero)"] = scores.recall
          got["f \(name) \(zero)"] = scores.fScore
          options.zeroDivision = .value(value == 1 ? 1 : 0)
          got["jaccard \(name) \(zero)"] =
            try ClassificationTargets.single(counts).jaccard(options: options).value
        }
      }
      check(got, item.scores)
      let report = try ClassificationReport(.single(counts), zeroDivision: .value(0))
      #expect(report.text(digits: 3) == item.report)
    }
  }

  @Test("of ranked samples equals scikit-learn's, with ties and weights")
  func scores() throws {
    for item in recorded.scores {
      let positive = item.actual.map { $0 == 1 }
      let counts = try ThresholdCounts(
        isPositive: positive, scores: item.values, weights: item.weights)
      let curve = RocCurve(counts)
      let full = RocCurve(counts, dropsCollinear: false)
      let trade = PrecisionRecallCurve(counts)
      let errors = try DetectionErrorCurve(counts)
      let even = try CalibrationCurve(
        isPositive: positive, probabilities: item.values, binCount: 7)
      let quantiles = try CalibrationCurve(
        isPositive: positive, probabilities: item.values, binCount: 4, bins: .quantile)
      let table = ScoreTable(ofOne: item.values)
      let got: [String: [Double]] = [
        "fpr": curve.falsePositiveRates, "tpr": curve.truePositiveRates,
        "thresholds": curve.thresholds, "fpr all": full.falsePositiveRates,
        "tpr all": full.truePositiveRates, "precision": trade.precision, "recall": trade.recall,
        "cuts": trade.thresholds, "det fpr": errors.falsePositiveRates,
        "det fnr": errors.falseNegativeRates, "det thresholds": errors.thresholds,
        "area": [curve.area], "partial area": [try curve.standardizedArea(upTo: 0.3)],
        "average precision": [trade.averagePrecision],
        "log loss": [
          try logLoss(actual: item.actual, probabilities: table, weights: item.weights)
        ],
        "brier": [
          try brierScore(
            actual: item.actual, probabilities: table, weights: item.weights, halved: true)
        ],
        "hinge": [
          try hingeLoss(isPositive: positive, decisions: item.values, weights: item.weights)
        ],
        "observed": even.observed, "predicted": even.predicted,
        "quantile observed": quantiles.observed, "quantile predicted": quantiles.predicted,
      ]
      check(got, item.scores)
    }
  }

  @Test("of rows of probabilities equals scikit-learn's")
  func rows() throws {
    for item in recorded.rows {
      let table = ScoreTable(item.rows)
      let indicators = IndicatorMatrix(
        sampleCount: item.rows.count, labelCount: table.columnCount,
        values: item.actual.flatMap { own in (0..<table.columnCount).map { $0 == own } })
      func areas(_ average: Average) throws -> [Double] {
        try RocCurve.areas(indicators: indicators, scores: table, average: average).value
      }
      func pairs(_ average: Average) throws -> [Double] {
        [
          try RocCurve.areaOneAgainstOne(actual: item.actual, scores: table, average: average)
            .value
        ]
      }
      let worth = ScoreTable(
        sampleCount: table.sampleCount, columnCount: table.columnCount,
        values: indicators.values.map { $0 ? 4 : 1 })
      let hits = try topKHits(actual: item.actual, scores: table, k: 2)
      let got: [String: [Double]] = [
        "ovr macro": try areas(.macro), "ovr weighted": try areas(.weighted),
        "ovr micro": try areas(.micro), "ovr none": try areas(.perClass),
        "ovo macro": try pairs(.macro), "ovo weighted": try pairs(.weighted),
        "precision macro": try PrecisionRecallCurve.averagePrecisions(
          indicators: indicators, scores: table, average: .macro
        ).value,
        "log loss": [try logLoss(actual: item.actual, probabilities: table)],
        "log loss sum": [
          try logLoss(actual: item.actual, probabilities: table, normalized: false)
        ],
        "brier": [try brierScore(actual: item.actual, probabilities: table, halved: false)],
        "top 2": [pairwiseMean(hits.map { $0 ? 1 : 0 })],
        "ndcg": [
          pairwiseMean(try normalizedDiscountedGains(relevance: worth, scores: table))
        ],
        "ndcg at 2": [
          pairwiseMean(try normalizedDiscountedGains(relevance: worth, scores: table, limit: 2))
        ],
        "dcg": [pairwiseMean(try discountedGains(relevance: worth, scores: table))],
      ]
      check(got, item.scores)
    }
  }

  @Test("of predicted numbers equals scikit-learn's, with weights")
  func numbers() throws {
    for item in recorded.numbers {
      let pairs = try RegressionPairs(
        actual: item.actual, predicted: item.predicted, weights: item.weights)
      let got: [String: Double] = [
        "mse": pairs.meanSquaredError, "rmse": pairs.rootMeanSquaredError,
        "msle": try pairs.meanSquaredLogError(), "mae": pairs.meanAbsoluteError,
        "mape": pairs.meanAbsolutePercentageError, "median": pairs.medianAbsoluteError,
        "max": pairs.maximumError, "pinball": pairs.meanPinballLoss(alpha: 0.2),
        "r2": pairs.rSquared().value, "explained": pairs.explainedVariance(),
        "poisson": try pairs.meanTweedieDeviance(power: 1),
        "gamma": try pairs.meanTweedieDeviance(power: 2),
        "tweedie": try pairs.meanTweedieDeviance(power: 1.5),
      ]
      check(got.mapValues { [$0] }, item.scores)
    }
  }

  @Test("of samples with several labels equals scikit-learn's")
  func multilabel() throws {
    for item in recorded.multilabel {
      let targets = ClassificationTargets.multilabel(
        try MultilabelTargets(actual: matrix(item.actual), predicted: matrix(item.predicted)))
      var got: [String: [Double]] = [
        "accuracy": [targets.accuracy], "hamming": [targets.hammingLoss],
      ]
      let averages: [(String, Average)] = [
        ("micro", .micro), ("macro", .macro), ("weighted", .weighted), ("samples", .samples),
        ("None", .perClass),
      ]
      for (name, average) in averages {
        let options = AveragingOptions(average: average, zeroDivision: .value(0))
        let scores = try targets.precisionRecall(options: options)
        got["precision \(name)"] = scores.precision
        got["recall \(name)"] = scores.recall
        got["f \(name)"] = scores.fScore
        got["jaccard \(name)"] = try targets.jaccard(options: options).value
      }
      check(got, item.scores)
      let report = try ClassificationReport(targets, zeroDivision: .value(0))
      #expect(report.text() == item.report)
    }
  }

  @Test("of translations equals sacrebleu's")
  func translations() throws {
    let smoothings: [String: BleuSmoothing] = [
      "exp": .exponential, "none": .none, "floor": .floor(0.1), "add-k": .addK(1),
    ]
    for item in recorded.texts {
      for tokenizer in BleuTokenizer.allCases {
        for (name, smoothing) in smoothings {
          for (flag, isEffective) in [("False", false), ("True", true)] {
            let bleu = Bleu(
              tokenizer: tokenizer, smoothing: smoothing, usesEffectiveOrder: isEffective)
            let score = try bleu.corpusScore(
              candidates: item.candidates, references: item.references)
            let wanted = try #require(item.scores["\(tokenizer.rawValue) \(name) \(flag)"])
            #expect(abs(score.score - wanted.score) <= 1e-10)
            #expect(score.text == wanted.text)
            #expect(zip(score.precisions, wanted.precisions).allSatisfy { abs($0 - $1) <= 1e-10 })
          }
        }
      }
      let lower = try Bleu(isLowercased: true).corpusScore(
        candidates: item.candidates, references: item.references)
      #expect(abs(lower.score - item.lowercase) <= 1e-10)
    }
  }

  private func matrix(_ rows: [[Int]]) -> IndicatorMatrix {
    IndicatorMatrix(
      sampleCount: rows.count, labelCount: rows.first?.count ?? 0,
      values: rows.flatMap { $0.map { $0 == 1 } })
  }

  private func check(_ got: [String: [Double]], _ wanted: [String: Numbers]) {
    #expect(got.keys.sorted() == wanted.keys.sorted())
    for (name, values) in got {
      let recorded = wanted[name]
      #expect(
        agree(values, recorded), "\(name): got \(values), recorded \(recorded?.values ?? [])")
    }
  }
}
