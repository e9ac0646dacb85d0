/// Runs code: a stack of frames, each with its registers.
///
/// Frames and registers stand in two buffers that never move. A call's arguments are the last
/// registers of the caller and become the first of the callee, so that nothing is copied; Python
/// functions call each other without a native call. Registers that no frame uses hold None.
final class Machine {
  /// One call that is under way.
  struct Frame {
    enum Kind {
      /// The caller goes on when it returns; one of its registers holds the function meanwhile.
      case call
      /// The same, for a function that the frame holds itself.
      case boundCall
      /// An `__init__`, whose caller gets the instance.
      case initializer
      /// Started by native code, which gets the result.
      case entry
      /// A generator that runs until its next `yield`.
      case generator
    }

    /// The function, held until the frame ends by the frame or, for `.call`, by its caller.
    let function: Unmanaged<FunctionObject>
    let tables: UnsafeMutablePointer<CodeObject.Tables>
    let registers: UnsafeMutablePointer<Value>
    /// Where the registers of the next frame may begin.
    let limit: UnsafeMutablePointer<Value>
    /// The instruction to go on with.
    var next: UnsafeMutablePointer<Instruction>
    let kind: Kind
    /// The register of the caller that gets the result.
    let result: Int32
    /// The instance that an initializer fills, held until the frame ends.
    var instance: Unmanaged<InstanceObject>?
    /// The generator that runs, or the names of a class while its body runs; native code that
    /// started the frame holds them.
    var generator: Unmanaged<GeneratorObject>?
    var classNames: Unmanaged<ClassNames>?

    @inline(__always)
    var code: CodeObject { function._withUnsafeGuaranteedRef { $0.code } }
  }

  /// What all frames share. It stands in memory of its own, for quick access.
  struct State {
    /// The frame that runs; the first one is never used.
    var frame: UnsafeMutablePointer<Frame>
    /// Registers up to here hold values.
    var initialized: UnsafeMutablePointer<Value>
    /// The exception that is being handled, which `raise` alone raises again.
    var handling: ExceptionObject?
    /// Whether the error on its way was caught in this frame before.
    var isRaisedAgain = false
    var depth = 0
    var maximumDepth = 1000
  }

  static let deepestFrames = 20_000
  private static let registerCapacity = 1 << 19
  /// Seconds: a few hundred megabytes can be written in this time.
  private static let measuringInterval = 0.005

  let state: UnsafeMutablePointer<State>
  private let frames: UnsafeMutablePointer<Frame>
  private let registers: UnsafeMutablePointer<Value>
  let registersEnd: UnsafeMutablePointer<Value>
  let unbound = UnboundMarker()
  /// Methods that calls are compared with, to do them on the spot.
  @exclusivity(unchecked) var listAppend: UnsafeRawPointer?
  @exclusivity(unchecked) var dictGet: UnsafeRawPointer?
  /// Steps that have been taken since the limits were last set, and when that was.
  @exclusivity(unchecked) var steps = 0
  var startSeconds = 0.0
  /// The most memory that the process had used by then.
  var startBytes = 0
  /// When the memory was last measured.
  private var measuredSeconds = 0.0
  /// What large results have taken since then, as far as it was announced.
  private var announcedBytes = 0
  @exclusivity(unchecked) var nativeStack = NativeStack()
  @exclusivity(unchecked) private var entries = 0
  @exclusivity(unchecked) private var nativeCalls = 0

  init() {
    checkValueLayout()
    frames = .allocate(capacity: Machine.deepestFrames + 2)
    registers = .allocate(capacity: Machine.registerCapacity)
    registersEnd = registers + Machine.registerCapacity
    state = .allocate(capacity: 1)
    state.initialize(to: State(frame: frames, initialized: registers))
  }

  deinit {
    registers.deinitialize(count: state.pointee.initialized - registers)
    registers.deallocate()
    frames.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  var isIdle: Bool { state.pointee.depth == 0 }

  /// Where a frame that native code starts may put its registers.
  var freeRegisters: UnsafeMutablePointer<Value> {
    state.pointee.depth == 0 ? registers : state.pointee.frame.pointee.limit
  }

  // MARK: Frames

  /// Starts a frame. The registers from `base` on become its own.
  @inline(__always)
  func push(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>, kind: Frame.Kind, result: Int32,
    instance: InstanceObject? = nil, classNames: ClassNames? = nil
  ) throws(PythonError) -> UnsafeMutablePointer<Frame> {
    let tables = function.tables
    let limit = base + tables.pointee.registerCount
    if limit > state.pointee.initialized { try initialize(upTo: limit) }
    guard state.pointee.depth < state.pointee.maximumDepth else { throw tooDeep() }
    state.pointee.depth &+= 1
    let frame = state.pointee.frame + 1
    frame.initialize(
      to: Frame(
        function: Unmanaged.passRetained(function), tables: tables, registers: base, limit: limit,
        next: tables.pointee.instructions, kind: kind, result: result,
        instance: instance.map { Unmanaged.passRetained($0) }, generator: nil,
        classNames: classNames.map { Unmanaged.passUnretained($0) }))
    state.pointee.frame = frame
    return frame
  }

  /// Starts a frame for a call by position alone of a function that stands in a register.
  @inline(__always)
  func push(
    _ function: Unmanaged<FunctionObject>, base: UnsafeMutablePointer<Value>, result: Int32
  ) throws(PythonError) -> UnsafeMutablePointer<Frame> {
    let tables = function._withUnsafeGuaranteedRef { $0.tables }
    let limit = base + tables.pointee.registerCount
    if limit > state.pointee.initialized { try initialize(upTo: limit) }
    guard state.pointee.depth < state.pointee.maximumDepth else { throw tooDeep() }
    state.pointee.depth &+= 1
    let frame = state.pointee.frame + 1
    frame.initialize(
      to: Frame(
        function: function, tables: tables, registers: base, limit: limit,
        next: tables.pointee.instructions, kind: .call, result: result))
    state.pointee.frame = frame
    return frame
  }

  /// Ends the frame that runs; its registers hold None again.
  @inline(__always)
  func pop() {
    let frame = state.pointee.frame
    var register = frame.pointee.registers
    let limit = frame.pointee.limit
    while register < limit {
      register.put(.none)
      register += 1
    }
    if frame.pointee.kind != .call { frame.pointee.function.release() }
    if let instance = frame.pointee.instance { instance.release() }
    state.pointee.frame = frame - 1
    state.pointee.depth &-= 1
  }

  /// Ends the frame of a generator, whose registers are its own and stay.
  func popGenerator() {
    let frame = state.pointee.frame
    frame.pointee.function.release()
    state.pointee.frame = frame - 1
    state.pointee.depth &-= 1
  }

  @inline(never)
  private func initialize(upTo limit: UnsafeMutablePointer<Value>) throws(PythonError) {
    guard limit + 1024 < registersEnd else { throw tooDeep() }
    let start = state.pointee.initialized
    let end = min(limit + 512, registersEnd)
    start.initialize(repeating: .none, count: end - start)
    state.pointee.initialized = end
  }

  func tooDeep() -> PythonError {
    PythonError(
      "RecursionError", "maximum recursion depth exceeded",
      advice: "a function calls itself without end, or very often; "
        + "does it have a case in which it stops?")
  }

  // MARK: Limits

  /// Counts steps, and asks now and then whether to stop.
  @inline(never)
  func count(_ steps: Int, _ interpreter: Interpreter) throws(PythonError) {
    self.steps += steps
    if interpreter.shouldStop() { throw PythonError("KeyboardInterrupt", "") }
    if self.steps > interpreter.limits.maximumSteps {
      throw PythonError(
        .limit, "stopped after \(interpreter.limits.maximumSteps) steps",
        advice: "is there a loop that never ends? To allow more: "
          + "import lectern.limits; lectern.limits.allow(steps=10**9)")
    }
    let now = interpreter.secondsNow()
    if now - measuredSeconds > Machine.measuringInterval {
      measuredSeconds = now
      try measureMemory(interpreter)
    }
    if now - startSeconds > interpreter.limits.timeoutSeconds {
      throw PythonError(
        .limit, "stopped after \(Int(interpreter.limits.timeoutSeconds)) seconds",
        advice: "is there a loop that never ends? To allow more: "
          + "import lectern.limits; lectern.limits.allow(seconds=3600)")
    }
  }

  /// Counts memory that one step is about to take: the memory is measured anew when many such
  /// steps lie close together.
  func announce(_ bytes: Int, _ interpreter: Interpreter) throws(PythonError) {
    announcedBytes &+= bytes
    guard announcedBytes > interpreter.limits.memoryBytes / 8 else { return }
    announcedBytes = 0
    try measureMemory(interpreter)
  }

  private func measureMemory(_ interpreter: Interpreter) throws(PythonError) {
    guard interpreter.peakMemoryBytes() - startBytes > interpreter.limits.memoryBytes else {
      return
    }
    throw PythonError(
      .limit, "stopped at \(interpreter.limits.memoryBytes >> 20) MB of memory",
      advice: "does something grow without end? To allow more: "
        + "import lectern.limits; lectern.limits.allow(megabytes=4000)")
  }

  /// Asks at every few calls of native code whether to stop.
  ///
  /// A step of a model may take as long as a hundred thousand steps of the language: Ctrl-C would
  /// wait for hundreds of epochs if loops alone were counted.
  func countNativeCall(_ interpreter: Interpreter) throws(PythonError) {
    nativeCalls &+= 1
    if nativeCalls & 0xF == 0 { try count(0, interpreter) }
  }

  /// Counts the calls from native code, which do not pass through a loop of the machine.
  func countEntry(_ interpreter: Interpreter) throws(PythonError) {
    entries &+= 1
    if entries & 0x3FF == 0 { try count(0x400, interpreter) }
    guard nativeStack.hasRoom(isOutermost: isIdle) else { throw tooDeep() }
  }
}

extension ExceptionKind {
  /// A limit of the cell: no `except` catches it.
  static let limit: ExceptionKind = "LimitExceeded"
}

/// The names that the body of a class has set so far.
final class ClassNames {
  var members = AttributeTable()
  var annotations = AttributeTable()
}
