import MiniPython

extension ScikitLearnPython {
  /// Gradient boosting over values that are first put into at most 255 groups.
  ///
  /// - Source: `sklearn/ensemble/_hist_gradient_boosting` of scikit-learn 1.9, without categories.
  static let histogramBoosting = ModuleDefinition(
    python: "_sklearn_histogram", "Trees over grouped values.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.utils import check_array, check_random_state
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_histogram_native import grow, leaves
    from _sklearn_validation import check_integer, check_real, refuse_options

    def _thresholds(column, most):
        column = np.sort(column[~np.isnan(column)])
        distinct = np.unique(column)
        if len(distinct) <= most:
            return (distinct[:-1] + distinct[1:]) * 0.5
        n, found = len(column), []
        for share in (np.linspace(0, 100, num=most + 1)[1:-1] / 100).tolist():
            place = int(n * share)
            if n * share == place:
                found.append((column[place - 1] + column[place]) / 2)
            else:
                found.append(column[place])
        return np.unique(np.array(found))

    class _Squared:
        is_flat = True
        def start(self, y, w): return np.array([np.average(y, weights=w)])
        def pull(self, y, raw): return raw - y[:, None], None
        def loss(self, y, raw): return 0.5 * (raw[:, 0] - y) ** 2
        def link(self, raw): return raw

    class _Absolute:
        is_flat = True
        def start(self, y, w): return np.array([np.median(y)])
        def pull(self, y, raw): return np.where(raw > y[:, None], 1.0, -1.0), None
        def loss(self, y, raw): return np.abs(raw[:, 0] - y)
        def link(self, raw): return raw
        def update(self, apart): return np.median(apart)

    class _Poisson:
        is_flat = False
        def start(self, y, w): return np.array([np.log(np.average(y, weights=w))])
        def pull(self, y, raw): return np.exp(raw) - y[:, None], np.exp(raw)
        def loss(self, y, raw): return np.exp(raw[:, 0]) - y * raw[:, 0]
        def link(self, raw): return np.exp(raw)

    class _Binary:
        is_flat = False

        def start(self, y, w):
            share = np.average(y, weights=w)
            return np.array([np.log(share / (1 - share))])

        def pull(self, y, raw):
            y, power = y[:, None], np.exp(-np.maximum(raw, -37.0))
            return ((1 - y) - y * power) / (1 + power), power / (1 + power) ** 2

        def loss(self, y, raw): return np.logaddexp(0, raw[:, 0]) - y * raw[:, 0]

    class _Several:
        is_flat = False

        def __init__(self, count): self.count = count

        def start(self, y, w):
            shares = np.array([np.average(y == k, weights=w) for k in range(self.count)])
            return np.log(shares / np.exp(np.mean(np.log(shares))))

        def chances(self, raw):
            power = np.exp(raw - raw.max(axis=1, keepdims=True))
            return power / power.sum(axis=1, keepdims=True)

        def pull(self, y, raw):
            p = self.chances(raw)
            return p - (y[:, None] == np.arange(self.count)), p * (1 - p)

        def loss(self, y, raw):
            top = raw.max(axis=1)
            own = raw[np.arange(len(y)), y.astype(int)]
            return np.log(np.exp(raw - top[:, None]).sum(axis=1)) + top - own

    class _Tree:
        def __init__(self, columns, thresholds):
            self.features, groups, self.missing, self.left, self.right, self.values = columns
            self.thresholds = np.array([
                0.0 if f < 0 else thresholds[f][g] if g < len(thresholds[f]) else np.inf
                for f, g in zip(self.features, groups)])
            self.values = np.array(self.values)

        def predict(self, X):
            return self.values[leaves(X, self.features, self.thresholds, self.missing, self.left, self.right)]

    class _Boosting(BaseEstimator):
        def _grouped(self, X):
            columns = []
            for k, cuts in enumerate(self._cuts):
                found = np.searchsorted(cuts, X[:, k], side="left")
                columns.append(np.where(np.isnan(X[:, k]), 255, found))
            return np.column_stack(columns)

        def fit(self, X, y, sample_weight=None):
            name = type(self).__name__
            check_real(name, "learning_rate", self.learning_rate, 0, float("inf"), "()")
            check_integer(name, "max_iter", self.max_iter, 1)
            check_integer(name, "min_samples_leaf", self.min_samples_leaf, 1)
            refuse_options(
                self, max_features=1.0, monotonic_cst=None, interaction_cst=None, warm_start=False, scoring="loss")
            X, y = check_array(X, dtype=float, ensure_all_finite=False), np.asarray(y)
            if len(X) != len(y):
                raise ValueError(
                    f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            y, weights, loss = self._prepared(y, sample_weight)
            rng = check_random_state(self.random_state)
            seed = rng.randint(0, 2 ** 32 - 1)
            stops = len(X) > 10000 if self.early_stopping == "auto" else self.early_stopping
            held = None
            if stops and self.validation_fraction is not None:
                from sklearn.model_selection import train_test_split
                X, X_val, y, y_val = train_test_split(
                    X, y, test_size=self.validation_fraction, random_state=seed,
                    stratify=y if self._estimator_type == "classifier" else None)
                held = X_val, y_val
            self._cuts = [_thresholds(X[:, k], self.max_bins) for k in range(X.shape[1])]
            groups = self._grouped(X)
            counts = [len(cuts) + 1 for cuts in self._cuts]
            missing = np.isnan(X).any(axis=0).astype(int).tolist()
            self._loss = loss
            self._baseline = loss.start(y, weights)
            raw = np.tile(self._baseline, (len(X), 1))
            self._trees, self.train_score_, self.validation_score_ = [], [], []
            self.n_trees_per_iteration_ = raw.shape[1]
            self.do_early_stopping_ = bool(stops)
            held_raw = None if held is None else np.tile(self._baseline, (len(held[0]), 1))
            if stops:
                self._judge(y, raw, held, held_raw)
            for _ in range(self.max_iter):
                pulls, curves = loss.pull(y, raw)
                if weights is not None:
                    pulls = pulls * weights[:, None]
                    curves = np.tile(weights[:, None], (1, raw.shape[1])) if curves is None else curves * weights[:, None]
                self._trees.append([])
                for k in range(raw.shape[1]):
                    gained, *columns = grow(
                        groups, counts, missing, pulls[:, k], None if curves is None else curves[:, k],
                        self.max_leaf_nodes, self.max_depth, self.min_samples_leaf, self.l2_regularization,
                        self.learning_rate)
                    tree = _Tree(columns, self._cuts)
                    if hasattr(loss, "update"):
                        place = leaves(X, tree.features, tree.thresholds, tree.missing, tree.left, tree.right)
                        for leaf in np.unique(place).tolist():
                            rows = place == leaf
                            tree.values[leaf] = self.learning_rate * loss.update(y[rows] - raw[rows, k])
                        gained = tree.values[place]
                    self._trees[-1].append(tree)
                    raw[:, k] += gained
                if stops:
                    if held is not None:
                        for k, tree in enumerate(self._trees[-1]):
                            held_raw[:, k] += tree.predict(held[0])
                    if self._judge(y, raw, held, held_raw):
                        break
            self.train_score_ = np.array(self.train_score_)
            self.validation_score_ = np.array(self.validation_score_)
            return self

        def _judge(self, y, raw, held, held_raw):
            self.train_score_.append(-np.mean(self._loss.loss(y, raw)))
            scores = self.train_score_
            if held is not None:
                self.validation_score_.append(-np.mean(self._loss.loss(held[1], held_raw)))
                scores = self.validation_score_
            back = self.n_iter_no_change + 1
            if len(scores) < back:
                return False
            return not any([s > scores[-back] + self.tol for s in scores[-self.n_iter_no_change:]])

        @property
        def n_iter_(self):
            check_is_fitted(self, "_trees")
            return len(self._trees)

        def _stages(self, X):
            check_is_fitted(self, "_trees")
            X = check_array(X, dtype=float, ensure_all_finite=False)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features "
                    "as input.")
            raw = np.tile(self._baseline, (len(X), 1))
            for trees in self._trees:
                for k, tree in enumerate(trees):
                    raw[:, k] += tree.predict(X)
                yield raw.copy()

        def _raw(self, X):
            for raw in self._stages(X):
                pass
            return raw

    class HistGradientBoostingRegressor(RegressorMixin, _Boosting):
        def __init__(self, loss="squared_error", *, quantile=None, learning_rate=0.1, max_iter=100, max_leaf_nodes=31,
                     max_depth=None, min_samples_leaf=20, l2_regularization=0.0, max_features=1.0, max_bins=255,
                     categorical_features="from_dtype", monotonic_cst=None, interaction_cst=None, warm_start=False,
                     early_stopping="auto", scoring="loss", validation_fraction=0.1, n_iter_no_change=10, tol=1e-07,
                     verbose=0, random_state=None):
            self.loss, self.quantile, self.learning_rate, self.max_iter = loss, quantile, learning_rate, max_iter
            self.max_leaf_nodes, self.max_depth, self.min_samples_leaf = max_leaf_nodes, max_depth, min_samples_leaf
            self.l2_regularization, self.max_features, self.max_bins = l2_regularization, max_features, max_bins
            self.categorical_features, self.monotonic_cst = categorical_features, monotonic_cst
            self.interaction_cst, self.warm_start, self.early_stopping = interaction_cst, warm_start, early_stopping
            self.scoring, self.validation_fraction, self.n_iter_no_change = scoring, validation_fraction, n_iter_no_change
            self.tol, self.verbose, self.random_state = tol, verbose, random_state

        def _prepared(self, y, sample_weight):
            kinds = {"squared_error": _Squared, "absolute_error": _Absolute, "poisson": _Poisson}
            if self.loss not in kinds:
                raise NotImplementedError(f"lectern does not have {type(self).__name__} with loss={self.loss!r}")
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            return y.astype(float), weights, kinds[self.loss]()

        def predict(self, X):
            return self._loss.link(self._raw(X))[:, 0]

        def staged_predict(self, X):
            for raw in self._stages(X):
                yield self._loss.link(raw)[:, 0]

    class HistGradientBoostingClassifier(ClassifierMixin, _Boosting):
        def __init__(self, loss="log_loss", *, learning_rate=0.1, max_iter=100, max_leaf_nodes=31, max_depth=None,
                     min_samples_leaf=20, l2_regularization=0.0, max_features=1.0, max_bins=255,
                     categorical_features="from_dtype", monotonic_cst=None, interaction_cst=None, warm_start=False,
                     early_stopping="auto", scoring="loss", validation_fraction=0.1, n_iter_no_change=10, tol=1e-07,
                     verbose=0, random_state=None, class_weight=None):
            self.loss, self.learning_rate, self.max_iter, self.max_leaf_nodes = loss, learning_rate, max_iter, max_leaf_nodes
            self.max_depth, self.min_samples_leaf, self.l2_regularization = max_depth, min_samples_leaf, l2_regularization
            self.max_features, self.max_bins, self.categorical_features = max_features, max_bins, categorical_features
            self.monotonic_cst, self.interaction_cst, self.warm_start = monotonic_cst, interaction_cst, warm_start
            self.early_stopping, self.scoring, self.validation_fraction = early_stopping, scoring, validation_fraction
            self.n_iter_no_change, self.tol, self.verbose = n_iter_no_change, tol, verbose
            self.random_state, self.class_weight = random_state, class_weight

        def _prepared(self, y, sample_weight):
            from sklearn.utils.class_weight import compute_sample_weight
            from sklearn.utils.multiclass import check_classification_targets
            check_classification_targets(y)
            self.classes_ = np.unique(y)
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            if self.class_weight is not None:
                own = compute_sample_weight(self.class_weight, y)
                weights = own if weights is None else weights * own
            count = len(self.classes_)
            return np.searchsorted(self.classes_, y).astype(float), weights, _Binary() if count <= 2 else _Several(count)

        def decision_function(self, X):
            raw = self._raw(X)
            return raw[:, 0] if raw.shape[1] == 1 else raw

        def _chances(self, raw):
            if raw.shape[1] > 1:
                return self._loss.chances(raw)
            p = 1 / (1 + np.exp(-raw[:, 0]))
            return np.column_stack([1 - p, p])

        def predict_proba(self, X):
            return self._chances(self._raw(X))

        def _labels(self, raw):
            if raw.shape[1] == 1:
                return self.classes_[(raw[:, 0] > 0).astype(int)]
            return self.classes_[np.argmax(raw, axis=1)]

        def predict(self, X):
            return self._labels(self._raw(X))

        def staged_predict(self, X):
            for raw in self._stages(X):
                yield self._labels(raw)

        def staged_predict_proba(self, X):
            for raw in self._stages(X):
                yield self._chances(raw)
    """#, names: ["HistGradientBoostingRegressor", "HistGradientBoostingClassifier"])
}
