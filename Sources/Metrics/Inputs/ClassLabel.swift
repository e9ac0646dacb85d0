/// The name of a class as the learner wrote it.
public enum ClassLabel: Hashable, Sendable {
  case integer(Int)
  case real(Double)
  case text(String)
  case boolean(Bool)

  /// The label as a number, if it is one; `True` is 1, as in Python.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .boolean(let value): value ? 1 : 0
    case .text: nil
    }
  }

  /// Whether two labels name the same class: 1, 1.0 and True do.
  public func matches(_ other: ClassLabel) -> Bool {
    switch (number, other.number) {
    case (let left?, let right?): left == right
    case (nil, nil): self == other
    default: false
    }
  }

  /// The label as a report prints it: `1`, `1.0`, `spam`, `True`.
  public var description: String {
    switch self {
    case .integer(let value): String(value)
    case .real(let value): String(describing: value)
    case .text(let value): value
    case .boolean(let value): value ? "True" : "False"
    }
  }

  /// The label as Python shows it inside a list: texts in quotes.
  public var quoted: String {
    if case .text(let value) = self { return "'\(value)'" }
    return description
  }
}

extension ClassLabel: Comparable {
  /// Numbers by value, then texts by their Unicode scalars, as Python sorts them.
  public static func < (left: ClassLabel, right: ClassLabel) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.text, _): false
    case (_, .text): true
    default: (left.number ?? 0) < (right.number ?? 0)
    }
  }
}

extension [ClassLabel] {
  /// The labels as NumPy prints an array of them: `[0 1 2]`, `['ham' 'spam']`.
  var arrayText: String { "[" + map(\.quoted).joined(separator: " ") + "]" }
}
