import Diagnostics

/// An answer that names every one of some numbered things once, such as `3 1 2`.
struct Places {
  /// Counted from 0.
  let places: [Int]

  /// - Throws: `Diagnostic` if a number is missing, is there twice or is not one of them.
  init(_ answer: String, count: Int) throws(Diagnostic) {
    var numbers = answer.matches(of: /\d+/).compactMap { Int($0.0) }
    // `312` for `3 1 2` where there are no numbers of two digits.
    if numbers.count == 1, count < 10, let only = numbers.first, "\(only)".count == count {
      numbers = "\(only)".compactMap(\.wholeNumberValue)
    }
    let wanted = Array(1...max(1, count))
    guard numbers.sorted() == wanted else {
      throw Diagnostic(
        "each number from 1 to \(count) is wanted once", got: "'\(answer.prefix(60))'",
        fix: "type them with spaces between, such as "
          + wanted.reversed().map(String.init).joined(separator: " "))
    }
    places = numbers.map { $0 - 1 }
  }
}
