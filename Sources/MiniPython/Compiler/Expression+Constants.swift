extension Constant {
  /// The number with the other sign, if it is one.
  var negative: Constant? {
    switch self {
    case .int(let number): .int(-number)
    case .float(let number): .float(-number)
    case .bigInteger("9223372036854775808", radix: 10): .int(Int.min)
    default: nil
    }
  }
}

extension Expression {
  /// Whether computing it may assign a variable of the same function (`:=`).
  var assignsVariables: Bool {
    switch kind {
    case .constant, .name, .lambda: false
    case .walrus, .yield, .yieldFrom: true
    case .attribute(let inner, _), .not(let inner), .unary(_, let inner), .starred(let inner):
      inner.assignsVariables
    case .binary(_, let left, let right), .item(let left, let right):
      left.assignsVariables || right.assignsVariables
    case .call(let callee, let arguments):
      callee.assignsVariables
        || arguments.contains {
          switch $0 {
          case .positional(let value), .keyword(_, let value), .spread(let value),
            .spreadKeywords(let value):
            value.assignsVariables
          }
        }
    default: true
    }
  }
}
