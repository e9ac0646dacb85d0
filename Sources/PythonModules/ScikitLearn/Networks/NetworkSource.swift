import MiniPython

extension ScikitLearnPython {
  /// Networks of dense layers.
  static let networks = ModuleDefinition(
    python: "sklearn.neural_network", "Networks of dense layers.",
    #"""
    import numpy as np
    from sklearn.base import ClassifierMixin, RegressorMixin
    from _sklearn_perceptron import Perceptron
    from _sklearn_validation import check_option

    def _tables(X, y):
        from _sklearn_utils import check_array
        X, y = check_array(X, dtype=float), np.asarray(y)
        if len(X) != len(y):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
        return X, y

    class MLPClassifier(ClassifierMixin, Perceptron):
        _classifies = True

        def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001,
                     batch_size="auto", learning_rate="constant", learning_rate_init=0.001, power_t=0.5, max_iter=200,
                     shuffle=True, random_state=None, tol=1e-4, verbose=False, warm_start=False, momentum=0.9,
                     nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999,
                     epsilon=1e-8, n_iter_no_change=10, max_fun=15000):
            self.hidden_layer_sizes, self.activation, self.solver, self.alpha = hidden_layer_sizes, activation, solver, alpha
            self.batch_size, self.learning_rate, self.learning_rate_init = batch_size, learning_rate, learning_rate_init
            self.power_t, self.max_iter, self.shuffle, self.random_state = power_t, max_iter, shuffle, random_state
            self.tol, self.verbose, self.warm_start, self.momentum = tol, verbose, warm_start, momentum
            self.nesterovs_momentum, self.early_stopping = nesterovs_momentum, early_stopping
            self.validation_fraction, self.beta_1, self.beta_2 = validation_fraction, beta_1, beta_2
            self.epsilon, self.n_iter_no_change, self.max_fun = epsilon, n_iter_no_change, max_fun

        def _codes(self, y):
            if len(self.classes_) > 2:
                self.out_activation_ = "softmax"
                return (y[:, None] == self.classes_[None, :]).astype(float)
            self.out_activation_ = "logistic"
            return (y == self.classes_[-1]).astype(float)[:, None]

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            X, y = _tables(X, y)
            self.classes_ = np.unique(y)
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._train(X, self._codes(y), y, weights, False)
            return self

        def partial_fit(self, X, y, classes=None, sample_weight=None):
            X, y = _tables(X, y)
            if not hasattr(self, "classes_"):
                self.classes_ = np.unique(y if classes is None else classes)
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._train(X, self._codes(y), y, weights, True)
            return self

        def _held_score(self, X, y, weights):
            return float(np.average(self.predict(X) == y, weights=weights))

        def predict_proba(self, X):
            found = self._outputs(X)
            return np.hstack([1 - found, found]) if found.shape[1] == 1 else found

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

        def predict(self, X):
            found = self._outputs(X)
            if found.shape[1] == 1:
                return self.classes_[(found[:, 0] > 0.5).astype(int)]
            return self.classes_[found.argmax(axis=1)]

    class MLPRegressor(RegressorMixin, Perceptron):
        _classifies = False

        def __init__(self, loss="squared_error", hidden_layer_sizes=(100,), activation="relu", *, solver="adam",
                     alpha=0.0001, batch_size="auto", learning_rate="constant", learning_rate_init=0.001, power_t=0.5,
                     max_iter=200, shuffle=True, random_state=None, tol=1e-4, verbose=False, warm_start=False,
                     momentum=0.9, nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9,
                     beta_2=0.999, epsilon=1e-8, n_iter_no_change=10, max_fun=15000):
            self.loss = loss
            self.hidden_layer_sizes, self.activation, self.solver, self.alpha = hidden_layer_sizes, activation, solver, alpha
            self.batch_size, self.learning_rate, self.learning_rate_init = batch_size, learning_rate, learning_rate_init
            self.power_t, self.max_iter, self.shuffle, self.random_state = power_t, max_iter, shuffle, random_state
            self.tol, self.verbose, self.warm_start, self.momentum = tol, verbose, warm_start, momentum
            self.nesterovs_momentum, self.early_stopping = nesterovs_momentum, early_stopping
            self.validation_fraction, self.beta_1, self.beta_2 = validation_fraction, beta_1, beta_2
            self.epsilon, self.n_iter_no_change, self.max_fun = epsilon, n_iter_no_change, max_fun

        def fit(self, X, y, sample_weight=None, partial=False):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            check_option("MLPRegressor", "loss", self.loss, ["poisson", "squared_error"])
            X, y = _tables(X, y)
            table = y.astype(float)
            self.out_activation_ = "exp" if self.loss == "poisson" else "identity"
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            self._train(X, table[:, None] if table.ndim == 1 else table, table, weights, partial)
            return self

        def partial_fit(self, X, y, sample_weight=None):
            return self.fit(X, y, sample_weight, partial=True)

        def _held_score(self, X, y, weights):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=weights)

        def predict(self, X):
            found = self._outputs(X)
            return found[:, 0] if found.shape[1] == 1 else found
    """#,
    names: [
      "MLPClassifier", "MLPRegressor",
    ])
}
