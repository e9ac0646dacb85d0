import MiniPython

/// The names that the cells of a lesson have set, with the values they gave them, so that what a
/// learner has changed since can be named and brought back.
struct LessonNames {
  private var values: [Name: Value] = [:]

  /// Takes note of what a cell has set, changed or deleted.
  mutating func note(before: [Name: Value], after: [Name: Value]) {
    for (name, value) in after where !(before[name]?.isIdentical(to: value) ?? false) {
      values[name] = value
    }
    for name in before.keys where after[name] == nil { values[name] = nil }
  }

  func contains(_ name: Name) -> Bool { values[name] != nil }

  /// What the lesson's cells made of a name.
  func value(of name: Name) -> Value? { values[name] }

  /// Those that stand for something else now, or for nothing, with the lesson's values.
  func changed(in now: [Name: Value]) -> [Name: Value] {
    values.filter { name, value in !(now[name]?.isIdentical(to: value) ?? false) }
  }
}

extension Value {
  /// Whether it is a function, a class or a module.
  var isOfProgram: Bool {
    switch heapObject {
    case is FunctionObject, is NativeFunction, is ClassObject, is ModuleObject: true
    default: false
    }
  }
}
