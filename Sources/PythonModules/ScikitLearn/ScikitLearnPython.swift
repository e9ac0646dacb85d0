import MiniPython

/// The parts of scikit-learn that are written in Python above NumPy; each stands beside what it
/// belongs to, as an extension of this.
enum ScikitLearnPython {
  static let all = [
    base, minimizer, linear, pipeline, selection, bayes, impute, utilities, scorers, more,
  ]
}
