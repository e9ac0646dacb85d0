/// The operators with two operands that a class can define.
public enum BinaryOperator: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
  case bitAnd, bitOr, bitXor, shiftLeft, shiftRight

  public var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .matrixMultiply: "@"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .shiftLeft: "<<"
    case .shiftRight: ">>"
    }
  }

  private var stem: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .matrixMultiply: "matmul"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    case .shiftLeft: "lshift"
    case .shiftRight: "rshift"
    }
  }

  public var method: String { "__\(stem)__" }
  public var reflectedMethod: String { "__r\(stem)__" }
  public var inPlaceMethod: String { "__i\(stem)__" }
}

public enum Comparison: UInt8, CaseIterable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  public var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  public var method: String {
    switch self {
    case .equal: "__eq__"
    case .notEqual: "__ne__"
    case .less: "__lt__"
    case .lessOrEqual: "__le__"
    case .greater: "__gt__"
    case .greaterOrEqual: "__ge__"
    }
  }

  /// The comparison that says the same with the operands swapped.
  public var swapped: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

public enum UnaryOperator: UInt8, CaseIterable, Sendable {
  case negative, positive, invert

  public var symbol: String {
    switch self {
    case .negative: "-"
    case .positive: "+"
    case .invert: "~"
    }
  }

  public var method: String {
    switch self {
    case .negative: "__neg__"
    case .positive: "__pos__"
    case .invert: "__invert__"
    }
  }
}
