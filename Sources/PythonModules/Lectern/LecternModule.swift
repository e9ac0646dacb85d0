import Diagnostics
import Metrics
import MiniPython
import Tensors

/// `lectern`: toy data and BLEU; the only module that does not run elsewhere.
public enum LecternModule {
  public static let all: [ModuleDefinition] = [
    ModuleDefinition(
      "lectern", "Toy data and what no other library has.", functions: functions,
      submodules: ["lectern.datasets"]),
    ModuleDefinition(
      "lectern.datasets", "Toy data, from datasets.py in the folder of lessons.",
      constants: { interpreter throws(PythonError) in try DataSets.names(interpreter) }),
    ModuleDefinition(
      "datasets", "Toy data, from datasets.py in the folder of lessons.",
      constants: { interpreter throws(PythonError) in try DataSets.names(interpreter) }),
  ]

  private static let functions: [FunctionDefinition] = [
    numpyFunction(
      "bleu",
      "(candidates, references, *, tokenize='13a', smooth_method='exp', smooth_value=None, lowercase=False, max_ngram_order=4, effective_order=False)",
      "How near translations are to the right ones, from 0 to 100, as sacrebleu has it."
    ) {
      call throws(PythonError) in .float(try score(call).score)
    },
    numpyFunction(
      "bleu_report",
      "(candidates, references, *, tokenize='13a', smooth_method='exp', smooth_value=None, lowercase=False, max_ngram_order=4, effective_order=False)",
      "The line that sacrebleu prints."
    ) {
      call throws(PythonError) in .string(try score(call).text)
    },
    numpyFunction(
      "perplexity", "(log_probabilities)",
      "How many equally likely words a model hesitates between."
    ) {
      call throws(PythonError) in
      let numbers = try call.numbers(0).doublesRaising()
      return .float(
        try scoring { () throws(Diagnostic) in try perplexity(logProbabilities: numbers) })
    },
    numpyFunction(
      "masked_mean", "(values, mask)", "The mean of the values that count; padding does not."
    ) {
      call throws(PythonError) in
      let values = try call.numbers(0).doublesRaising()
      let mask = try call.array(1).numbers(as: .bool, call.interpreter)
      let flags = try raising { () throws(TensorError) in try mask.values(Bool.self) }
      return .float(try scoring { () throws(Diagnostic) in try maskedMean(values, mask: flags) })
    },
  ]

  private static func score(_ call: Call) throws(PythonError) -> BleuScore {
    let (candidates, references) = try texts(call)
    guard let tokenizer = BleuTokenizer(rawValue: try call.text(2)) else {
      throw PythonError(
        .valueError, "lectern does not have the tokenizer '\(try call.text(2))'",
        advice: "use '13a', 'none' or 'char'")
    }
    let smoothing: BleuSmoothing
    switch try call.text(3) {
    case "none": smoothing = .none
    case "floor": smoothing = .floor(try call.double(4, or: 0.1))
    case "add-k": smoothing = .addK(try call.double(4, or: 1))
    case "exp": smoothing = .exponential
    default:
      throw PythonError(
        .valueError, "there is no smoothing '\(try call.text(3))'",
        advice: "use 'exp', 'floor', 'add-k' or 'none'")
    }
    let bleu = Bleu(
      tokenizer: tokenizer, smoothing: smoothing, isLowercased: try call.flag(5),
      longestSequence: try call.int(6), usesEffectiveOrder: try call.flag(7))
    return try scoring { () throws(Diagnostic) in
      try bleu.corpusScore(candidates: candidates, references: references)
    }
  }

  /// One sentence or several; each with one reference or several.
  private static func texts(_ call: Call) throws(PythonError) -> ([String], [[String]]) {
    if case .string(let candidate) = call[0] {
      if case .string(let reference) = call[1] { return ([candidate.text], [[reference.text]]) }
      return ([candidate.text], [try strings(call[1], call)])
    }
    var references: [[String]] = []
    for element in try call.interpreter.elements(of: call[1]) {
      if case .string(let text) = element {
        references.append([text.text])
      } else {
        references.append(try strings(element, call))
      }
    }
    return (try strings(call[0], call), references)
  }

  private static func strings(_ value: Value, _ call: Call) throws(PythonError) -> [String] {
    var texts: [String] = []
    for element in try call.interpreter.elements(of: value) {
      texts.append(try call.interpreter.text(element))
    }
    return texts
  }
}
