import MiniPython

extension ScikitLearnPython {
  /// Outliers as rows that few random cuts set apart.
  ///
  /// - Source: `sklearn/ensemble/_iforest.py` of scikit-learn 1.9.
  static let isolation = ModuleDefinition(
    python: "_sklearn_isolation", "Rows that are easily set apart.",
    #"""
    import warnings
    import numpy as np
    from sklearn.utils import check_random_state
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_bagging import _Bagging
    from _sklearn_extra_trees import ExtraTreeRegressor
    from _sklearn_native import parameters
    from _sklearn_trees import _rows

    def _expected_length(counts):
        """How deep a row lies on average in a tree grown from so many rows."""
        counts = np.asarray(counts, dtype=float)
        many = np.maximum(counts, 3.0)
        found = 2.0 * (np.log(many - 1.0) + np.euler_gamma) - 2.0 * (many - 1.0) / many
        return np.where(counts <= 1, 0.0, np.where(counts == 2, 1.0, found))

    class IsolationForest(_Bagging):
        estimator, bootstrap_features, oob_score = None, False, False

        def __init__(self, *, n_estimators=100, max_samples="auto", contamination="auto", max_features=1.0,
                     bootstrap=False, n_jobs=None, random_state=None, verbose=0, warm_start=False):
            self.n_estimators, self.max_samples, self.contamination = n_estimators, max_samples, contamination
            self.max_features, self.bootstrap, self.n_jobs = max_features, bootstrap, n_jobs
            self.random_state, self.verbose, self.warm_start = random_state, verbose, warm_start

        def _known_defaults(self):
            return parameters(IsolationForest.__init__)

        def _default(self):
            depth = int(np.ceil(np.log2(max(self.max_samples_, 2))))
            return ExtraTreeRegressor(max_features=1, random_state=self.random_state, max_depth=depth)

        def _targets(self, y):
            return y

        def fit(self, X, y=None, sample_weight=None):
            X, given = _rows(X), self.max_samples
            y = check_random_state(self.random_state).uniform(size=len(X))
            if isinstance(given, str):
                count = min(256, len(X))
            elif isinstance(given, (int, np.integer)):
                if given > len(X):
                    warnings.warn(
                        "max_samples (%s) is greater than the total number of samples (%s). max_samples will be set to "
                        "n_samples for estimation." % (given, len(X)))
                count = min(given, len(X))
            else:
                count = int(given * len(X))
            self.max_samples_ = self.max_samples = count
            try:
                super().fit(X, y, sample_weight)
            finally:
                self.max_samples = given
            if isinstance(self.contamination, str):
                self.offset_ = -0.5
            else:
                self.offset_ = np.percentile(self.score_samples(X), 100.0 * self.contamination)
            return self

        def score_samples(self, X):
            check_is_fitted(self)
            X = _rows(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but IsolationForest is expecting {self.n_features_in_} features as input.")
            depths = np.zeros(len(X))
            for model, features in self._members():
                tree = model.tree_
                levels = [0] * tree.node_count
                for node, (left, right) in enumerate(zip(tree.children_left.tolist(), tree.children_right.tolist())):
                    if left != -1:
                        levels[left] = levels[right] = levels[node] + 1
                leaves = model.apply(X if len(features) == X.shape[1] else X[:, features])
                depths += np.array(levels)[leaves] + _expected_length(tree.n_node_samples)[leaves]
            whole = len(self.estimators_) * _expected_length([self.max_samples_])
            return -(2 ** (-depths / whole if whole[0] != 0 else -np.ones(len(X))))

        def decision_function(self, X):
            return self.score_samples(X) - self.offset_

        def predict(self, X):
            return np.where(self.decision_function(X) < 0, -1, 1)

        def fit_predict(self, X, y=None):
            return self.fit(X).predict(X)
    """#, names: ["IsolationForest"])
}
