/// A few numbered features of many, each with its weight.
struct SparseVector: Sendable {
  /// Features are hashed into this many places; two seldom share one.
  static let size = 1 << 19

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

  var squaredLength: Float { values.reduce(0) { $0 + $1 * $1 } }

  var length: Float { squaredLength.squareRoot() }

  mutating func scale(by factor: Float) {
    for index in values.indices { values[index] *= factor }
  }

  mutating func append(_ other: SparseVector) {
    places += other.places
    values += other.values
  }
}
