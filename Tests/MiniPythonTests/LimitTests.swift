import MiniPython
import Testing

@Suite("A cell")
struct LimitTests {
  private func outcome(
    of text: String, limits: ExecutionLimits = ExecutionLimits(),
    shouldStop: @escaping () -> Bool = { false }
  ) -> (exception: String?, advice: String?, isInterrupted: Bool) {
    let interpreter = Interpreter(limits: limits, write: { _ in }, shouldStop: shouldStop)
    switch interpreter.run(text, sourceName: "cell", in: Interpreter.Namespace()) {
    case .finished: return (nil, nil, false)
    case .failed(let exception, _, let advice): return (exception, advice, false)
    case .interrupted: return (nil, nil, true)
    }
  }

  @Test("that never ends is stopped after its steps, whatever it catches")
  func steps() {
    var limits = ExecutionLimits()
    limits.maximumSteps = 10_000
    let text = "while True:\n  try:\n    while True: pass\n  except BaseException: pass"
    let result = outcome(of: text, limits: limits)
    #expect(result.exception == "LimitExceeded")
    #expect(result.advice?.contains("lectern.limits.allow(steps=") == true)
  }

  @Test("can be allowed more, as the message says")
  func allowance() {
    var limits = ExecutionLimits()
    limits.maximumSteps = 10_000
    let text = """
      import lectern.limits
      lectern.limits.allow(steps=10**9, seconds=60, megabytes=1000)
      for i in range(20000): pass
      """
    #expect(outcome(of: text, limits: limits).exception == nil)
  }

  @Test("is interrupted between two steps")
  func interruption() {
    var asked = 0
    let result = outcome(of: "while True: pass") {
      asked += 1
      return asked > 3
    }
    #expect(result.isInterrupted)
  }

  @Test("can catch an interruption, as in Python")
  func caughtInterruption() {
    var asked = 0
    let text = """
      try:
        while True: pass
      except KeyboardInterrupt:
        done = True
      """
    let result = outcome(of: text) {
      asked += 1
      return asked == 2
    }
    #expect(result.exception == nil && !result.isInterrupted)
  }

  @Test(
    "is stopped within a few calls of native code, each of which may be slow",
    arguments: ["sorted([2, 1])", "sorted([2, 1], reverse=True)", "[1].__repr__()"])
  func nativeCalls(_ call: String) {
    // Far fewer rounds than the loop itself counts before it asks.
    let text = "for i in range(40): \(call)"
    #expect(outcome(of: text, shouldStop: { true }).isInterrupted)
    #expect(!outcome(of: "for i in range(40): i + 1", shouldStop: { true }).isInterrupted)
  }

  @Test(
    "that calls itself without end gets a RecursionError",
    arguments: [
      "def f(): f()\nf()",
      "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
      "class A:\n  def __add__(self, o): return self + o\nA() + 1",
      "class A:\n  def __init__(self): A()\nA()",
      "class A:\n  def __getattr__(self, n): return self.x\nA().y",
      "def f(x): return sorted([1, 2], key=f)\nf(1)",
      "def g():\n  yield from g()\nlist(g())",
      "f = lambda x: list(map(f, [x]))\nf(1)",
      "class A:\n  def __eq__(self, o): return self == o\nA() == 1",
      "class A:\n  @property\n  def x(self): return self.x\nA().x",
    ])
  func recursion(_ text: String) {
    #expect(outcome(of: text).exception == "RecursionError")
  }

  @Test(
    "that wants too much memory gets a MemoryError",
    arguments: ["[0] * 10**12", "'a' * 10**12", "(1,) * 10**13", "10**10**8", "1 << 10**12"])
  func memory(_ text: String) {
    let exception = outcome(of: text).exception
    #expect(exception == "MemoryError" || exception == "OverflowError")
  }

  @Test("lets go of a long chain of objects")
  func longChain() {
    let text = """
      class Node:
        def __init__(self, next): self.next = next
      node = None
      for i in range(50000): node = Node(node)
      node = None
      nested = []
      for i in range(50000): nested = [nested]
      nested = None
      """
    #expect(outcome(of: text).exception == nil)
  }
}
