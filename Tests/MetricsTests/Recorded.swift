import Foundation

/// The scores that the reference implementations gave; `Data/record.py` wrote them.
struct Recorded: Decodable {
  struct Labels: Decodable {
    let actual: [Int]
    let predicted: [Int]
    let weights: [Double]?
    let scores: [String: Numbers]
    let report: String
  }

  struct Scores: Decodable {
    let actual: [Int]
    let values: [Double]
    let weights: [Double]?
    let scores: [String: Numbers]
  }

  struct Rows: Decodable {
    let actual: [Int]
    let rows: [[Double]]
    let scores: [String: Numbers]
  }

  struct NumberPairs: Decodable {
    let actual: [Double]
    let predicted: [Double]
    let weights: [Double]?
    let scores: [String: Numbers]
  }

  struct Multilabel: Decodable {
    let actual: [[Int]]
    let predicted: [[Int]]
    let scores: [String: Numbers]
    let report: String
  }

  struct BleuResult: Decodable {
    let score: Double
    let precisions: [Double]
    let text: String
  }

  struct Texts: Decodable {
    let candidates: [String]
    let references: [[String]]
    let scores: [String: BleuResult]
    let lowercase: Double
  }

  let labels: [Labels]
  let scores: [Scores]
  let rows: [Rows]
  let numbers: [NumberPairs]
  let multilabel: [Multilabel]
  let texts: [Texts]

  static func read() throws -> Recorded {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Data/scores.json"))
    return try JSONDecoder().decode(Recorded.self, from: data)
  }
}

/// One number or a list of them; `"nan"` and `"inf"` stand for what JSON cannot write.
struct Numbers: Decodable {
  let values: [Double]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let list = try? container.decode([Number].self) {
      values = list.map(\.value)
    } else {
      values = [try container.decode(Number.self).value]
    }
  }

  private struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        value = name == "inf" ? .infinity : .nan
      } else {
        value = try container.decode(Double.self)
      }
    }
  }
}

/// Whether all numbers agree to 1e-12, not-a-numbers with one another.
func agree(_ got: [Double], _ wanted: Numbers?) -> Bool {
  guard let wanted, got.count == wanted.values.count else { return false }
  return zip(got, wanted.values).allSatisfy { left, right in
    left == right || (left.isNaN && right.isNaN)
      || abs(left - right) <= 1e-12 * max(1, abs(right))
  }
}
