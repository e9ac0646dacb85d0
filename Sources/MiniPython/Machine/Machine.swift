/// Runs code: a stack of frames, each with its registers.
///
/// Frames and registers stand in two buffers that never move. A call's arguments are the last
/// registers of the caller and become the first of the callee, so that nothing is copied; Python
/// functions call each other without a native call. Registers that no frame uses hold None.
final class Machine {
  /// One call that is under way.
  struct Frame {
    enum Kind {
      /// The caller goes on when it returns.
      case call
      /// An `__init__`, whose caller gets the instance.
      case initializer
      /// Started by native code, which gets the result.
      case entry
      /// A generator that runs until its next `yield`.
      case generator
    }

    let function: FunctionObject
    let registers: UnsafeMutablePointer<Value>
    /// Where the registers of the next frame may begin.
    let limit: UnsafeMutablePointer<Value>
    /// The instruction to go on with.
    var next: UnsafeMutablePointer<Instruction>
    let kind: Kind
    /// The register of the caller that gets the result.
    let result: Int32
    var instance: InstanceObject?
    var generator: GeneratorObject?
    /// The names of a class while its body runs.
    var classNames: ClassNames?
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

  let state: UnsafeMutablePointer<State>
  private let frames: UnsafeMutablePointer<Frame>
  private let registers: UnsafeMutablePointer<Value>
  let registersEnd: UnsafeMutablePointer<Value>
  let unbound = UnboundMarker()
  /// Steps that have been taken since the limits were last set, and when that was.
  var steps = 0
  var startSeconds = 0.0
  var nativeStack = NativeStack()
  private var entries = 0

  init() {
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
    let code = function.code
    let limit = base + code.registerCount
    if limit > state.pointee.initialized { try initialize(upTo: limit) }
    guard state.pointee.depth < state.pointee.maximumDepth else { throw tooDeep() }
    state.pointee.depth &+= 1
    let frame = state.pointee.frame + 1
    frame.initialize(
      to: Frame(
        function: function, registers: base, limit: limit, next: code.instructions, kind: kind,
        result: result, instance: instance, generator: nil, classNames: classNames))
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
      register.pointee = .none
      register += 1
    }
    frame.deinitialize(count: 1)
    state.pointee.frame = frame - 1
    state.pointee.depth &-= 1
  }

  /// Ends the frame of a generator, whose registers are its own and stay.
  func popGenerator() {
    let frame = state.pointee.frame
    frame.deinitialize(count: 1)
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
        advice: "is there a loop that never ends? At the free prompt, :limit steps N allows more")
    }
    if interpreter.secondsNow() - startSeconds > interpreter.limits.timeoutSeconds {
      throw PythonError(
        .limit, "stopped after \(Int(interpreter.limits.timeoutSeconds)) seconds",
        advice: "is there a loop that never ends? At the free prompt, :limit seconds N allows more")
    }
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
