import Foundation

/// Arrays with names as the bytes of a safetensors file, which PyTorch and Keras users also read.
///
/// Eight bytes say how long the header is; the header is a JSON object with each array's dtype,
/// shape and place; then come the numbers. Here they are 16-bit floats.
/// - Source: huggingface.co/docs/safetensors, "Format".
struct Safetensors: Sendable {
  /// The numbers of an array, row by row.
  struct Numbers: Sendable {
    var shape: [Int]
    var values: [Float]
  }

  /// What a file from a stranger may claim at most.
  static let largestFile = 16 << 20

  var arrays: [String: Numbers] = [:]
  var metadata: [String: String] = [:]

  struct Damage: Error {
    var summary: String
  }

  private struct Entry: Codable {
    var dtype: String
    var shape: [Int]
    var offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  private enum Head: Codable {
    case array(Entry)
    case metadata([String: String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let entry = try? container.decode(Entry.self) {
        self = .array(entry)
      } else {
        self = .metadata(try container.decode([String: String].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .array(let entry): try container.encode(entry)
      case .metadata(let texts): try container.encode(texts)
      }
    }
  }

  init() {}

  /// - Throws: `Damage` if the bytes are not such a file.
  init(_ data: Data) throws(Damage) {
    let bytes = [UInt8](data)
    guard bytes.count >= 8, bytes.count <= Self.largestFile else {
      throw Damage(summary: "it is no safetensors file")
    }
    let length = bytes[0..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw Damage(summary: "its header ends after the file does")
    }
    let start = 8 + Int(length)
    guard
      let heads = try? JSONDecoder().decode(
        [String: Head].self, from: Data(bytes[8..<start]))
    else { throw Damage(summary: "its header is not readable") }
    for (name, head) in heads {
      switch head {
      case .metadata(let texts): metadata = texts
      case .array(let entry):
        arrays[name] = try Self.numbers(entry, bytes[start...])
      }
    }
  }

  private static func numbers(
    _ entry: Entry, _ bytes: ArraySlice<UInt8>
  ) throws(Damage) -> Numbers {
    let damage = Damage(summary: "an array in it is not where its header says")
    guard entry.dtype == "F16", entry.offsets.count == 2,
      entry.shape.count <= 8, entry.shape.allSatisfy({ (0...largestFile).contains($0) })
    else { throw damage }
    var count = 1
    for length in entry.shape {
      let (product, isOver) = count.multipliedReportingOverflow(by: length)
      guard !isOver else { throw damage }
      count = product
    }
    let (from, to) = (entry.offsets[0], entry.offsets[1])
    guard 0 <= from, from <= to, to <= bytes.count, to - from == count &* 2, count <= largestFile
    else {
      throw damage
    }
    var values: [Float] = []
    values.reserveCapacity(count)
    for place in stride(from: bytes.startIndex + from, to: bytes.startIndex + to, by: 2) {
      let bits = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
      values.append(Float(Float16(bitPattern: bits)))
    }
    return Numbers(shape: entry.shape, values: values)
  }

  func encoded() throws -> Data {
    var heads: [String: Head] = ["__metadata__": .metadata(metadata)]
    var body = Data()
    for name in arrays.keys.sorted() {
      guard let array = arrays[name] else { continue }
      let start = body.count
      for value in array.values {
        let bits = Float16(value).bitPattern
        body.append(UInt8(truncatingIfNeeded: bits))
        body.append(UInt8(truncatingIfNeeded: bits >> 8))
      }
      heads[name] = .array(
        Entry(dtype: "F16", shape: array.shape, offsets: [start, body.count]))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var head = try encoder.encode(heads)
    head.append(Data(repeating: UInt8(ascii: " "), count: (8 - head.count % 8) % 8))
    var data = Data()
    withUnsafeBytes(of: UInt64(head.count).littleEndian) { data.append(contentsOf: $0) }
    return data + head + body
  }
}
