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
    moreScalers, compose, featureSelection, kmeans, clusterScores, neighbors, calibration,
    lasso, featureScores, pairwise, clusterMetrics, texts, featureExtraction,
    EstimatorParameters.module, oneHot,
    binning, displays,
    explained, boostedLosses, gradientBoosting, boosting, bagging, voting, thresholds, printing,
    loaders,
    ridgeChoice, inspection, SampleTables.module, StochasticClass.module, SupportVectorClass.module,
    stochastic,
    supportVectors, linearSupport, perceptron, networks, discriminants, several, grouping, mixtures,
    hashing, neighborImpute, robustLinear, chosenLasso, search, targetKinds, extraTrees, isolation,
    mutual, LogisticSolverClass.module, liblinear, HistogramTreeClass.module, histogramBoosting,
    chosenLogistic, chosenColumns, targetEncoder, moreDatasets, density, kernelFunctions,
    boundedMinimizer, factorizations, kernelRidge, gaussianKernels, gaussianProcess,
    ModuleDefinition(
      "sklearn.feature_selection", "Columns worth keeping.",
      aliases: [
        "VarianceThreshold", "f_classif", "SelectKBest", "SelectPercentile", "SelectFromModel",
        "RFE", "f_regression", "r_regression", "chi2",
      ].map { ($0, "_sklearn_feature_selection." + $0) }
        + ["mutual_info_classif", "mutual_info_regression"].map { ($0, "_sklearn_mutual." + $0) }
        + ["RFECV", "SequentialFeatureSelector"].map { ($0, "_sklearn_chosen_columns." + $0) }),
    ModuleDefinition(
      "sklearn.multiclass", "Several classes by models of two.",
      aliases: ["OneVsRestClassifier", "OneVsOneClassifier"].map { ($0, "_sklearn_several." + $0) }),
    ModuleDefinition(
      "sklearn.multioutput", "Several targets by one model each.",
      aliases: ["MultiOutputClassifier", "MultiOutputRegressor"].map {
        ($0, "_sklearn_several." + $0)
      }),
    ModuleDefinition(
      "sklearn.cluster", "Groups of rows.",
      aliases: ["KMeans", "MiniBatchKMeans"].map { ($0, "_sklearn_kmeans." + $0) }
        + ["DBSCAN", "AgglomerativeClustering", "MeanShift", "estimate_bandwidth"].map {
          ($0, "_sklearn_grouping." + $0)
        }),
    ModuleDefinition(
      "sklearn.impute", "Filling gaps.",
      aliases: [
        ("SimpleImputer", "_sklearn_impute.SimpleImputer"),
        ("MissingIndicator", "_sklearn_impute.MissingIndicator"),
        ("KNNImputer", "_sklearn_neighbor_impute.KNNImputer"),
      ]),
    ModuleDefinition(
      "sklearn.svm", "Support vector machines.",
      aliases: ["SVC", "SVR", "OneClassSVM"].map { ($0, "_sklearn_svm." + $0) }
        + ["LinearSVC", "LinearSVR"].map { ($0, "_sklearn_linear_svm." + $0) }),
    ModuleDefinition(
      "sklearn.datasets", "Data sets.",
      aliases: [
        "make_classification", "make_moons", "make_circles", "make_blobs", "make_regression",
        "make_friedman1", "load_iris",
      ].map { ($0, "_sklearn_datasets." + $0) }
        + ["load_wine", "load_breast_cancer", "load_digits", "load_diabetes"].map {
          ($0, "_sklearn_loaders." + $0)
        } + moreDatasetNames.map { ($0, "_sklearn_more_datasets." + $0) }),
    ModuleDefinition(
      "sklearn.ensemble", "Many models as one.",
      aliases: ["RandomForestClassifier", "RandomForestRegressor"].map {
        ($0, "_sklearn_forests." + $0)
      }
        + ["ExtraTreesClassifier", "ExtraTreesRegressor"].map { ($0, "_sklearn_extra_trees." + $0) }
        + ["GradientBoostingClassifier", "GradientBoostingRegressor"].map {
          ($0, "_sklearn_gradient_boosting." + $0)
        }
        + ["AdaBoostClassifier", "AdaBoostRegressor"].map { ($0, "_sklearn_boosting." + $0) }
        + ["BaggingClassifier", "BaggingRegressor"].map { ($0, "_sklearn_bagging." + $0) }
        + [("IsolationForest", "_sklearn_isolation.IsolationForest")]
        + ["HistGradientBoostingClassifier", "HistGradientBoostingRegressor"].map {
          ($0, "_sklearn_histogram." + $0)
        }
        + [
          "VotingClassifier", "VotingRegressor", "StackingClassifier", "StackingRegressor",
        ].map { ($0, "_sklearn_voting." + $0) }),
    ModuleDefinition(
      "sklearn.tree", "Decision trees.",
      aliases: ["DecisionTreeClassifier", "DecisionTreeRegressor", "export_text"].map {
        ($0, "_sklearn_trees." + $0)
      } + ["ExtraTreeClassifier", "ExtraTreeRegressor"].map { ($0, "_sklearn_extra_trees." + $0) }),
    ModuleDefinition(
      "sklearn.linear_model", "Models that add up weighted features.",
      aliases: ["LogisticRegression", "LinearRegression", "Ridge", "RidgeClassifier"].map {
        ($0, "_sklearn_linear." + $0)
      } + ["Lasso", "ElasticNet"].map { ($0, "_sklearn_lasso." + $0) }
        + [("RidgeCV", "_sklearn_ridge.RidgeCV")]
        + ["LassoCV", "ElasticNetCV"].map { ($0, "_sklearn_chosen_lasso." + $0) }
        + ["HuberRegressor", "BayesianRidge", "PoissonRegressor", "GammaRegressor"].map {
          ($0, "_sklearn_robust." + $0)
        }
        + ["LogisticRegressionCV", "RANSACRegressor"].map { ($0, "_sklearn_chosen_logistic." + $0) }
        + ["SGDClassifier", "SGDRegressor", "Perceptron"].map { ($0, "_sklearn_sgd." + $0) }),
    ModuleDefinition(
      "sklearn.kernel_ridge", "Ridge regression over likenesses.",
      aliases: [("KernelRidge", "_sklearn_kernel_ridge.KernelRidge")]),
    ModuleDefinition(
      "sklearn.gaussian_process", "Functions drawn from a normal distribution.",
      submodules: ["sklearn.gaussian_process.kernels"],
      aliases: [("GaussianProcessRegressor", "_sklearn_gaussian.GaussianProcessRegressor")]),
    ModuleDefinition(
      "sklearn.gaussian_process.kernels", "How alike two rows are.",
      aliases: gaussianKernelNames.map { ($0, "_sklearn_gaussian_kernels." + $0) }),
    ModuleDefinition(
      "sklearn.isotonic", "Curves that only rise.",
      aliases: [("IsotonicRegression", "_sklearn_calibration.IsotonicRegression")]),
  ]
}
