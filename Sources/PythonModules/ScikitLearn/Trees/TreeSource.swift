import MiniPython

extension ScikitLearnPython {
  /// Decision trees over the grown tree in Swift.
  static let trees = ModuleDefinition(
    python: "_sklearn_trees", "Decision trees.",
    #"""
    import numpy as np
    from sklearn.utils import check_array, check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.exceptions import NotFittedError
    from _sklearn_trees_native import Tree

    _LIMIT = 2147483647

    def _rows(X):
        return check_array(X, dtype=float, ensure_all_finite=False)

    def _count(given, features):
        if given is None:
            return features
        if given == "sqrt":
            return max(1, int(np.sqrt(features)))
        if given == "log2":
            return max(1, int(np.log2(features)))
        if isinstance(given, float):
            return max(1, int(given * features)) if given > 0 else 0
        return given

    def _share(given, rows, least):
        if isinstance(given, float):
            return max(least, int(np.ceil(given * rows)))
        return given

    class _Tree(BaseEstimator):
        _classifies = True

        def __init__(self, **given):
            for name in given:
                if name not in self._defaults:
                    raise TypeError(
                        f"{type(self).__name__}.__init__() got an unexpected keyword argument '{name}'")
            for name, default in self._defaults.items():
                setattr(self, name, given.get(name, default))

        def _check_criterion(self):
            from sklearn.exceptions import InvalidParameterError
            known = ["gini", "entropy", "log_loss"] if self._classifies else [
                "squared_error", "friedman_mse", "absolute_error", "poisson"]
            if self.criterion not in known:
                raise InvalidParameterError(
                    f"The 'criterion' parameter of {type(self).__name__} must be a str among "
                    f"{{{', '.join([repr(k) for k in known])}}}. Got {self.criterion!r} instead.")

        def fit(self, X, y, sample_weight=None, check_input=True):
            self._grow(X, y, sample_weight)
            return self

        def _grow(self, X, y, weights):
            X, y = _rows(X), np.asarray(y)
            if len(X) != len(y):
                raise ValueError(f"Number of labels={len(y)} does not match number of samples={len(X)}")
            if self._classifies:
                from sklearn.utils.multiclass import check_classification_targets
                check_classification_targets(y)
                self.classes_, y = np.unique(y, return_inverse=True)
                self.n_classes_ = len(self.classes_)
                if self.class_weight is not None:
                    from sklearn.utils.class_weight import compute_sample_weight
                    chosen = compute_sample_weight(self._class_weights(), self.classes_[y])
                    weights = chosen if weights is None else np.asarray(weights, dtype=float) * chosen
            weights = np.ones(len(y)) if weights is None else np.asarray(weights, dtype=float)
            self.n_features_in_ = X.shape[1]
            self.n_outputs_ = 1
            self.max_features_ = _count(self.max_features, X.shape[1])
            leaf = _share(self.min_samples_leaf, len(X), 1)
            split = max(_share(self.min_samples_split, len(X), 2), 2 * leaf)
            depth = _LIMIT if self.max_depth is None else self.max_depth
            from _sklearn_validation import check_integer, check_option, check_real, refuse_options
            refuse_options(self, monotonic_cst=None)
            check_option(type(self).__name__, "splitter", self.splitter, ["best", "random"])
            self._check_criterion()
            check_real(type(self).__name__, "ccp_alpha", self.ccp_alpha, 0.0, float("inf"), "[)")
            check_real(type(self).__name__, "min_weight_fraction_leaf", self.min_weight_fraction_leaf, 0.0, 0.5)
            check_integer(type(self).__name__, "max_depth", self.max_depth, 1, ("None",))
            check_integer(type(self).__name__, "max_leaf_nodes", self.max_leaf_nodes, 2, ("None",))
            self.tree_ = Tree(
                X, y.astype(float), weights, self.n_classes_ if self._classifies else 1, self.criterion, depth, split,
                leaf, self.max_features_, self.min_impurity_decrease, self.max_leaf_nodes,
                int(check_random_state(self.random_state).randint(0, _LIMIT)),
                self.min_weight_fraction_leaf * float(weights.sum()), self.splitter)
            if self.ccp_alpha > 0.0:
                self.tree_ = self.tree_.pruned(self.ccp_alpha)

        def cost_complexity_pruning_path(self, X, y, sample_weight=None):
            from sklearn.base import clone
            from sklearn.utils import Bunch
            alphas, impurities = clone(self).set_params(ccp_alpha=0.0).fit(X, y, sample_weight).tree_.pruning_path()
            return Bunch(ccp_alphas=np.array(alphas), impurities=np.array(impurities))

        def _class_weights(self):
            return self.class_weight

        def _checked(self, X):
            self._check_fitted()
            X = _rows(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} "
                    "features as input.")
            return X

        def apply(self, X, check_input=True):
            return self.tree_.apply(self._checked(X))

        def get_depth(self):
            self._check_fitted()
            return self.tree_.max_depth

        def get_n_leaves(self):
            self._check_fitted()
            return np.int64(self.tree_.n_leaves)

        def _importances(self):
            tree = self.tree_
            sums = np.zeros(self.n_features_in_)
            left, right, feature = tree.children_left, tree.children_right, tree.feature
            weight, impurity = tree.weighted_n_node_samples, tree.impurity
            for k in range(tree.node_count):
                if left[k] != -1:
                    a, b = left[k], right[k]
                    sums[feature[k]] += weight[k] * impurity[k] - weight[a] * impurity[a] - weight[b] * impurity[b]
            return sums / weight[0]

        @property
        def feature_importances_(self):
            self._check_fitted()
            sums = self._importances()
            total = sums.sum()
            return sums / total if total > 0 else sums

    _CLASSIFIER = {
        "ccp_alpha": 0.0, "class_weight": None, "criterion": "gini", "max_depth": None, "max_features": None,
        "max_leaf_nodes": None, "min_impurity_decrease": 0.0, "min_samples_leaf": 1, "min_samples_split": 2,
        "min_weight_fraction_leaf": 0.0, "monotonic_cst": None, "random_state": None, "splitter": "best"}

    _REGRESSOR = {
        "ccp_alpha": 0.0, "criterion": "squared_error", "max_depth": None, "max_features": None,
        "max_leaf_nodes": None, "min_impurity_decrease": 0.0, "min_samples_leaf": 1, "min_samples_split": 2,
        "min_weight_fraction_leaf": 0.0, "monotonic_cst": None, "random_state": None, "splitter": "best"}

    class DecisionTreeClassifier(_Tree, ClassifierMixin):
        _defaults = _CLASSIFIER

        def predict_proba(self, X, check_input=True):
            return self.tree_.value[self.apply(X)][:, 0, :]

        def predict(self, X, check_input=True):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score
            return accuracy_score(y, self.predict(X), sample_weight=sample_weight)

    class DecisionTreeRegressor(_Tree, RegressorMixin):
        _defaults = _REGRESSOR
        _classifies = False
        _estimator_type = "regressor"

        def predict(self, X, check_input=True):
            return self.tree_.value[self.apply(X)][:, 0, 0]

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=sample_weight)

    def export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2,
                    show_weights=False):
        tree = decision_tree.tree_
        left, right = tree.children_left, tree.children_right
        feature, threshold, value = tree.feature, tree.threshold, tree.value
        names = feature_names
        if names is None:
            names = [f"feature_{k}" for k in range(decision_tree.n_features_in_)]
        lines = []

        def leaf(node):
            if not hasattr(decision_tree, "classes_"):
                return "value: [" + f"{value[node][0][0]:.{decimals}f}" + "]"
            best = int(np.argmax(value[node][0]))
            name = decision_tree.classes_[best] if class_names is None else class_names[best]
            weights = ""
            if show_weights:
                counts = value[node][0] * tree.weighted_n_node_samples[node]
                weights = "weights: [" + "".join([f"{v:.{decimals}f}, " for v in counts])[:-2] + "] "
            return weights + "class: " + str(name)

        def walk(node, depth):
            indent = ("|" + " " * spacing) * depth
            indent = indent[:-spacing] + "-" * spacing
            if depth > max_depth + 1:
                lines.append(f"{indent} truncated branch of depth {_deep(node)}")
                return
            if left[node] == -1:
                lines.append(f"{indent} {leaf(node)}")
                return
            bound = f"{threshold[node]:.{decimals}f}"
            lines.append(f"{indent} {names[feature[node]]} <= {bound}")
            walk(left[node], depth + 1)
            lines.append(f"{indent} {names[feature[node]]} >  {bound}")
            walk(right[node], depth + 1)

        def _deep(node):
            return 1 if left[node] == -1 else 1 + max(_deep(left[node]), _deep(right[node]))
        walk(0, 1)
        return "\n".join(lines) + "\n"
    """#,
    names: [
      "_Tree", "_rows", "_LIMIT",
      "DecisionTreeClassifier", "DecisionTreeRegressor", "export_text",
    ])
}
