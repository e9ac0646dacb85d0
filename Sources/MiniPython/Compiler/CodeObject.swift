/// The text that code was made from, for tracebacks.
final class SourceText {
  let name: String
  let lines: [String]

  init(name: String, text: String) {
    self.name = name
    let normalized = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    lines = normalized.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Where an instruction comes from.
struct CodePosition {
  var range: TextRange
  /// The operator or the brackets that traceback carets point out inside the range: the column at
  /// which the search for them begins, and where they end (-1: after the operator).
  var anchor: (start: Int32, end: Int32)?
}

/// A piece of code for the machine: a module's, a function's or a class body's.
final class CodeObject {
  struct Handler {
    var start: Int32
    var end: Int32
    var target: Int32
    /// Where the exception goes.
    var register: Int32
  }

  /// An attribute that the code names, and what was found when it was last looked up.
  struct AttributeSite {
    enum Found: UInt8 {
      case nothing
      /// An instance's own attribute, at `position`; the class has no property of that name.
      case own
      /// A function of the class; the instance has no attribute of that name.
      case method
      /// A native method of a built-in kind.
      case native
    }

    let name: Name
    var classObject: ClassObject?
    var version = 0
    var found = Found.nothing
    var position = 0
    var function: Object?
    /// Both again, for a quick comparison; the others keep them alive.
    var rawClass: UnsafeRawPointer?
    var rawFunction: UnsafeRawPointer?
  }

  struct FunctionTemplate {
    var code: CodeObject
    var defaultCount: Int
    var keywordDefaults: [Name]
    /// Registers of the surrounding code that hold the cells it needs.
    var cells: [Int32]
    var annotations: [Name]
    var documentation: String?
  }

  struct ClassTemplate {
    var name: String
    var function: FunctionTemplate
    var baseCount: Int
    var keywords: [Name]
    var line: Int
  }

  /// A part of the code that Python runs as a function of its own, such as a list comprehension.
  struct InlinePart {
    var start: Int32
    var end: Int32
    var name: String
    var line: Int32
    var callRange: TextRange
  }

  /// What the machine reads at each call, in one place.
  struct Tables {
    let instructions: UnsafeMutablePointer<Instruction>
    let constants: UnsafeMutablePointer<Value>
    let globals: UnsafeMutablePointer<UnsafeMutablePointer<Value>>
    let sites: UnsafeMutablePointer<AttributeSite>
    let registerCount: Int
    /// How many arguments a call by position alone has; -1 if calls need more than that.
    let simpleCount: Int
    let hasFreeVariables: Bool
  }

  let tables: UnsafeMutablePointer<Tables>
  let name: String
  let qualifiedName: String
  let source: SourceText
  let namespace: Interpreter.Namespace
  let instructions: UnsafeMutablePointer<Instruction>
  let instructionCount: Int
  let positions: [CodePosition]
  let constants: UnsafeMutablePointer<Value>
  let constantCount: Int
  let globals: UnsafeMutablePointer<UnsafeMutablePointer<Value>>
  let globalNames: [Name]
  let sites: UnsafeMutablePointer<AttributeSite>
  let siteCount: Int
  let keywordSites: [[Name]]
  let functions: [FunctionTemplate]
  let classes: [ClassTemplate]
  let handlers: [Handler]
  let inlineParts: [InlinePart]
  let registerCount: Int
  /// Registers that begin unbound.
  let unboundRegisters: [Int32]
  /// Where the cells of outer functions go.
  let freeRegisters: [Int32]
  /// Where the names of a function live, for those who look on from outside.
  let localRegisters: [String: Int32]
  let isGenerator: Bool
  let signature: ParameterList
  /// Whether a call with exactly as many positional arguments needs no binding.
  let isSimple: Bool
  let firstLine: Int
  /// Whether the value it returns is that of a last expression.
  let answersExpression: Bool

  init(_ builder: CodeBuilder, name: String, qualifiedName: String, signature: ParameterList) {
    self.name = name
    self.qualifiedName = qualifiedName
    source = builder.source
    namespace = builder.namespace
    instructionCount = builder.instructions.count
    instructions = .allocate(capacity: max(1, instructionCount))
    instructions.initialize(from: builder.instructions, count: instructionCount)
    positions = builder.positions
    constantCount = builder.constants.count
    constants = .allocate(capacity: max(1, constantCount))
    constants.initialize(from: builder.constants, count: constantCount)
    globals = .allocate(capacity: max(1, builder.globalNames.count))
    globalNames = builder.globalNames
    for (index, name) in builder.globalNames.enumerated() {
      (globals + index).initialize(to: builder.namespace.cell(of: name))
    }
    siteCount = builder.sites.count
    sites = .allocate(capacity: max(1, siteCount))
    for (index, name) in builder.sites.enumerated() {
      (sites + index).initialize(to: AttributeSite(name: name))
    }
    keywordSites = builder.keywordSites
    functions = builder.functions
    classes = builder.classes
    handlers = builder.handlers
    inlineParts = builder.inlineParts
    registerCount = Int(builder.registerCount)
    unboundRegisters = builder.unboundRegisters.sorted()
    freeRegisters = builder.freeRegisters
    localRegisters = builder.scope.registers
    isGenerator = builder.scope.isGenerator
    self.signature = signature
    isSimple =
      !signature.hasVariadic && !signature.hasVariadicKeywords && signature.keywordOnlyCount == 0
      && unboundRegisters.isEmpty && !isGenerator
    tables = .allocate(capacity: 1)
    tables.initialize(
      to: Tables(
        instructions: instructions, constants: constants, globals: globals, sites: sites,
        registerCount: registerCount, simpleCount: isSimple ? signature.positionalCount : -1,
        hasFreeVariables: !freeRegisters.isEmpty))
    firstLine = builder.firstLine
    answersExpression = builder.answersExpression
  }

  deinit {
    instructions.deallocate()
    constants.deinitialize(count: constantCount)
    constants.deallocate()
    globals.deallocate()
    sites.deinitialize(count: siteCount)
    sites.deallocate()
    tables.deallocate()
  }
}

/// The parameters of a Python function, which stand in its first registers in this order:
/// positional ones, keyword-only ones, `*args`, `**kwargs`.
struct ParameterList {
  var names: [Name] = []
  var positionalOnlyCount = 0
  var positionalCount = 0
  var keywordOnlyCount = 0
  var hasVariadic = false
  var hasVariadicKeywords = false

  var registerCount: Int { names.count }
  var variadicRegister: Int { positionalCount + keywordOnlyCount }
  var variadicKeywordsRegister: Int { variadicRegister + (hasVariadic ? 1 : 0) }
}
