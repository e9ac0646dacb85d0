/// A few numbered features of many, each with its weight.
struct SparseVector: Sendable {
  /// Features are hashed into this many places; two seldom share one.
  static let size = 1 << 18

  private(set) var places: [Int32] = []
  private(set) var values: [Float] = []

  mutating func add(_ name: String, _ value: Float) {
    var hash = FeatureHash(.names)
    for byte in name.utf8 { hash.add(byte) }
    add(place: hash.place, value)
  }

  mutating func add(place: Int32, _ value: Float) {
    places.append(place)
    values.append(value)
  }

  /// The inner product of two vectors that are sorted by place.
  func product(_ other: SparseVector) -> Float {
    var sum: Float = 0
    var left = 0
    var right = 0
    while left < places.count, right < other.places.count {
      if places[left] == other.places[right] {
        sum += values[left] * other.values[right]
        left += 1
        right += 1
      } else if places[left] < other.places[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  var squaredLength: Float { values.reduce(0) { $0 + $1 * $1 } }

  var length: Float { squaredLength.squareRoot() }

  func sorted() -> SparseVector {
    var vector = SparseVector()
    for index in places.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
      vector.places.append(places[index])
      vector.values.append(values[index])
    }
    return vector
  }

  mutating func scale(by factor: Float) {
    for index in values.indices { values[index] *= factor }
  }

  mutating func append(_ other: SparseVector) {
    places += other.places
    values += other.values
  }
}
