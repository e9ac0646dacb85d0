import Diagnostics
import LessonFormat
import MiniPython
import Plots
import PythonModules
import Questions

/// A running Python of a lesson: the names that cells, questions and the learner share.
///
/// To be used from one thread.
public final class PythonSession {
  private let interpreter: Interpreter
  private let namespace = Interpreter.Namespace()
  private let tap = OutputTap()
  private var lessonNames = LessonNames()
  private let guardRun: (() -> Void) -> Void

  /// What a run ended with.
  public enum Result: Equatable {
    /// The text of the last expression's value, if there was one that is not None.
    case finished(echo: String?)
    case failed(exception: String, traceback: String, advice: String?)
    case interrupted
  }

  /// - Parameters:
  ///   - modules: what can be imported.
  ///   - datasets: the source of `lectern.datasets`; nil looks for the program's own.
  ///   - interrupts: how Ctrl-C is caught while something runs.
  public init(
    modules: [ModuleDefinition], limits: ExecutionLimits = ExecutionLimits(),
    datasets: String? = nil, interrupts: Interrupts
  ) {
    let tap = tap
    guardRun = interrupts.whileRunning
    interpreter = Interpreter(
      modules: modules, limits: limits, write: { tap.receive($0) },
      writeError: { tap.warn($0) },
      shouldStop: {
        tap.tick()
        return interrupts.isRaised()
      })
    if let datasets { DataSets.of(interpreter).source = datasets }
  }

  /// Runs a text: a cell, or what was typed at the prompt.
  ///
  /// - Parameters:
  ///   - name: shown in tracebacks, such as `cell 3`.
  ///   - isLesson: whether what it sets counts as the lesson's from then on.
  ///   - onTick: called often while it runs, to show progress.
  ///   - onOutput: called with what is printed, as it is printed.
  public func run(
    _ text: String, name: String, isLesson: Bool = false, onTick: @escaping () -> Void = {},
    onOutput: @escaping (String) -> Void
  ) -> Result {
    let before = isLesson ? namespace.values : [:]
    defer { if isLesson { lessonNames.note(before: before, after: namespace.values) } }
    var outcome = Interpreter.Outcome.interrupted
    tap.during(
      onOutput, onTick,
      body: { guardRun { outcome = interpreter.run(text, sourceName: name, in: namespace) } })
    switch outcome {
    case .finished(let value): return .finished(echo: value.flatMap { echo($0, onOutput) })
    case .failed(let exception, let traceback, let advice):
      return .failed(exception: exception, traceback: traceback, advice: advice)
    case .interrupted: return .interrupted
    }
  }

  /// The value's `repr`, kept as `_`; None has none.
  private func echo(_ value: Value, _ onOutput: @escaping (String) -> Void) -> String? {
    guard !value.isNone else { return nil }
    namespace.values[interpreter.names.name("_")] = value
    var text: String?
    tap.during(onOutput, {}, body: { text = try? interpreter.representation(of: value) })
    return text
  }

  /// Tells modules that draw, such as Keras, what their output goes to.
  public func fit(columns: Int, isLive: Bool, isColored: Bool = false) {
    let traits = interpreter.outputTraits
    (traits.columns, traits.isLive, traits.isColored) = (columns, isLive, isColored)
  }

  /// The figures that were shown since the last time this was asked.
  public func takeFigures() -> [Figure] { interpreter.shownFigures.take() }

  /// The steps that optimizers have taken since the session began.
  var trainingSteps: Int { interpreter.trainingSteps.count }

  /// Sends warnings somewhere else than what is printed.
  public func sendWarnings(to sink: @escaping (String) -> Void) { tap.onWarning = sink }

  /// What questions compute with.
  public var evaluator: Evaluator {
    Evaluator { [self] (expression) throws(Diagnostic) in try value(of: expression) }
  }

  /// What questions about the learner's session compute with: the lesson's functions, classes and
  /// modules are its own, and the built-in ones Python's, whatever their names stand for now.
  ///
  /// - Parameters:
  ///   - names: those that the learner is asked to set.
  ///   - given: values that stand in for whatever their names mean by then.
  private func guardedEvaluator(except names: Set<String>, given: [Name: Value]) -> Evaluator {
    Evaluator { [self] (expression) throws(Diagnostic) in
      let now = namespace.values
      let own = lessonNames.changed(in: now).filter { $0.value.isOfProgram }
        .merging(given) { $1 }
      let guarded = (Array(own.keys) + hidingNames(in: now)).filter {
        given[$0] != nil || !names.contains(interpreter.names.text(of: $0))
      }
      for name in guarded { namespace[name] = own[name] }
      defer { for name in guarded { namespace[name] = now[name] } }
      return try value(of: expression)
    }
  }

  /// Copies that nobody can change of what some names stand for; of the lesson's own value where the
  /// learner changed one.
  ///
  /// - Throws: `Diagnostic` for a name that stands for nothing.
  func given(_ names: [Located<String>]) throws(Diagnostic) -> [Name: Value] {
    var given: [Name: Value] = [:]
    for located in names {
      let name = interpreter.names.name(located.value)
      guard let value = lessonNames.value(of: name) ?? namespace.values[name] else {
        throw Diagnostic(
          "'\(located.value)' under 'given' is not defined where the question stands",
          at: located.span, fix: "name what a cell above it has set")
      }
      do {
        given[name] = try interpreter.call(
          interpreter.resolve("copy.deepcopy"), Arguments(value))
      } catch {
        throw diagnostic(error)
      }
    }
    return given
  }

  /// What a question computes with; one for code is judged with the lesson's own functions, but for
  /// what it asks to set.
  func evaluator(for question: Question, given: [Name: Value]) -> Evaluator {
    guard question.manner == .program else { return evaluator }
    return guardedEvaluator(except: namesAsked(by: question), given: given)
  }

  /// The names that the author's own answers to a question for code set.
  func namesAsked(by question: Question) -> Set<String> {
    question.namesAsked(QuestionContext(seed: 0, evaluator: evaluator))
  }

  /// The value of an expression; what it prints is not shown.
  ///
  /// - Throws: `Diagnostic` with Python's exception and message.
  public func value(of expression: String) throws(Diagnostic) -> Computed {
    do {
      return try computed(try interpreter.evaluate(expression, in: namespace))
    } catch {
      throw diagnostic(error)
    }
  }

  /// The exception as Python's last line says it.
  private func diagnostic(_ error: PythonError) -> Diagnostic {
    let exception = interpreter.exception(for: error)
    let message = (try? interpreter.display(of: .object(exception))) ?? error.message
    return Diagnostic(
      message.isEmpty ? error.kind.name : "\(error.kind.name): \(message)", fix: error.advice)
  }

  private func computed(_ value: Value) throws(PythonError) -> Computed {
    switch value {
    case .bool(let truth): return .truth(truth)
    case .int(let number): return .number(Double(number))
    case .float(let number): return .number(number)
    case .string(let string): return .text(string.text)
    default:
      if let number = try? interpreter.double(value) { return .number(number) }
      return .other(try interpreter.representation(of: value))
    }
  }

  /// The text of a name's value while something runs, if it is a number or a small text.
  func peek(_ name: String) -> Computed? {
    guard let value = namespace.values[interpreter.names.name(name)] else { return nil }
    switch value {
    case .int, .float, .bool: return try? computed(value)
    default: return (try? interpreter.double(value)).map(Computed.number)
    }
  }

  /// The outermost loop over a range that runs, in whatever function.
  ///
  /// - Parameter names: names whose values are wanted where they are numbers.
  func runningLoop(values names: [String]) -> RunProgress? {
    guard let loop = interpreter.runningLoop(values: names) else { return nil }
    let figures = names.compactMap { name in
      loop.values[name].flatMap { try? interpreter.double($0) }
        .map { RunProgress.Figure(name: name, value: $0) }
    }
    var progress = RunProgress(
      label: loop.counter, turn: loop.turn, count: loop.count, figures: figures,
      elapsedSeconds: 0)
    progress.isGlimpse = true
    return progress
  }

  /// Whether a name was set in this session; those that the language has do not count.
  func knows(_ name: String) -> Bool {
    namespace.values[interpreter.names.name(name)] != nil
  }

  // MARK: The lesson's names and the learner's

  /// The names that no longer stand for what the lesson's cells made of them, and built-in ones
  /// that were given another meaning at the prompt, in order of the alphabet.
  var changedNames: [String] {
    let now = namespace.values
    // The last value is Python's, whoever typed what made it.
    return (lessonNames.changed(in: now).keys + hidingNames(in: now)).map(interpreter.names.text)
      .filter { $0 != "_" }.sorted()
  }

  /// The learner's names that hide a built-in one.
  private func hidingNames(in now: [Name: Value]) -> [Name] {
    now.keys.filter { !lessonNames.contains($0) && namespace.hidesBuiltIn($0) }
  }

  /// Forgets every name, and returns those that only the learner had set.
  func takeOwnNames() -> [Name: Value] {
    let own = namespace.values.filter { name, _ in
      !lessonNames.contains(name) && !namespace.hidesBuiltIn(name)
    }
    namespace.values = [:]
    lessonNames = LessonNames()
    return own
  }

  /// Sets names again, but for those that the lesson has set meanwhile.
  func giveBack(_ own: [Name: Value]) {
    for (name, value) in own where namespace[name] == nil { namespace[name] = value }
  }

  // MARK: At the prompt

  public func completeness(of text: String) -> Interpreter.Completeness {
    interpreter.completeness(of: text)
  }

  /// Whether code ends in an expression, whose value is shown.
  func endsInExpression(_ code: String) -> Bool { interpreter.endsInExpression(code) }

  public func completions(of line: String) -> [Interpreter.Completion] {
    interpreter.completions(of: line, in: namespace)
  }

  /// What `help(name)` prints.
  ///
  /// - Throws: `Diagnostic` if there is no such name.
  public func help(on expression: String) throws(Diagnostic) -> String {
    do {
      return interpreter.helpText(for: try interpreter.evaluate(expression, in: namespace))
    } catch {
      throw diagnostic(error)
    }
  }
}

/// Where the interpreter's output goes at the moment.
private final class OutputTap {
  private var onOutput: (String) -> Void = { _ in }
  private var onTick: () -> Void = {}

  /// Where warnings go if not where the rest goes.
  var onWarning: ((String) -> Void)?

  func receive(_ text: String) { onOutput(text) }

  func warn(_ text: String) {
    if let onWarning { onWarning(text) } else { onOutput(text) }
  }

  func tick() { onTick() }

  func during(
    _ output: @escaping (String) -> Void, _ tick: @escaping () -> Void, body: () -> Void
  ) {
    let (before, beforeTick) = (onOutput, onTick)
    (onOutput, onTick) = (output, tick)
    body()
    (onOutput, onTick) = (before, beforeTick)
  }
}

/// How Ctrl-C is noticed while something runs.
public struct Interrupts {
  /// Runs something with Ctrl-C caught.
  public var whileRunning: (() -> Void) -> Void
  /// Whether Ctrl-C was pressed since; cheap.
  public var isRaised: () -> Bool

  public init(whileRunning: @escaping (() -> Void) -> Void, isRaised: @escaping () -> Bool) {
    self.whileRunning = whileRunning
    self.isRaised = isRaised
  }

  /// Never interrupted, for tests and checks.
  public static var never: Interrupts { Interrupts(whileRunning: { $0() }, isRaised: { false }) }
}
