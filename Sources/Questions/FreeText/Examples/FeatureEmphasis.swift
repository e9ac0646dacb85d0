import Foundation

/// How much each feature counts for each verdict, from how often it occurs with which.
enum FeatureEmphasis {
  /// The squared log-count ratios by the feature's place, so scaled for each verdict that vectors
  /// keep their mean length.
  static func squares(in examples: [VerdictModel.Example]) -> [VerdictModel.Lanes] {
    var result = [VerdictModel.Lanes](repeating: .one, count: SparseVector.size)
    for (lane, label) in VerdictModel.labels.enumerated() {
      let ratios = ratios(of: label, in: examples)
      var before: Float = 0
      var after: Float = 0
      for example in examples {
        for (place, value) in zip(example.vector.places, example.vector.values) {
          let ratio = ratios[Int(place)]
          before += value * value
          after += value * value * ratio * ratio
        }
      }
      guard after > 0 else { continue }
      for place in ratios.indices {
        result[place][lane] = ratios[place] * ratios[place] * (before / after)
      }
    }
    return result
  }

  /// `log(p / q)`, where p is the feature's share among the features of the examples with this
  /// verdict, and q that among all others; one occurrence is added to each.
  private static func ratios(
    of label: Verdict, in examples: [VerdictModel.Example]
  ) -> [Float] {
    var inside = [Float](repeating: 1, count: SparseVector.size)
    var outside = inside
    for example in examples {
      for place in example.vector.places {
        if example.label == label { inside[Int(place)] += 1 } else { outside[Int(place)] += 1 }
      }
    }
    var (insideSum, outsideSum): (Float, Float) = (0, 0)
    for place in inside.indices where inside[place] + outside[place] > 2 {
      insideSum += inside[place]
      outsideSum += outside[place]
    }
    let offset = log(outsideSum / max(1, insideSum))
    return zip(inside, outside).map { log($0 / $1) + offset }
  }
}
