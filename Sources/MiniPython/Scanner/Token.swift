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
  case string(String)
  case bytes([UInt8])
}
