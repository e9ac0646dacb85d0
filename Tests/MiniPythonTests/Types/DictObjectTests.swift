import MiniPython
import Testing

@Suite("A dict")
struct DictObjectTests {
  private let interpreter = Interpreter(write: { _ in })

  @Test("keeps the order of insertion through deletions and growth")
  func order() throws {
    let dict = DictObject()
    for number in 0..<1000 { try dict.set(.int(number), for: .int(number), interpreter) }
    for number in stride(from: 0, to: 1000, by: 2) { try dict.remove(.int(number), interpreter) }
    for number in 1000..<1010 { try dict.set(.none, for: .int(number), interpreter) }
    let expected = Array(stride(from: 1, to: 1000, by: 2)) + Array(1000..<1010)
    let keys = dict.keys.map { if case .int(let number) = $0 { number } else { -1 } }
    #expect(keys == expected)
    #expect(dict.count == expected.count)
  }

  @Test("finds a number by any equal number, and tells strings by their code points")
  func equalKeys() throws {
    let dict = DictObject()
    try dict.set(.string("int"), for: .int(1), interpreter)
    try dict.set(.string("float"), for: .float(1), interpreter)
    try dict.set(.string("bool"), for: .bool(true), interpreter)
    try dict.set(.none, for: .string("é"), interpreter)
    #expect(dict.count == 2)
    #expect(try interpreter.display(of: .dict(dict)) == "{1: 'bool', 'é': None}")
    #expect(try dict.value(for: .string("e\u{301}"), interpreter) == nil)
  }

  @Test("survives many insertions and deletions of ever new keys")
  func churn() throws {
    let dict = DictObject()
    for number in 0..<20_000 {
      try dict.set(.int(number), for: .string("key \(number)"), interpreter)
      if number >= 5 { try dict.remove(.string("key \(number - 5)"), interpreter) }
    }
    #expect(dict.count == 5)
    #expect(dict["key 19999"] != nil)
    #expect(dict["key 3"] == nil)
  }

  @Test("refuses keys that can change")
  func unhashable() {
    let error = #expect(throws: PythonError.self) {
      try DictObject().set(.none, for: .list([]), interpreter)
    }
    #expect(error?.kind == .typeError)
    #expect(error?.message == "unhashable type: 'list'")
  }
}
