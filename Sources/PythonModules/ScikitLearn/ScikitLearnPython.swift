import MiniPython

/// The parts of scikit-learn that are written in Python above NumPy; each stands beside what it
/// belongs to, as an extension of this.
enum ScikitLearnPython {
  static let all =
    [base, minimizer, linear, pipeline, selection, bayes, impute, utilities, scorers, more] + added

  private static let added = [
    trees, forests, datasets, dummies, splitters, decomposition, TreeClass.module,
    ModuleDefinition(
      "sklearn.tree", "Decision trees.",
      aliases: ["DecisionTreeClassifier", "DecisionTreeRegressor", "export_text"].map {
        ($0, "_sklearn_trees." + $0)
      }),
  ]
}
