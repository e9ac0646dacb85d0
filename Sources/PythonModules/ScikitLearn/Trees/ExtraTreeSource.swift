import MiniPython

extension ScikitLearnPython {
  /// Trees whose thresholds are drawn, and forests of them.
  static let extraTrees = ModuleDefinition(
    python: "_sklearn_extra_trees", "Trees with drawn thresholds.",
    #"""
    from _sklearn_forests import RandomForestClassifier, RandomForestRegressor
    from _sklearn_trees import DecisionTreeClassifier, DecisionTreeRegressor

    class ExtraTreeClassifier(DecisionTreeClassifier):
        _defaults = {**DecisionTreeClassifier._defaults, "splitter": "random", "max_features": "sqrt"}

    class ExtraTreeRegressor(DecisionTreeRegressor):
        _defaults = {**DecisionTreeRegressor._defaults, "splitter": "random", "max_features": 1.0}

    class ExtraTreesClassifier(RandomForestClassifier):
        _kind = ExtraTreeClassifier
        _defaults = {**RandomForestClassifier._defaults, "bootstrap": False}

    class ExtraTreesRegressor(RandomForestRegressor):
        _kind = ExtraTreeRegressor
        _defaults = {**RandomForestRegressor._defaults, "bootstrap": False}
    """#,
    names: [
      "ExtraTreeClassifier", "ExtraTreeRegressor", "ExtraTreesClassifier", "ExtraTreesRegressor",
    ])
}
