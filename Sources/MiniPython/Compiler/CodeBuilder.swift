/// Collects the instructions of one piece of code, its registers and constants.
struct CodeBuilder {
  let source: SourceText
  let namespace: Interpreter.Namespace
  let names: NameTable
  /// Python's `...`.
  let ellipsis: EllipsisObject
  /// The scope that the code belongs to, which is no comprehension.
  let scope: Scope
  let firstLine: Int
  var instructions: [Instruction] = []
  var positions: [CodePosition] = []
  var constants: [Value] = []
  private var constantIndexes: [Constant: Int32] = [:]
  var globalNames: [Name] = []
  private var globalIndexes: [Name: Int32] = [:]
  var sites: [Name] = []
  var keywordSites: [[Name]] = []
  var functions: [CodeObject.FunctionTemplate] = []
  var classes: [CodeObject.ClassTemplate] = []
  var handlers: [CodeObject.Handler] = []
  var inlineParts: [CodeObject.InlinePart] = []
  /// The first register that is free.
  private(set) var top: Int32 = 0
  private(set) var registerCount: Int32 = 0
  var unboundRegisters: Set<Int32> = []
  var freeRegisters: [Int32] = []
  /// Registers of variables that certainly have a value at this point.
  var assigned: Set<Int32> = []
  var answersExpression = false
  /// Where the instructions that are being made come from.
  var place: CodePosition

  init(
    source: SourceText, namespace: Interpreter.Namespace, names: NameTable,
    ellipsis: EllipsisObject, scope: Scope, range: TextRange
  ) {
    self.source = source
    self.namespace = namespace
    self.names = names
    self.ellipsis = ellipsis
    self.scope = scope
    firstLine = range.start.line
    place = CodePosition(range: range)
  }

  // MARK: Registers

  mutating func allocate(_ count: Int = 1) -> Int32 {
    let register = top
    top += Int32(count)
    registerCount = max(registerCount, top)
    return register
  }

  mutating func release(to mark: Int32) { top = mark }

  // MARK: Instructions

  var position: Int32 { Int32(instructions.count) }

  @discardableResult
  mutating func emit(
    _ operation: Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, flag: UInt8 = 0,
    extra: UInt16 = 0
  ) -> Int32 {
    instructions.append(
      Instruction(operation: operation, flag: flag, extra: extra, a: a, b: b, c: c))
    positions.append(place)
    return Int32(instructions.count - 1)
  }

  /// Lets a jump that was emitted before go to the next instruction.
  mutating func land(_ jump: Int32) { instructions[Int(jump)].c = position }

  mutating func land(_ jumps: [Int32]) {
    for jump in jumps { land(jump) }
  }

  mutating func constant(_ constant: Constant) -> Int32 {
    if let index = constantIndexes[constant] { return index }
    constants.append(constant.value(ellipsis: ellipsis))
    constantIndexes[constant] = Int32(constants.count - 1)
    return Int32(constants.count - 1)
  }

  mutating func constant(name: Name) -> Int32 {
    constants.append(.string(names.stringObject(of: name)))
    return Int32(constants.count - 1)
  }

  mutating func global(_ name: String) -> Int32 {
    let name = names.name(name)
    if let index = globalIndexes[name] { return index }
    globalNames.append(name)
    globalIndexes[name] = Int32(globalNames.count - 1)
    return Int32(globalNames.count - 1)
  }

  mutating func site(_ name: String) -> Int32 {
    sites.append(names.name(name))
    return Int32(sites.count - 1)
  }

  mutating func keywordSite(_ keywords: [String]) -> UInt16 {
    keywordSites.append(keywords.map(names.name))
    return UInt16(clamping: keywordSites.count - 1)
  }
}
