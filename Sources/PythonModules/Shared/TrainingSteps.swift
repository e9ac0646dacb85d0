import MiniPython

/// How many steps optimizers have taken, for whoever shows how fast a training goes.
public final class TrainingSteps {
  public internal(set) var count = 0

  public init() {}
}

extension Interpreter {
  /// The steps of this interpreter's optimizers.
  public var trainingSteps: TrainingSteps { state(TrainingSteps.self) { TrainingSteps() } }
}
