import MiniPython

extension ScikitLearnPython {
  /// Linear models by stochastic gradient descent.
  ///
  /// - Source: `sklearn/linear_model/_stochastic_gradient.py` and `_perceptron.py` of scikit-learn 1.9.
  static let stochastic = ModuleDefinition(
    python: "_sklearn_sgd", "Linear models fitted row by row.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from _sklearn_utils import check_array
    from sklearn.utils import check_random_state
    from _sklearn_sgd_native import descend
    from _sklearn_linear import LinearDecision

    _LIMIT = 2147483647

    class _Descent(BaseEstimator):
        l1_ratio, epsilon, average, power_t = 0.15, 0.1, False, 0.5

        def _check(self):
            from _sklearn_validation import check_option
            check_option(type(self).__name__, "penalty", self.penalty, ["elasticnet", "l1", "l2"], ("None",))
            rates = ["adaptive", "constant", "invscaling", "optimal", "pa1", "pa2"]
            check_option(type(self).__name__, "learning_rate", self.learning_rate, rates)
            if self.learning_rate in ("constant", "invscaling", "adaptive") and self.eta0 <= 0.0:
                raise ValueError("eta0 must be > 0")

        def _options(self, loss, epochs, seed, positive, negative):
            return {
                "loss": loss, "epsilon": float(self.epsilon), "penalty": self.penalty or "none", "learning_rate": self.learning_rate,
                "alpha": float(self.alpha), "l1_ratio": float(self.l1_ratio), "eta0": float(self.eta0),
                "power_t": float(self.power_t), "max_iter": epochs, "tol": -np.inf if self.tol is None else float(self.tol),
                "n_iter_no_change": self.n_iter_no_change, "early_stopping": self.early_stopping,
                "fit_intercept": self.fit_intercept, "shuffle": self.shuffle, "seed": seed, "weight_pos": float(positive),
                "weight_neg": float(negative), "average": float(self.average), "t": float(self.t_),
                "classifies": self._estimator_type == "classifier"}

        def _held(self, y, rows):
            held = np.zeros(rows)
            if self.early_stopping:
                from sklearn.model_selection import ShuffleSplit, StratifiedShuffleSplit
                kind = StratifiedShuffleSplit if self._estimator_type == "classifier" else ShuffleSplit
                split = kind(test_size=self.validation_fraction, random_state=self.random_state)
                _, test = next(iter(split.split(np.zeros((rows, 1)), y)))
                held[test] = 1
            return held

        def _begin(self, machines, width, warm):
            if not warm:
                self._plain = [(np.zeros(width), 0.0) for _ in range(machines)]
                self._means = [(np.zeros(width) if self.average else np.zeros(0), 0.0) for _ in range(machines)]
                self.t_ = 1.0

        def _run(self, k, X, y, weights, held, options):
            coef, intercept, mean, mean_intercept, epochs = descend(
                X, y, weights, held, (self._plain[k][0], self._plain[k][1], self._means[k][0], self._means[k][1]), options)
            self._plain[k] = (coef, intercept)
            # The running mean starts anew in each call from what it was.
            self._means[k] = (mean, mean_intercept)
            return epochs

        def _end(self, epochs, rows):
            self.t_ += epochs * rows
            self.n_iter_ = epochs
            chosen = self._means if self.average and self.average <= self.t_ - 1 else self._plain
            return np.array([c for c, _ in chosen]), np.array([b for _, b in chosen])

        def _note(self, epochs):
            import warnings
            from sklearn.exceptions import ConvergenceWarning
            if self.tol is not None and self.tol > -np.inf and epochs == self.max_iter:
                warnings.warn(
                    "Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.",
                    ConvergenceWarning)

    class SGDClassifier(LinearDecision, _Descent, ClassifierMixin):
        """Linear classifiers fitted row by row: each class against the others."""

        def __init__(self, loss="hinge", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000,
                     tol=1e-3, shuffle=True, verbose=0, epsilon=0.1, n_jobs=None, random_state=None, learning_rate="optimal",
                     eta0=0.01, power_t=0.5, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5,
                     class_weight=None, warm_start=False, average=False):
            self.loss, self.penalty, self.alpha, self.l1_ratio = loss, penalty, alpha, l1_ratio
            self.fit_intercept, self.max_iter, self.tol, self.shuffle = fit_intercept, max_iter, tol, shuffle
            self.verbose, self.epsilon, self.n_jobs, self.random_state = verbose, epsilon, n_jobs, random_state
            self.learning_rate, self.eta0, self.power_t = learning_rate, eta0, power_t
            self.early_stopping, self.validation_fraction = early_stopping, validation_fraction
            self.n_iter_no_change, self.class_weight = n_iter_no_change, class_weight
            self.warm_start, self.average = warm_start, average

        def _loss_name(self):
            from _sklearn_validation import check_option
            check_option(type(self).__name__, "loss", self.loss, [
                "epsilon_insensitive", "hinge", "huber", "log_loss", "modified_huber", "perceptron", "squared_epsilon_insensitive",
                "squared_error", "squared_hinge"])
            return self.loss

        def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
            y = np.asarray(y)
            warm = self.warm_start and hasattr(self, "coef_")
            self.classes_ = np.unique(y)
            self._learn(X, y, sample_weight, self.max_iter, warm)
            self._note(self.n_iter_)
            return self

        def partial_fit(self, X, y, classes=None, sample_weight=None):
            if not hasattr(self, "classes_"):
                if classes is None:
                    raise ValueError("classes must be passed on the first call to partial_fit.")
                if self.class_weight == "balanced":
                    raise ValueError(
                        "class_weight 'balanced' is not supported for partial_fit. In order to use 'balanced' weights, use "
                        "compute_class_weight('balanced', classes=classes, y=y).")
                self.classes_ = np.unique(classes)
                return self._learn(X, np.asarray(y), sample_weight, 1, False)
            return self._learn(X, np.asarray(y), sample_weight, 1, True)

        def _learn(self, X, y, sample_weight, epochs, warm):
            from sklearn.utils.class_weight import compute_class_weight
            self._check()
            loss = self._loss_name()
            X = check_array(X, dtype=float)
            if len(X) != len(y):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            count = len(self.classes_)
            if count < 2:
                raise ValueError(f"The number of classes has to be greater than one; got {count} class")
            self.n_features_in_ = X.shape[1]
            factors = compute_class_weight(self.class_weight, classes=self.classes_, y=y)
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._begin(1 if count == 2 else count, X.shape[1], warm)
            low = 0.0 if loss == "log_loss" else -1.0
            state = check_random_state(self.random_state)
            if count == 2:
                target = np.where(y == self.classes_[1], 1.0, low)
                held = self._held(target, len(X))
                state.randint(1, _LIMIT)
                options = self._options(loss, epochs, int(state.randint(_LIMIT)), factors[1], factors[0])
                taken = self._run(0, X, target, weights, held, options)
            else:
                held, taken = self._held(y, len(X)), 0
                for k, seed in enumerate(state.randint(_LIMIT, size=count).tolist()):
                    own = np.random.RandomState(seed)
                    own.randint(1, _LIMIT)
                    options = self._options(loss, epochs, int(own.randint(_LIMIT)), factors[k], 1.0)
                    target = np.where(y == self.classes_[k], 1.0, low)
                    taken = max(taken, self._run(k, X, target, weights, held, options))
            self.coef_, self.intercept_ = self._end(taken, len(X))
            return self

        def __getattr__(self, name):
            if name in ("predict_proba", "predict_log_proba"):
                if self.loss in ("log_loss", "modified_huber"):
                    return self._shares if name == "predict_proba" else lambda X: np.log(self._shares(X))
                raise AttributeError(f"This {type(self).__name__!r} has no attribute {name!r}")
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

        def _shares(self, X):
            found = self.decision_function(X)
            if self.loss == "log_loss":
                p = 1 / (1 + np.exp(-found))
                if p.ndim == 1:
                    return np.column_stack([1 - p, p])
                return p / p.sum(axis=1, keepdims=True)
            p = (np.clip(found, -1, 1) + 1) / 2
            if p.ndim == 1:
                return np.column_stack([1 - p, p])
            sums = p.sum(axis=1)
            p[sums == 0] = 1
            return p / p.sum(axis=1, keepdims=True)

    class Perceptron(SGDClassifier):
        """The perceptron: a step only where a row was wrong."""

        loss = "perceptron"

        def __init__(self, *, penalty=None, alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3,
                     shuffle=True, verbose=0, eta0=1.0, n_jobs=None, random_state=0, early_stopping=False,
                     validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False):
            self.penalty, self.alpha, self.l1_ratio, self.fit_intercept = penalty, alpha, l1_ratio, fit_intercept
            self.max_iter, self.tol, self.shuffle, self.verbose, self.eta0 = max_iter, tol, shuffle, verbose, eta0
            self.n_jobs, self.random_state, self.early_stopping = n_jobs, random_state, early_stopping
            self.validation_fraction, self.n_iter_no_change = validation_fraction, n_iter_no_change
            self.class_weight, self.warm_start = class_weight, warm_start

        learning_rate = "constant"

    class SGDRegressor(_Descent, RegressorMixin):
        """A linear model of a number, fitted row by row."""

        def __init__(self, loss="squared_error", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True,
                     max_iter=1000, tol=1e-3, shuffle=True, verbose=0, epsilon=0.1, random_state=None,
                     learning_rate="invscaling", eta0=0.01, power_t=0.25, early_stopping=False, validation_fraction=0.1,
                     n_iter_no_change=5, warm_start=False, average=False):
            self.loss, self.penalty, self.alpha, self.l1_ratio = loss, penalty, alpha, l1_ratio
            self.fit_intercept, self.max_iter, self.tol, self.shuffle = fit_intercept, max_iter, tol, shuffle
            self.verbose, self.epsilon, self.random_state = verbose, epsilon, random_state
            self.learning_rate, self.eta0, self.power_t = learning_rate, eta0, power_t
            self.early_stopping, self.validation_fraction = early_stopping, validation_fraction
            self.n_iter_no_change, self.warm_start, self.average = n_iter_no_change, warm_start, average

        def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
            self._learn(X, y, sample_weight, self.max_iter, self.warm_start and hasattr(self, "coef_"))
            self._note(self.n_iter_)
            return self

        def partial_fit(self, X, y, sample_weight=None):
            return self._learn(X, y, sample_weight, 1, hasattr(self, "coef_"))

        def _learn(self, X, y, sample_weight, epochs, warm):
            from _sklearn_validation import check_option
            self._check()
            check_option("SGDRegressor", "loss", self.loss, [
                "epsilon_insensitive", "huber", "squared_epsilon_insensitive", "squared_error"])
            X, y = check_array(X, dtype=float), np.asarray(y, dtype=float).ravel()
            if len(X) != len(y):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._begin(1, X.shape[1], warm)
            held = self._held(y, len(X))
            seed = int(check_random_state(self.random_state).randint(0, _LIMIT))
            taken = self._run(0, X, y, weights, held, self._options(self.loss, epochs, seed, 1.0, 1.0))
            coef, self.intercept_ = self._end(taken, len(X))
            self.coef_ = coef[0]
            return self

        def predict(self, X):
            self._check_fitted()
            return check_array(X, dtype=float) @ self.coef_ + self.intercept_[0]
    """#,
    names: [
      "SGDClassifier", "SGDRegressor", "Perceptron",
    ])
}
