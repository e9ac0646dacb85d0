import MiniPython

extension ScikitLearnPython {
  /// Forests of trees on rows drawn anew.
  static let forests = ModuleDefinition(
    python: "_sklearn_forests", "Many trees that vote.",
    #"""
    import numpy as np
    from sklearn.base import ClassifierMixin, RegressorMixin
    from sklearn.utils import check_random_state
    from _sklearn_trees import _Tree, _rows, _LIMIT, DecisionTreeClassifier, DecisionTreeRegressor

    class _Forest(_Tree):
        def _grow(self, X, y, weights):
            X, y = _rows(X), np.asarray(y)
            self.n_features_in_ = X.shape[1]
            state = check_random_state(self.random_state)
            if self._classifies:
                from sklearn.utils.multiclass import check_classification_targets
                check_classification_targets(y)
                self.classes_ = np.unique(y)
                self.n_classes_ = len(self.classes_)
            chosen = weights
            if self._classifies and self.class_weight is not None and self.class_weight != "balanced_subsample":
                from sklearn.utils.class_weight import compute_sample_weight
                own = compute_sample_weight(self.class_weight, y)
                chosen = own if weights is None else np.asarray(weights, dtype=float) * own
            shared = {k: getattr(self, k) for k in self._kind._defaults if k in self._defaults and k not in ("random_state", "class_weight")}
            from _sklearn_validation import check_integer
            check_integer(type(self).__name__, "n_estimators", self.n_estimators, 1)
            earlier = list(self.estimators_) if self.warm_start and hasattr(self, "estimators_") else []
            if self.n_estimators < len(earlier):
                raise ValueError(
                    f"n_estimators={self.n_estimators} must be larger or equal to len(estimators_)={len(earlier)} when "
                    "warm_start==True")
            if earlier:
                state.randint(_LIMIT, size=len(earlier))
                if self.n_estimators == len(earlier):
                    import warnings
                    warnings.warn("Warm-start fitting without increasing n_estimators does not fit new trees.")
            trees = [
                self._kind(random_state=int(state.randint(_LIMIT)), **shared)
                for _ in range(self.n_estimators - len(earlier))]
            for tree in trees:
                own = chosen
                if self.bootstrap:
                    source = np.random.RandomState(tree.random_state)
                    count = self._draws(len(X))
                    if chosen is None:
                        index = source.randint(0, len(X), count)
                    else:
                        index = source.choice(len(X), count, replace=True, p=chosen / np.sum(chosen))
                    own = np.bincount(index, minlength=len(X)).astype(float)
                    if self._classifies and self.class_weight == "balanced_subsample":
                        from sklearn.utils.class_weight import compute_class_weight
                        parts = compute_class_weight("balanced", classes=np.unique(y[index]), y=y[index])
                        factors = {c: f for c, f in zip(np.unique(y[index]).tolist(), parts.tolist())}
                        own = own * np.array([factors.get(v, 1.0) for v in y.tolist()])
                tree._grow(X, y, own)
            self.estimators_ = earlier + trees
            if self.oob_score:
                self._outside(X, y)

        def _draws(self, rows):
            if self.max_samples is None:
                return rows
            return max(round(rows * self.max_samples), 1) if isinstance(self.max_samples, float) else self.max_samples

        def _outside(self, X, y):
            total, votes = None, np.zeros(len(X))
            for tree in self.estimators_:
                index = np.random.RandomState(tree.random_state).randint(0, len(X), self._draws(len(X)))
                free = np.flatnonzero(np.bincount(index, minlength=len(X)) == 0)
                part = tree.predict_proba(X[free]) if self._classifies else tree.predict(X[free])
                if total is None:
                    total = np.zeros((len(X),) + part.shape[1:])
                total[free] += part
                votes[free] += 1
            votes[votes == 0] = 1
            if self._classifies:
                self.oob_decision_function_ = total / votes[:, None]
                guesses = self.classes_[np.argmax(total, axis=1)]
                self.oob_score_ = float(np.mean(guesses == y))
            else:
                from sklearn.metrics import r2_score
                self.oob_prediction_ = total / votes
                self.oob_score_ = r2_score(y, self.oob_prediction_)

        def _importances(self):
            parts = [t.feature_importances_ for t in self.estimators_ if t.tree_.node_count > 1]
            if not parts:
                return np.zeros(self.n_features_in_)
            return np.mean(parts, axis=0)

        def __len__(self):
            return len(self.estimators_)

        def __getitem__(self, index):
            return self.estimators_[index]

        def apply(self, X):
            X = self._checked(X)
            return np.array([t.apply(X) for t in self.estimators_]).T

    class RandomForestClassifier(_Forest, ClassifierMixin):
        _kind = DecisionTreeClassifier
        _defaults = {
            "bootstrap": True, "ccp_alpha": 0.0, "class_weight": None, "criterion": "gini", "max_depth": None,
            "max_features": "sqrt", "max_leaf_nodes": None, "max_samples": None, "min_impurity_decrease": 0.0,
            "min_samples_leaf": 1, "min_samples_split": 2, "min_weight_fraction_leaf": 0.0, "monotonic_cst": None,
            "n_estimators": 100, "n_jobs": None, "oob_score": False, "random_state": None, "verbose": 0,
            "warm_start": False}

        def __init__(self, n_estimators=100, **given):
            super().__init__(n_estimators=n_estimators, **given)

        def predict_proba(self, X):
            X = self._checked(X)
            total = np.zeros((len(X), self.n_classes_))
            for tree in self.estimators_:
                total += tree.predict_proba(X)
            return total / len(self.estimators_)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score
            return accuracy_score(y, self.predict(X), sample_weight=sample_weight)

    class RandomForestRegressor(_Forest, RegressorMixin):
        _kind = DecisionTreeRegressor
        _classifies = False
        _estimator_type = "regressor"
        _defaults = {
            "bootstrap": True, "ccp_alpha": 0.0, "criterion": "squared_error", "max_depth": None, "max_features": 1.0,
            "max_leaf_nodes": None, "max_samples": None, "min_impurity_decrease": 0.0, "min_samples_leaf": 1,
            "min_samples_split": 2, "min_weight_fraction_leaf": 0.0, "monotonic_cst": None, "n_estimators": 100,
            "n_jobs": None, "oob_score": False, "random_state": None, "verbose": 0, "warm_start": False}

        def __init__(self, n_estimators=100, **given):
            super().__init__(n_estimators=n_estimators, **given)

        def predict(self, X):
            X = self._checked(X)
            total = np.zeros(len(X))
            for tree in self.estimators_:
                total += tree.predict(X)
            return total / len(self.estimators_)

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=sample_weight)
    """#,
    names: [
      "RandomForestClassifier", "RandomForestRegressor",
    ])
}
