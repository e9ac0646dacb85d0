// The tree that the parser makes of a program.

/// An expression and where it stands.
struct Expression {
  indirect enum Kind {
    case constant(Constant)
    case name(String)
    case formatted([FormattedPart])
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dict([DictItem])
    case starred(Expression)
    case unary(UnaryOperator, Expression)
    case not(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and([Expression])
    case or([Expression])
    case comparison(Expression, [(ComparisonSymbol, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case lambda(Parameters, Expression)
    case call(Expression, [Argument])
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression?, Expression?, Expression?)
    case comprehension(Comprehension)
    case walrus(String, Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
  }

  var kind: Kind
  var range: TextRange
  /// The range with the parentheses around it, if there are any.
  var outerRange: TextRange?

  /// Whether it stands in parentheses, which matters for `(a) = …` and generator arguments.
  var isParenthesized: Bool { outerRange != nil }

  /// Where it stands, parentheses included.
  var span: TextRange { outerRange ?? range }

  init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A part of an f-string.
enum FormattedPart {
  case text(String)
  case value(Expression, conversion: Unicode.Scalar?, format: [FormattedPart]?)
}

/// What stands between the braces of a dict.
enum DictItem {
  case pair(Expression, Expression)
  case spread(Expression)
}

/// The operators that chain: `a < b <= c`.
enum ComparisonSymbol: Hashable {
  case order(Comparison)
  case `is`, isNot, `in`, notIn
}

/// An argument of a call.
enum Argument {
  case positional(Expression)
  case keyword(String, Expression)
  case spread(Expression)
  case spreadKeywords(Expression)
}

/// `[element for target in source if condition]` in its four forms.
struct Comprehension {
  enum Kind { case list, set, dict, generator }

  struct Clause {
    var target: Expression
    var source: Expression
    var conditions: [Expression]
  }

  var kind: Kind
  var element: Expression
  /// The value of a dict's pair.
  var value: Expression?
  var clauses: [Clause]
}

/// The parameters of a function.
struct Parameters {
  struct Parameter {
    var name: String
    var defaultValue: Expression?
    var annotation: Expression?
    var range: TextRange
  }

  var positionalOnly: [Parameter] = []
  var positional: [Parameter] = []
  var variadic: Parameter?
  var keywordOnly: [Parameter] = []
  var variadicKeywords: Parameter?

  var all: [Parameter] {
    positionalOnly + positional + (variadic.map { [$0] } ?? []) + keywordOnly
      + (variadicKeywords.map { [$0] } ?? [])
  }
}

/// A statement and where it stands.
struct Statement {
  indirect enum Kind {
    case expression(Expression)
    case assign([Expression], Expression)
    case augmented(Expression, BinaryOperator, Expression)
    case annotated(Expression, Expression, Expression?)
    case delete([Expression])
    case returns(Expression?)
    case raises(Expression?, cause: Expression?)
    case assert(Expression, Expression?)
    case pass, breaks, continues
    case global([String])
    case nonlocal([String])
    case imports([ImportedModule])
    case importsFrom(String, [ImportedName])
    case importsAll(String)
    case branches([(test: Expression, body: [Statement])], otherwise: [Statement])
    case whileLoop(Expression, [Statement], otherwise: [Statement])
    case forLoop(Expression, Expression, [Statement], otherwise: [Statement])
    case function(FunctionStatement)
    case classStatement(ClassStatement)
    case tries(TryStatement)
    case with([(context: Expression, target: Expression?)], [Statement])
    case match(Expression, [MatchCase])
  }

  var kind: Kind
  var range: TextRange

  init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

struct ImportedModule {
  var path: String
  var alias: String?
}

struct ImportedName {
  var name: String
  var alias: String?
  var range: TextRange
}

struct FunctionStatement {
  var name: String
  var parameters: Parameters
  var body: [Statement]
  var decorators: [Expression]
  var result: Expression?
}

struct ClassStatement {
  var name: String
  var arguments: [Argument]
  var body: [Statement]
  var decorators: [Expression]
}

struct TryStatement {
  struct Handler {
    var type: Expression?
    var name: String?
    var body: [Statement]
    var range: TextRange
  }

  var body: [Statement]
  var handlers: [Handler]
  var otherwise: [Statement]
  var finally: [Statement]
}

struct MatchCase {
  var pattern: Pattern
  var condition: Expression?
  var body: [Statement]
}

/// What a `case` compares its subject with.
indirect enum Pattern {
  case any
  case capture(String)
  case value(Expression)
  case constant(Constant)
  case sequence([Pattern], starIndex: Int?, starName: String?)
  case mapping([(key: Expression, pattern: Pattern)], rest: String?)
  case instance(Expression, [Pattern], [(name: String, pattern: Pattern)])
  case either([Pattern])
  case named(Pattern, String)
}
