import MiniPython

extension ScikitLearnPython {
  /// How a network of dense layers learns.
  ///
  /// - Source: `sklearn/neural_network/_multilayer_perceptron.py` and `_stochastic_optimizers.py` of scikit-learn 1.9.
  static let perceptron = ModuleDefinition(
    python: "_sklearn_perceptron", "Networks of dense layers.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.utils import check_random_state, gen_batches, shuffle
    from sklearn.utils.validation import check_is_fitted

    def _xlogy(x, y):
        return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))

    def _softmax(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    _ACTIVATIONS = {
        "identity": lambda z: z, "tanh": np.tanh, "logistic": lambda z: 1 / (1 + np.exp(-z)),
        "relu": lambda z: np.maximum(z, 0), "softmax": _softmax, "exp": np.exp}

    _SLOPES = {
        "identity": lambda a: np.ones_like(a), "tanh": lambda a: 1 - a ** 2, "logistic": lambda a: a * (1 - a),
        "relu": lambda a: (a != 0).astype(float)}

    class _Descent:
        def __init__(self, params, model):
            self.start, self.schedule, self.power = model.learning_rate_init, model.learning_rate, model.power_t
            self.rate, self.momentum, self.nesterov = float(self.start), model.momentum, model.nesterovs_momentum
            self.speeds = [np.zeros_like(p) for p in params]

        def updates(self, grads):
            self.speeds = [self.momentum * v - self.rate * g for v, g in zip(self.speeds, grads)]
            if self.nesterov:
                return [self.momentum * v - self.rate * g for v, g in zip(self.speeds, grads)]
            return self.speeds

        def epoch_ends(self, t):
            if self.schedule == "invscaling":
                self.rate = float(self.start) / (t + 1) ** self.power

        def stops(self, message, verbose):
            if self.schedule == "adaptive" and self.rate > 1e-6:
                self.rate /= 5.0
                if verbose:
                    print(message + " Setting learning rate to %f" % self.rate)
                return False
            if verbose:
                print(message + (" Learning rate too small." if self.schedule == "adaptive" else "") + " Stopping.")
            return True

    class _Adam:
        def __init__(self, params, model):
            self.start, self.one, self.two, self.epsilon = model.learning_rate_init, model.beta_1, model.beta_2, model.epsilon
            self.t = 0
            self.means, self.squares = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]

        def updates(self, grads):
            self.t += 1
            self.means = [self.one * m + (1 - self.one) * g for m, g in zip(self.means, grads)]
            self.squares = [self.two * v + (1 - self.two) * (g ** 2) for v, g in zip(self.squares, grads)]
            self.rate = self.start * np.sqrt(1 - self.two ** self.t) / (1 - self.one ** self.t)
            return [-self.rate * m / (np.sqrt(v) + self.epsilon) for m, v in zip(self.means, self.squares)]

        def epoch_ends(self, t):
            pass

        def stops(self, message, verbose):
            if verbose:
                print(message + " Stopping.")
            return True

    class Perceptron(BaseEstimator):
        def _loss(self, y, p, weights):
            if self._classifies and self.out_activation_ == "logistic":
                eps = np.finfo(p.dtype).eps
                p = np.clip(p, eps, 1 - eps)
                return -np.average(_xlogy(y, p) + _xlogy(1 - y, 1 - p), weights=weights, axis=0).sum()
            if self._classifies:
                eps = np.finfo(p.dtype).eps
                return -np.average(_xlogy(y, np.clip(p, eps, 1 - eps)), weights=weights, axis=0).sum()
            if self.loss == "poisson":
                return np.average(_xlogy(y, y / p) - y + p, weights=weights, axis=0).sum()
            return 0.5 * np.average((y - p) ** 2, weights=weights, axis=0).mean()

        def _forward(self, X):
            layers = [X]
            last = len(self.coefs_) - 1
            for k, (w, b) in enumerate(zip(self.coefs_, self.intercepts_)):
                z = layers[-1] @ w + b
                layers.append(_ACTIVATIONS[self.activation if k < last else self.out_activation_](z))
            return layers

        def _gradients(self, X, y, weights):
            layers = self._forward(X)
            total = len(X) if weights is None else weights.sum()
            loss = self._loss(y, layers[-1], weights)
            loss += (0.5 * self.alpha) * sum([np.dot(w.ravel(), w.ravel()) for w in self.coefs_]) / total
            delta = layers[-1] - y
            if weights is not None:
                delta = delta * weights.reshape(-1, 1)
            coefs, intercepts = [], []
            for k in range(len(self.coefs_) - 1, -1, -1):
                coefs.insert(0, (layers[k].T @ delta + self.alpha * self.coefs_[k]) / total)
                intercepts.insert(0, delta.sum(axis=0) / total)
                if k > 0:
                    delta = (delta @ self.coefs_[k].T) * _SLOPES[self.activation](layers[k])
            return loss, coefs, intercepts

        def _begin(self, units, outputs):
            self.n_iter_, self.t_, self.n_outputs_, self.n_layers_ = 0, 0, outputs, len(units)
            self.coefs_, self.intercepts_ = [], []
            for fan_in, fan_out in zip(units[:-1], units[1:]):
                bound = np.sqrt((2.0 if self.activation == "logistic" else 6.0) / (fan_in + fan_out))
                self.coefs_.append(self._random_state.uniform(-bound, bound, (fan_in, fan_out)))
                self.intercepts_.append(self._random_state.uniform(-bound, bound, fan_out))
            if self.solver != "lbfgs":
                self.loss_curve_, self._stale = [], 0
                self.best_loss_ = None if self.early_stopping else np.inf
                self.validation_scores_ = [] if self.early_stopping else None
                self.best_validation_score_ = -np.inf if self.early_stopping else None
                self._best = ([c.copy() for c in self.coefs_], [b.copy() for b in self.intercepts_])

        def _train(self, X, y, labels, weights, partial):
            given = self.hidden_layer_sizes
            hidden = list(given) if hasattr(given, "__iter__") else [given]
            if any([h <= 0 for h in hidden]):
                raise ValueError("hidden_layer_sizes must be > 0, got %s." % hidden)
            first = not hasattr(self, "coefs_") or (not self.warm_start and not partial)
            self.n_features_in_ = X.shape[1]
            self._random_state = check_random_state(self.random_state) if first or not partial else self._random_state
            if first:
                self._begin([X.shape[1]] + hidden + [y.shape[1]], y.shape[1])
            if self.solver == "lbfgs":
                self._minimize(X, y, weights)
            else:
                self._descend(X, y, labels, weights, partial, first)

        def _minimize(self, X, y, weights):
            shapes = [p.shape for p in self.coefs_ + self.intercepts_]

            def unpack(flat):
                parts, start = [], 0
                for shape in shapes:
                    size = int(np.prod(shape))
                    parts.append(flat[start:start + size].reshape(shape))
                    start += size
                self.coefs_, self.intercepts_ = parts[:len(self.coefs_)], parts[len(self.coefs_):]

            def loss(flat):
                unpack(flat)
                value, coefs, intercepts = self._gradients(X, y, weights)
                return float(value), np.concatenate([g.ravel() for g in coefs + intercepts])

            from _sklearn_lbfgs import minimize
            flat = np.concatenate([p.ravel() for p in self.coefs_ + self.intercepts_])
            flat, self.loss_, self.n_iter_ = minimize(loss, flat, self.tol, self.max_iter)
            unpack(flat)
            if self.n_iter_ >= self.max_iter:
                warnings.warn(
                    f"lbfgs failed to converge after {self.n_iter_} iteration(s) (status=1):\n"
                    "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT", ConvergenceWarning)

        def _descend(self, X, y, labels, weights, partial, first):
            params = self.coefs_ + self.intercepts_
            if first or not partial or not hasattr(self, "_optimizer"):
                self._optimizer = (_Adam if self.solver == "adam" else _Descent)(params, self)
            if self.early_stopping:
                if partial:
                    raise ValueError("partial_fit does not support early_stopping=True")
                from sklearn.model_selection import train_test_split
                places = np.arange(len(X))
                kept, held = train_test_split(
                    places, random_state=None if self.random_state is None else self._random_state, test_size=self.validation_fraction,
                    stratify=labels if self._classifies and self.n_outputs_ == 1 else None)
                if len(held) < 2:
                    raise ValueError(
                        "The validation set is too small. Increase 'validation_fraction' or the size of your dataset.")
                X_held, y_held = X[held], labels[held]
                w_held = None if weights is None else weights[held]
                X, y = X[kept], y[kept]
                weights = None if weights is None else weights[kept]
            rows = len(X)
            size = min(200, rows)
            if self.batch_size != "auto":
                if self.batch_size > rows:
                    warnings.warn("Got `batch_size` less than 1 or larger than sample size. It is going to be clipped")
                size = min(max(int(self.batch_size), 1), rows)
            order = np.arange(rows)
            if not partial:
                self.n_iter_ = 0
            for _ in range(self.max_iter):
                if self.shuffle:
                    order = shuffle(order, random_state=self._random_state)
                total = 0.0
                for part in gen_batches(rows, size):
                    chosen = order[part]
                    loss, coefs, intercepts = self._gradients(
                        X[chosen], y[chosen], None if weights is None else weights[chosen])
                    total += loss * (part.stop - part.start)
                    for p, change in zip(params, self._optimizer.updates(coefs + intercepts)):
                        p += change
                self.n_iter_ += 1
                self.loss_ = total / rows
                self.t_ += rows
                self.loss_curve_.append(self.loss_)
                if self.verbose:
                    print("Iteration %d, loss = %.8f" % (self.n_iter_, self.loss_))
                if self.early_stopping:
                    self._validate(X_held, y_held, w_held)
                else:
                    self._stale = self._stale + 1 if self.loss_curve_[-1] > self.best_loss_ - self.tol else 0
                    self.best_loss_ = min(self.best_loss_, self.loss_curve_[-1])
                self._optimizer.epoch_ends(self.t_)
                if self._stale > self.n_iter_no_change:
                    what = "Validation score did not improve" if self.early_stopping else "Training loss did not improve"
                    message = what + " more than tol=%f for %d consecutive epochs." % (self.tol, self.n_iter_no_change)
                    if self._optimizer.stops(message, self.verbose):
                        break
                    self._stale = 0
                if partial:
                    break
                if self.n_iter_ == self.max_iter:
                    warnings.warn(
                        "Stochastic Optimizer: Maximum iterations (%d) reached and the optimization hasn't converged yet."
                        % self.max_iter, ConvergenceWarning)
            if self.early_stopping:
                self.coefs_, self.intercepts_ = self._best

        def _validate(self, X, y, weights):
            score = self._held_score(X, y, weights)
            self.validation_scores_.append(score)
            if self.verbose:
                print("Validation score: %f" % score)
            if score < self.best_validation_score_ + self.tol:
                self._stale += 1
            else:
                self._stale = 0
            if score > self.best_validation_score_:
                self.best_validation_score_ = score
                self._best = ([c.copy() for c in self.coefs_], [b.copy() for b in self.intercepts_])

        def _outputs(self, X):
            check_is_fitted(self)
            X = np.asarray(X, dtype=float)
            if X.ndim != 2:
                from _sklearn_utils import check_array
                check_array(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} "
                    "features as input.")
            return self._forward(X)[-1]
    """#,
    names: [
      "Perceptron"
    ])
}
