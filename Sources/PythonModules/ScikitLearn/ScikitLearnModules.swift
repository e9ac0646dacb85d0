import MiniPython

/// `sklearn` and its submodules.
public enum ScikitLearnModules {
  public static let all: [ModuleDefinition] =
    native + ScikitLearnPython.all
    + ScikitLearnPython.utilityModules

  private static let native: [ModuleDefinition] = [
    ModuleDefinition(
      "sklearn", "Scores, splits and scalers for machine learning.",
      submodules: ["sklearn.exceptions"],
      aliases: [("clone", "sklearn.base.clone")], origins: ScikitLearnOrigins.table,
      constants: { (_) throws(PythonError) in [("__version__", .string("1.9.1"))] }),
    ModuleDefinition(
      "sklearn.metrics", "Scores of predictions.",
      functions: ClassificationFunctions.all + RankingFunctions.all + RegressionFunctions.all,
      submodules: ["sklearn.metrics.cluster", "sklearn.metrics.pairwise"],
      aliases: [
        "make_scorer", "get_scorer", "get_scorer_names", "check_scoring", "label_ranking_loss",
        "label_ranking_average_precision_score", "coverage_error",
      ].map { ($0, "_sklearn_scorers." + $0) }
        + ScikitLearnPython.metricDisplays.map { ($0, "_sklearn_displays." + $0) }
        + ScikitLearnPython.explainedNames.map { ($0, "_sklearn_explained." + $0) }
        + ScikitLearnPython.clusterScoreNames.map { ($0, "_sklearn_clusters." + $0) }
        + [("confusion_matrix_at_thresholds", "_sklearn_scorers.confusion_matrix_at_thresholds")]),
    ModuleDefinition(
      "sklearn.model_selection", "Rows for training and rows for testing.",
      functions: [TrainTestSplit.function], classes: Splitters.all,
      aliases: [
        "cross_validate", "cross_val_score", "cross_val_predict", "ParameterGrid",
      ].map { ($0, "_sklearn_selection." + $0) }
        + ["GridSearchCV", "RandomizedSearchCV"].map { ($0, "_sklearn_search." + $0) }
        + [
          "LeaveOneOut", "LeavePOut", "GroupKFold", "LeaveOneGroupOut", "PredefinedSplit",
          "RepeatedKFold", "RepeatedStratifiedKFold", "GroupShuffleSplit", "learning_curve",
          "validation_curve", "StratifiedGroupKFold", "LeavePGroupsOut", "permutation_test_score",
          "check_cv",
        ].map { ($0, "_sklearn_splitters." + $0) }
        + ["ParameterSampler", "StratifiedShuffleSplit"].map { ($0, "_sklearn_samplers." + $0) }
        + ["FixedThresholdClassifier", "TunedThresholdClassifierCV"].map {
          ($0, "_sklearn_thresholds." + $0)
        }),
    ModuleDefinition(
      "sklearn.preprocessing", "Columns and labels brought into shape.",
      functions: Encoders.functions, classes: Scalers.all + Encoders.all,
      aliases: [
        "LabelBinarizer", "MultiLabelBinarizer", "Normalizer", "normalize", "PolynomialFeatures",
        "FunctionTransformer",
      ].map { ($0, "_sklearn_preprocessing." + $0) }
        + ["OneHotEncoder"].map { ($0, "_sklearn_one_hot." + $0) }
        + ["TargetEncoder", "SplineTransformer"].map { ($0, "_sklearn_target_encoder." + $0) }
        + [
          "KBinsDiscretizer", "QuantileTransformer", "PowerTransformer", "power_transform",
          "quantile_transform",
        ].map { ($0, "_sklearn_binning." + $0) }
        + [
          "RobustScaler", "MaxAbsScaler", "Binarizer", "OrdinalEncoder", "scale", "minmax_scale",
          "binarize",
        ].map { ($0, "_sklearn_scalers." + $0) }),
    ModuleDefinition(
      "sklearn.neighbors", "Prediction by the nearest rows.",
      aliases: [
        "KNeighborsClassifier", "KNeighborsRegressor", "NearestNeighbors", "NearestCentroid",
      ].map { ($0, "_sklearn_neighbors." + $0) }
        + ["LocalOutlierFactor", "KernelDensity"].map { ($0, "_sklearn_density." + $0) }),
    ModuleDefinition(
      "sklearn.calibration", "Whether probabilities mean what they say.",
      functions: RankingFunctions.calibration,
      aliases: [
        ("CalibratedClassifierCV", "_sklearn_calibration.CalibratedClassifierCV"),
        ("CalibrationDisplay", "_sklearn_displays.CalibrationDisplay"),
      ]),
    ModuleDefinition(
      "sklearn.exceptions", "Warnings and errors of scikit-learn.",
      classes: [
        ClassDefinition(
          "DataConversionWarning", base: "UserWarning", "Data that was brought into shape."),
        ClassDefinition(
          "FitFailedWarning", base: "RuntimeWarning", "A fit that failed within a search."),
        ClassDefinition(
          "UndefinedMetricWarning", base: "UserWarning", "A score that is not defined."),
        ClassDefinition("ConvergenceWarning", base: "UserWarning", "Training that was cut short."),
        ClassDefinition(
          "InvalidParameterError", base: "ValueError", "A parameter that there is not."),
        ClassDefinition(
          "NotFittedError", base: "ValueError", "Something used before it was fitted."),
      ]),
  ]
}
