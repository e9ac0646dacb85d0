import MiniPython

/// A context manager that changes something for a while.
final class ContextObject: Object {
  private let enter: () -> Void
  private let exit: () -> Void

  init(enter: @escaping () -> Void, exit: @escaping () -> Void) {
    self.enter = enter
    self.exit = exit
    super.init()
  }

  func begin() { enter() }
  func end() { exit() }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named("printoptions_context", interpreter)
  }
}
