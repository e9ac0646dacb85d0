/// The name that CPython would suggest for one that does not exist, nil if none is near enough.
///
/// - Source: `suggestions.c` of CPython 3.11: a changed letter costs 2, its case alone 1.
func nearestName(to name: String, in candidates: [String]) -> String? {
  guard candidates.count <= 750 else { return nil }
  let wanted = Array(name.unicodeScalars)
  guard wanted.count <= 40 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let letters = Array(candidate.unicodeScalars)
    guard letters.count <= 40 else { continue }
    var limit = (wanted.count + letters.count + 3) * 2 / 6
    if let best { limit = min(limit, best.distance - 1) }
    let distance = suggestionDistance(wanted, letters)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

private func suggestionDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = (0...right.count).map { $0 * 2 }
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = (i + 1) * 2
    for (j, other) in right.enumerated() {
      let change =
        letter == other
        ? 0
        : letter.properties.lowercaseMapping == other.properties.lowercaseMapping ? 1 : 2
      let cost = min(row[j + 1] + 2, row[j] + 2, diagonal + change)
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[right.count]
}
