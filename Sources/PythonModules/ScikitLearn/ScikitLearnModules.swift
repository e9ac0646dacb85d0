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
      aliases: [("clone", "sklearn.base.clone")],
      constants: { (_) throws(PythonError) in [("__version__", .string("1.9.1"))] }),
    ModuleDefinition(
      "sklearn.metrics", "Scores of predictions.",
      functions: ClassificationFunctions.all + RankingFunctions.all + RegressionFunctions.all,
      aliases: [
        "make_scorer", "get_scorer", "get_scorer_names", "ConfusionMatrixDisplay",
        "label_ranking_average_precision_score", "coverage_error",
      ].map { ($0, "_sklearn_scorers." + $0) }),
    ModuleDefinition(
      "sklearn.model_selection", "Rows for training and rows for testing.",
      functions: [TrainTestSplit.function], classes: Splitters.all,
      aliases: [
        "cross_validate", "cross_val_score", "cross_val_predict", "ParameterGrid", "GridSearchCV",
      ].map { ($0, "_sklearn_selection." + $0) }
        + [
          "LeaveOneOut", "LeavePOut", "GroupKFold", "LeaveOneGroupOut", "PredefinedSplit",
          "RepeatedKFold", "RepeatedStratifiedKFold", "GroupShuffleSplit", "learning_curve",
          "validation_curve",
        ].map { ($0, "_sklearn_splitters." + $0) }),
    ModuleDefinition(
      "sklearn.preprocessing", "Columns and labels brought into shape.",
      functions: Encoders.functions, classes: Scalers.all + Encoders.all,
      aliases: [
        "LabelBinarizer", "MultiLabelBinarizer", "Normalizer", "normalize", "PolynomialFeatures",
        "FunctionTransformer",
      ].map { ($0, "_sklearn_preprocessing." + $0) }),
    ModuleDefinition(
      "sklearn.neighbors", "Prediction by the nearest rows.",
      classes: [SimpleClassifiers.neighbors]),
    ModuleDefinition(
      "sklearn.calibration", "Whether probabilities mean what they say.",
      functions: RankingFunctions.calibration),
    ModuleDefinition(
      "sklearn.exceptions", "Warnings and errors of scikit-learn.",
      classes: [
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
