/// One word of a program.
struct Token {
  enum Kind {
    case name(String)
    case number(Constant)
    case string(String)
    case bytes([UInt8])
    case formattedString([FormattedPiece])
    /// An operator or a bracket.
    case symbol(String)
    case newline, indent, dedent, end
    /// Text that is no token; the parser reports it when it gets there.
    case problem(SyntaxProblem)
  }

  var kind: Kind
  var range: TextRange
}

/// A part of an f-string as it is scanned: text, or the tokens of an expression.
struct FormattedPiece {
  enum Kind {
    case text(String)
    /// The expression's tokens; `=`'s text; `!r`; what follows the colon.
    case field([Token], label: String?, conversion: Unicode.Scalar?, format: [FormattedPiece]?)
  }

  var kind: Kind
  var range: TextRange
}

/// A value that is written in the program.
enum Constant: Hashable {
  case none, ellipsis
  case bool(Bool)
  case int(Int)
  /// The digits of an integer that does not fit 64 bits.
  case bigInteger(digits: String, radix: Int)
  case float(Double)
  /// The imaginary part of a number such as `4j`.
  case imaginary(Double)
  case string(String)
  case bytes([UInt8])

  // 0.0 and -0.0 are different constants, and so are two spellings of an accented letter.
  static func == (left: Constant, right: Constant) -> Bool {
    switch (left, right) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.bigInteger(let left, let leftRadix), .bigInteger(let right, let rightRadix)):
      left == right && leftRadix == rightRadix
    case (.float(let left), .float(let right)), (.imaginary(let left), .imaginary(let right)):
      left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.bytes(let left), .bytes(let right)): left == right
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .ellipsis: hasher.combine(1)
    case .bool(let flag): hasher.combine(flag)
    case .int(let number): hasher.combine(number)
    case .bigInteger(let digits, _): hasher.combine(digits)
    case .float(let number), .imaginary(let number): hasher.combine(number.bitPattern)
    case .string(let text): hasher.combine(TextHash.hash(text))
    case .bytes(let bytes): hasher.combine(bytes)
    }
  }
}
