import MiniPython

/// The parts of scikit-learn that are written in Python above NumPy; each stands beside what it
/// belongs to, as an extension of this.
enum ScikitLearnPython {
  static let all =
    [
      validation, base, minimizer, linear, pipeline, selection, bayes, impute, utilities, scorers,
      more,
    ] + added

  private static let added = [
    trees, forests, datasets, dummies, splitters, samplers, decomposition, TreeClass.module,
    moreScalers, compose, featureSelection, cluster, clusterScores, neighborRegression, calibration,
    lasso, featureScores, pairwise, texts, featureExtraction, EstimatorParameters.module, oneHot,
    binning, displays,
    explained,
    ModuleDefinition(
      "sklearn.tree", "Decision trees.",
      aliases: ["DecisionTreeClassifier", "DecisionTreeRegressor", "export_text"].map {
        ($0, "_sklearn_trees." + $0)
      }),
    ModuleDefinition(
      "sklearn.linear_model", "Models that add up weighted features.",
      aliases: ["LogisticRegression", "LinearRegression", "Ridge", "RidgeClassifier"].map {
        ($0, "_sklearn_linear." + $0)
      } + ["Lasso", "ElasticNet"].map { ($0, "_sklearn_lasso." + $0) }),
    ModuleDefinition(
      "sklearn.isotonic", "Curves that only rise.",
      aliases: [("IsotonicRegression", "_sklearn_calibration.IsotonicRegression")]),
  ]
}
