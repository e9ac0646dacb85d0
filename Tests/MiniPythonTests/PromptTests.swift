import MiniPython
import Testing

@Suite("The prompt")
struct PromptTests {
  private let interpreter = Interpreter(write: { _ in })

  @Test(
    "runs what is whole and asks for more where something is open",
    arguments: [
      ("x = 1", Interpreter.Completeness.complete),
      ("x = (1,", .incomplete(indentation: 0)),
      ("def f():", .incomplete(indentation: 4)),
      ("def f():\n    return 1", .incomplete(indentation: 4)),
      ("def f():\n    return 1\n", .complete),
      ("if x:\n    if y:", .incomplete(indentation: 8)),
      ("for i in x: print(i)", .complete),
      ("s = '''abc", .incomplete(indentation: 0)),
      ("x = )", .invalid),
      ("x = 'abc", .invalid),
      ("", .complete),
      ("try:\n    x = 1", .incomplete(indentation: 4)),
      ("class A:\n    x = 1\n\n", .complete),
      ("x = [\n  1,\n]", .complete),
      ("@f", .incomplete(indentation: 0)),
    ])
  func completeness(_ text: String, _ expected: Interpreter.Completeness) {
    #expect(interpreter.completeness(of: text) == expected)
  }

  @Test("keeps names between cells, and the last value as _")
  func cells() throws {
    let namespace = Interpreter.Namespace()
    _ = interpreter.run("x = 20\ndef f(): return x + y", sourceName: "1", in: namespace)
    _ = interpreter.run("y = 1", sourceName: "2", in: namespace)
    guard case .finished(.int(21)?) = interpreter.run("f()", sourceName: "3", in: namespace) else {
      Issue.record("f() sees the names of later cells")
      return
    }
    guard case .int(42) = try interpreter.evaluate("_ * 2", in: namespace) else {
      Issue.record("_ is the last value")
      return
    }
  }

  @Test("can shadow a built-in and get it back")
  func shadowing() throws {
    let namespace = Interpreter.Namespace()
    _ = interpreter.run("len = 5", sourceName: "1", in: namespace)
    guard case .int(5) = try interpreter.evaluate("len", in: namespace) else {
      Issue.record("len is 5")
      return
    }
    _ = interpreter.run("del len", sourceName: "2", in: namespace)
    guard case .int(3) = try interpreter.evaluate("len('abc')", in: namespace) else {
      Issue.record("len is the function again")
      return
    }
  }

  @Test("completes names, attributes and keyword arguments")
  func completions() {
    let namespace = Interpreter.Namespace()
    let program = """
      class Model:
        def __init__(self, hidden_size, bias=True): self.hidden = hidden_size
        def train(self): pass
      model = Model(3)
      modest = 1
      """
    _ = interpreter.run(program, sourceName: "1", in: namespace)
    func texts(_ line: String) -> [String] {
      interpreter.completions(of: line, in: namespace).map(\.text)
    }
    #expect(texts("mod") == ["model", "modest"])
    #expect(texts("print(model.tr") == ["train"])
    #expect(texts("model.hid") == ["hidden"])
    #expect(texts("Model(hid") == ["hidden_size="])
    #expect(texts("Model(3, b").contains("bias="))
    #expect(texts("pri") == ["print"])
    #expect(texts("nothing.") == [])
  }

  @Test("explains functions and classes")
  func help() throws {
    let namespace = Interpreter.Namespace()
    let program = "def area(r, *, unit='cm'):\n  'The area of a circle.'\n  return r"
    _ = interpreter.run(program, sourceName: "1", in: namespace)
    let text = interpreter.helpText(for: try interpreter.evaluate("area", in: namespace))
    #expect(text == "area(r, *, unit='cm')\n\n  The area of a circle.")
  }
}
