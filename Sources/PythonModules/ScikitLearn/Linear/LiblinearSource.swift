import MiniPython

extension ScikitLearnPython {
  /// What LIBLINEAR minimizes, and the solvers that look at one row at a time.
  ///
  /// - Source: `tron.cpp` and `linear.cpp` of LIBLINEAR as scikit-learn 1.9 ships it, `_sag.py`.
  static let liblinear = ModuleDefinition(
    python: "_sklearn_liblinear", "Solvers of linear classifiers.",
    #"""
    import warnings
    import numpy as np
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.utils import check_random_state
    from _sklearn_logistic_native import sparse, average

    def trusted_newton(value, slope, size, tol, limit):
        """Minimizes a function within a region that is trusted (Lin and Moré 1999).

        slope(w) answers the gradient, and what multiplies a vector by the second derivatives.
        """
        w = np.zeros(size)
        f, (g, curve) = value(w), slope(w)
        first = radius = np.linalg.norm(g)
        steps = 1
        while steps <= limit and np.linalg.norm(g) > tol * first:
            step, rest = _conjugate(curve, g, radius)
            new = value(w + step)
            gs = g @ step
            foretold, gained = -0.5 * (gs - step @ rest), f - new
            size = np.linalg.norm(step)
            if steps == 1:
                radius = min(radius, size)
            stretch = 4.0 if new - f - gs <= 0 else max(0.25, -0.5 * (gs / (new - f - gs)))
            if gained < 1e-4 * foretold:
                radius = min(max(stretch, 0.25) * size, 0.5 * radius)
            elif gained < 0.25 * foretold:
                radius = max(0.25 * radius, min(stretch * size, 0.5 * radius))
            elif gained < 0.75 * foretold:
                radius = max(0.25 * radius, min(stretch * size, 4 * radius))
            else:
                radius = max(radius, min(stretch * size, 4 * radius))
            if gained > 1e-4 * foretold:
                steps += 1
                w, f = w + step, new
                g, curve = slope(w)
            if abs(gained) <= 0 and foretold <= 0 or abs(gained) <= 1e-12 * abs(f) and abs(foretold) <= 1e-12 * abs(f):
                break
        return w, steps - 1

    def _conjugate(curve, g, radius):
        step, rest = np.zeros(len(g)), -g
        direction, bound = rest.copy(), 0.1 * np.linalg.norm(g)
        square = rest @ rest
        while np.linalg.norm(rest) > bound:
            bent = curve(direction)
            share = square / (direction @ bent)
            step = step + share * direction
            if np.linalg.norm(step) > radius:
                step = step - share * direction
                std, sts, dtd = step @ direction, step @ step, direction @ direction
                room = radius * radius
                root = np.sqrt(std * std + dtd * (room - sts))
                share = (room - sts) / (std + root) if std >= 0 else (root - std) / dtd
                return step + share * direction, rest - share * bent
            rest = rest - share * bent
            new = rest @ rest
            direction = rest + new / square * direction
            square = new
        return step, rest

    def squared_hinge(Z, signs, costs):
        def value(w):
            gap = np.maximum(1 - signs * (Z @ w), 0)
            return 0.5 * w @ w + np.sum(costs * gap ** 2)

        def slope(w):
            margin = signs * (Z @ w)
            inside = margin < 1
            pull = costs * signs * (margin - 1) * inside
            return w + 2 * (Z.T @ pull), lambda d: d + 2 * (Z.T @ (costs * inside * (Z @ d)))
        return value, slope

    def logistic(Z, signs, costs):
        def value(w):
            return 0.5 * w @ w + np.sum(costs * np.logaddexp(0, -signs * (Z @ w)))

        def slope(w):
            share = 1 / (1 + np.exp(np.minimum(-signs * (Z @ w), 700)))
            bend = costs * share * (1 - share)
            return w + Z.T @ (costs * (share - 1) * signs), lambda d: d + Z.T @ (bend * (Z @ d))
        return value, slope

    def fit_two_classes(Z, own, costs, penalty, tol, max_iter, random_state):
        """The weights that tell the rows of `own` from the others."""
        seed = int(check_random_state(random_state).randint(2 ** 31 - 1))
        used = costs != 0
        order = np.concatenate([np.flatnonzero(~own & used), np.flatnonzero(own & used)])
        Z, own, costs = Z[order], own[order], costs[order]
        tol = tol * max(min(own.sum(), len(own) - own.sum()), 1) / len(own)
        if penalty == "l1":
            w, steps = sparse(Z, own.astype(float), costs, tol, max_iter, seed)
        else:
            w, steps = trusted_newton(*logistic(Z, np.where(own, 1.0, -1.0), costs), Z.shape[1], tol, max_iter)
        if steps >= max_iter:
            warnings.warn("Liblinear failed to converge, increase the number of iterations.", ConvergenceWarning)
        return w, steps

    def fit_average(X, y, weights, classes, alpha, beta, tol, max_iter, random_state, intercept, saga, loss=None):
        """Weights by class, intercepts and epochs of the stochastic average gradient."""
        n = len(X)
        loss = loss or ("log" if classes == 1 else "multinomial")
        alpha, beta = float(alpha) / n, float(beta) / n
        largest = (X ** 2).sum(axis=1).max()
        bound = (largest + int(intercept)) * (1.0 if loss == "squared" else 0.25) + alpha
        step = 1.0 / (2 * bound + min(2 * n * alpha, bound)) if saga else 1.0 / bound
        seed = int(check_random_state(random_state).randint(1, 2 ** 31 - 1))
        w, b, epochs = average(X, y, weights, classes, loss, tol, max_iter, step, alpha, beta, intercept, saga, seed)
        if epochs == max_iter:
            warnings.warn("The max_iter was reached which means the coef_ did not converge", ConvergenceWarning)
        return w.reshape(X.shape[1], classes).T.copy(), b, epochs
    """#, names: ["trusted_newton", "squared_hinge", "logistic", "fit_two_classes", "fit_average"])
}
