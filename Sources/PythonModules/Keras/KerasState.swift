import MiniPython
import Networks
import Tensors

/// What Keras keeps for one interpreter: the names it gave out and the recorder of gradients.
final class KerasState {
  /// Records only while a batch is trained or a `GradientTape` is open.
  let mode: GradMode
  /// The program's own exception while it passes through Swift code that throws array errors.
  var pendingError: PythonError?
  /// Classes of the program that configs may name.
  var registered: [String: Value] = [:]
  /// The names of those that were registered with a package, such as `mine>Scale`.
  var registeredNames: [String: String] = [:]
  /// The forward pass that the program's own layers are part of.
  weak var run: KerasRun?
  /// The fit whose callbacks are running.
  weak var fit: KerasFit?
  /// The arguments of the running call of a layer of the program, until that takes them.
  var givenArguments: (instance: InstanceObject, arguments: Arguments)?
  /// Where the layers of the program stand whose calls are running, the outermost first.
  var scopes: [String] = []
  let texts = KerasTexts()
  private var uses: [String: Int] = [:]

  init() {
    mode = GradMode(.tensorflow)
    mode.isEnabled = false
  }

  /// A name that was not used before: `dense`, `dense_1`, …
  func uniqueName(_ className: String) -> String {
    let name = Self.snakeCase(className)
    let count = uses[name, default: 0]
    uses[name] = count + 1
    return count == 0 ? name : "\(name)_\(count)"
  }

  /// Takes back the latest name of a class, which nobody came to use.
  func giveBack(_ name: String, of className: String) {
    let base = Self.snakeCase(className)
    let count = uses[base, default: 0]
    guard count > 0, name == (count == 1 ? base : "\(base)_\(count - 1)") else { return }
    uses[base] = count - 1
  }

  func clear() { uses = [:] }

  /// Tells a layer that is not built yet within which calls its weights are made.
  func place(_ layer: KerasLayer) {
    guard !layer.isBuilt, layer.scope == nil, let place = scopes.last else { return }
    layer.scope = place
  }

  /// `MaxPooling1D` as `max_pooling1d`, by the two regular expressions that Keras uses.
  static func snakeCase(_ className: String) -> String {
    let letters = Array(className.filter { $0.isLetter || $0.isNumber || $0 == "_" })
    var spaced: [Character] = []
    for (index, letter) in letters.enumerated() {
      let startsWord =
        letter.isUppercase && index > 0 && index + 1 < letters.count
        && letters[index + 1].isLowercase
      let followsLower = letter.isUppercase && index > 0 && letters[index - 1].isLowercase
      if (startsWord || followsLower) && spaced.last != "_" { spaced.append("_") }
      spaced.append(letter)
    }
    return String(spaced).lowercased()
  }
}

extension Interpreter {
  var keras: KerasState { state(KerasState.self) { KerasState() } }

  /// A seed from Python's own `random`, as Keras draws it for those who were given none.
  func drawKerasSeed() throws(PythonError) -> Int {
    let module = Value.object(try importModule("random"))
    return try int(
      try callMethod(module, "randint", Arguments(.int(1), .int(1_000_000_000))))
  }
}
