import MiniPython

extension ScikitLearnPython {
  /// Trees grown one after the other down the gradient of a loss.
  ///
  /// - Source: `sklearn/ensemble/_gb.py` of scikit-learn 1.9.
  static let gradientBoosting = ModuleDefinition(
    python: "_sklearn_gradient_boosting", "Trees that mend what those before got wrong.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone
    from sklearn.utils import check_random_state
    from _sklearn_trees import DecisionTreeRegressor, _rows
    from _sklearn_boosted_losses import (
        _SquaredError, _AbsoluteError, _Quantile, _Huber, _Binomial, _Exponential, _Multinomial)

    class _GradientBoosting(BaseEstimator):
        def fit(self, X, y, sample_weight=None, monitor=None):
            from _sklearn_validation import refuse_options
            refuse_options(self, ccp_alpha=0.0, min_weight_fraction_leaf=0.0, warm_start=False)
            from _sklearn_validation import check_integer
            check_integer(type(self).__name__, "n_estimators", self.n_estimators, 1)
            X, y = _rows(X), np.asarray(y)
            if len(X) != len(y):
                raise ValueError(
                    f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            y = self._targets(y)
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._loss = self._chosen_loss()
            state = check_random_state(self.random_state)
            held = None
            if self.n_iter_no_change is not None:
                from sklearn.model_selection import train_test_split
                X, X_val, y, y_val, weights, held_weights = train_test_split(
                    X, y, weights, random_state=self.random_state, test_size=self.validation_fraction,
                    stratify=y if self._estimator_type == "classifier" else None)
                held = (X_val, y_val, held_weights)
            self._start(X, y, None if sample_weight is None else weights)
            raw = self._raw_start(X)
            self.estimators_, self._leaves = [], []
            self.train_score_, oob = [], []
            count = max(1, int(self.subsample * len(X)))
            history = np.full(self.n_iter_no_change or 1, np.inf)
            held_raw = None if held is None else self._raw_start(held[0])
            last = None
            for stage in range(self.n_estimators):
                inside = np.ones(len(X), dtype=bool)
                if self.subsample < 1.0:
                    inside = self._mask(state, len(X), count)
                    if stage == 0:
                        last = self._score(y[~inside], raw[~inside], weights[~inside])
                raw = self._stage(X, y, raw, weights, inside, state)
                self.train_score_.append(self._score(y[inside], raw[inside], weights[inside]))
                if self.subsample < 1.0:
                    oob.append(self._score(y[~inside], raw[~inside], weights[~inside]))
                if self.verbose:
                    self._report(stage)
                if monitor is not None and monitor(stage, self, {}):
                    break
                if held is not None:
                    self._add(held_raw, held[0], stage)
                    loss = self._score(held[1], held_raw, held[2])
                    if not np.any(loss + self.tol < history):
                        break
                    history[stage % len(history)] = loss
            self.n_estimators_ = len(self.estimators_)
            self.train_score_ = np.array(self.train_score_)
            if oob:
                self.oob_scores_ = np.array(oob)
                self.oob_improvement_ = np.array([last] + oob[:-1]) - self.oob_scores_
                self.oob_score_ = self.oob_scores_[-1]
            self.estimators_ = np.array(self.estimators_, dtype=object)
            return self

        def _score(self, y, raw, weights):
            return float(self._loss.factor * self._loss.loss(y, raw, weights))

        def _mask(self, state, rows, count):
            draws = state.uniform(size=rows)
            inside = np.zeros(rows, dtype=bool)
            taken = 0
            for k, draw in enumerate(draws.tolist()):
                if draw * (rows - k) < count - taken:
                    inside[k] = True
                    taken += 1
            return inside

        def _report(self, stage):
            if stage == 0:
                print("      Iter       Train Loss   Remaining Time ")
            if (stage + 1) % (1 if stage < 10 or self.verbose > 1 else 10 if stage < 100 else 100) == 0:
                print(f"{stage + 1:10d} {self.train_score_[stage]:16.4f} {0.0:15.2f}s")

        def _stage(self, X, y, raw, weights, inside, state):
            if hasattr(self._loss, "prepare"):
                self._loss.prepare(y, raw, weights)
            pulls = self._loss.pull(y, raw)
            trees, values = [], []
            raw = raw.copy()
            for k in range(pulls.shape[1]):
                target = (y == k).astype(float) if pulls.shape[1] > 1 else y
                tree = DecisionTreeRegressor(
                    max_depth=self.max_depth, min_samples_split=self.min_samples_split,
                    min_samples_leaf=self.min_samples_leaf, min_impurity_decrease=self.min_impurity_decrease,
                    max_features=self.max_features, max_leaf_nodes=self.max_leaf_nodes, random_state=state)
                own = weights * inside
                tree.fit(X, pulls[:, k], sample_weight=own)
                leaf_of = tree.apply(X)
                value = tree.tree_.value[:, 0, 0].copy()
                for leaf in np.flatnonzero(tree.tree_.children_left == -1).tolist():
                    rows = np.flatnonzero((leaf_of == leaf) & inside)
                    update = self._loss.update(target[rows], pulls[rows, k], raw[rows, k], own[rows])
                    if update is not None:
                        value[leaf] = update
                raw[:, k] += self.learning_rate * value[leaf_of]
                trees.append(tree)
                values.append(value)
            self.estimators_.append(trees)
            self._leaves.append(values)
            return raw

        def _start(self, X, y, weights):
            self.init_ = self.init
            if self.init is None:
                self._first = self._loss.start(y, weights)
            elif self.init != "zero":
                self.init_ = clone(self.init).fit(X, y)

        def _raw_start(self, X):
            width = len(self._first) if self.init is None else self._width()
            if self.init is None:
                return np.tile(self._first, (len(X), 1))
            if self.init == "zero":
                return np.zeros((len(X), width))
            if self._estimator_type == "regressor":
                return np.asarray(self.init_.predict(X), dtype=float).reshape(-1, 1)
            p = np.clip(self.init_.predict_proba(X), np.finfo(float).eps, 1 - np.finfo(float).eps)
            if width == 1:
                p = p[:, 1]
                return (np.log(p / (1 - p)) * (0.5 if self.loss == "exponential" else 1.0)).reshape(-1, 1)
            return np.log(p / np.exp(np.mean(np.log(p), axis=1, keepdims=True)))

        def _add(self, raw, X, stage):
            for k, (tree, value) in enumerate(zip(self.estimators_[stage], self._leaves[stage])):
                raw[:, k] += self.learning_rate * value[tree.apply(X)]

        def _staged(self, X):
            self._check_fitted()
            X = _rows(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.")
            raw = self._raw_start(X)
            for stage in range(len(self.estimators_)):
                self._add(raw, X, stage)
                yield raw.copy()

        def _raw(self, X):
            raw = None
            for raw in self._staged(X):
                pass
            return raw

        def apply(self, X):
            X = _rows(X)
            leaves = np.array([[t.apply(X) for t in trees] for trees in self.estimators_], dtype=float)
            leaves = np.transpose(leaves, (2, 0, 1))
            return leaves[:, :, 0] if self._estimator_type == "regressor" else leaves

        @property
        def feature_importances_(self):
            self._check_fitted()
            parts = [t._importances() for trees in self.estimators_ for t in trees if t.tree_.node_count > 1]
            if not parts:
                return np.zeros(self.n_features_in_)
            mean = np.mean(parts, axis=0)
            return mean / np.sum(mean)

    class GradientBoostingClassifier(_GradientBoosting, ClassifierMixin):
        def __init__(self, *, loss="log_loss", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="deprecated",
                     min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_depth=3,
                     min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, verbose=0,
                     max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None, tol=1e-4,
                     ccp_alpha=0.0):
            self.loss, self.learning_rate, self.n_estimators, self.subsample = loss, learning_rate, n_estimators, subsample
            self.criterion, self.min_samples_split, self.min_samples_leaf = criterion, min_samples_split, min_samples_leaf
            self.min_weight_fraction_leaf, self.max_depth = min_weight_fraction_leaf, max_depth
            self.min_impurity_decrease, self.init, self.random_state = min_impurity_decrease, init, random_state
            self.max_features, self.verbose, self.max_leaf_nodes = max_features, verbose, max_leaf_nodes
            self.warm_start, self.validation_fraction, self.n_iter_no_change = warm_start, validation_fraction, n_iter_no_change
            self.tol, self.ccp_alpha = tol, ccp_alpha

        def _targets(self, y):
            self.classes_, places = np.unique(y, return_inverse=True)
            self.n_classes_ = len(self.classes_)
            if self.n_classes_ < 2:
                raise ValueError(
                    f"y contains {self.n_classes_} class after sample_weight trimmed classes with zero weights, while a "
                    "minimum of 2 classes are required.")
            return places.astype(float)

        def _width(self):
            return 1 if self.n_classes_ == 2 else self.n_classes_

        def _chosen_loss(self):
            if self.loss == "exponential":
                if self.n_classes_ > 2:
                    raise ValueError(
                        f"loss='exponential' is only suitable for a binary classification problem, you have "
                        f"n_classes={self.n_classes_}. Please use loss='log_loss' instead.")
                return _Exponential()
            return _Binomial() if self.n_classes_ == 2 else _Multinomial(self.n_classes_)

        def decision_function(self, X):
            raw = self._raw(X)
            return raw[:, 0] if raw.shape[1] == 1 else raw

        def staged_decision_function(self, X):
            return self._staged(X)

        def _labels(self, raw):
            if raw.shape[1] == 1:
                return self.classes_[(raw[:, 0] >= 0).astype(int)]
            return self.classes_[np.argmax(raw, axis=1)]

        def predict(self, X):
            return self._labels(self._raw(X))

        def staged_predict(self, X):
            for raw in self._staged(X):
                yield self._labels(raw)

        def predict_proba(self, X):
            return self._loss.shares(self._raw(X))

        def staged_predict_proba(self, X):
            for raw in self._staged(X):
                yield self._loss.shares(raw)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

    class GradientBoostingRegressor(_GradientBoosting, RegressorMixin):
        def __init__(self, *, loss="squared_error", learning_rate=0.1, n_estimators=100, subsample=1.0,
                     criterion="deprecated", min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0,
                     max_depth=3, min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, alpha=0.9,
                     verbose=0, max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None,
                     tol=1e-4, ccp_alpha=0.0):
            self.loss, self.learning_rate, self.n_estimators, self.subsample = loss, learning_rate, n_estimators, subsample
            self.criterion, self.min_samples_split, self.min_samples_leaf = criterion, min_samples_split, min_samples_leaf
            self.min_weight_fraction_leaf, self.max_depth = min_weight_fraction_leaf, max_depth
            self.min_impurity_decrease, self.init, self.random_state = min_impurity_decrease, init, random_state
            self.max_features, self.alpha, self.verbose, self.max_leaf_nodes = max_features, alpha, verbose, max_leaf_nodes
            self.warm_start, self.validation_fraction, self.n_iter_no_change = warm_start, validation_fraction, n_iter_no_change
            self.tol, self.ccp_alpha = tol, ccp_alpha

        def _targets(self, y):
            return y.astype(float)

        def _width(self):
            return 1

        def _chosen_loss(self):
            kinds = {"squared_error": _SquaredError, "absolute_error": _AbsoluteError}
            if self.loss in kinds:
                return kinds[self.loss]()
            return _Huber(self.alpha) if self.loss == "huber" else _Quantile(self.alpha)

        def predict(self, X):
            return self._raw(X)[:, 0]

        def staged_predict(self, X):
            for raw in self._staged(X):
                yield raw[:, 0]
    """#,
    names: [
      "GradientBoostingClassifier", "GradientBoostingRegressor",
    ])
}
