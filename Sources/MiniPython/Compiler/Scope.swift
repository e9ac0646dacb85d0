/// What is known of the names of a module, a function, a class or a comprehension.
final class Scope {
  enum Kind { case module, function, classBody, comprehension }

  let kind: Kind
  let parent: Scope?
  /// Names that are assigned here, in the order of their first assignment.
  private(set) var bound: [String] = []
  private var boundNames: Set<String> = []
  var globals: Set<String> = []
  var nonlocals: Set<String> = []
  var used: Set<String> = []
  /// Names of this scope that an inner function refers to.
  var captured: Set<String> = []
  /// Names of outer functions that this function or one inside it refers to.
  private(set) var free: [String] = []
  /// Names that `del` or the end of an `except` clause takes away again.
  var deleted: Set<String> = []
  var isGenerator = false
  /// Where the names live, filled in when code is made.
  var registers: [String: Int32] = [:]

  init(_ kind: Kind, parent: Scope?) {
    self.kind = kind
    self.parent = parent
  }

  /// The scope whose code this one's is part of: a comprehension runs inside its surroundings.
  var frame: Scope {
    var scope = self
    while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
    return scope
  }

  func bind(_ name: String) {
    if boundNames.insert(name).inserted { bound.append(name) }
  }

  func binds(_ name: String) -> Bool { boundNames.contains(name) }

  func addFree(_ name: String) {
    if !free.contains(name) { free.append(name) }
  }

  /// Finds the function that a name belongs to, and marks it as captured where a function inside
  /// another one uses it.
  func resolve(_ name: String) {
    var scope = self
    var crossed: [Scope] = []
    while true {
      if scope === self || scope.kind != .classBody || name == "__class__" {
        if scope.kind != .module, scope.globals.contains(name) { return }
        if scope.kind == .classBody, name == "__class__", scope !== self {
          scope.captured.insert(name)
          for frame in crossed { frame.addFree(name) }
          return
        }
        if scope.kind != .module, scope.binds(name), !scope.nonlocals.contains(name) {
          guard !crossed.isEmpty else { return }
          scope.captured.insert(name)
          for frame in crossed { frame.addFree(name) }
          return
        }
      }
      guard let parent = scope.parent else { return }
      if parent.frame !== scope.frame { crossed.append(scope.frame) }
      scope = parent
    }
  }
}
