import MiniPython

extension ScikitLearnPython {
  /// The minimizer for functions of a few numbers that have bounds.
  ///
  /// - Source: L-BFGS-B 3.0: Byrd, Lu, Nocedal and Zhu 1995; Morales and Nocedal 2011. The matrix
  ///   of second derivatives is written out, which suits models of few weights.
  static let boundedMinimizer = ModuleDefinition(
    python: "_sklearn_bounded", "The L-BFGS-B method.",
    #"""
    import numpy as np
    from _sklearn_lbfgs import _line_search

    _EPS = 2.220446049250313e-16

    def _curves(pairs, theta, size):
        """The second derivatives as the last steps show them."""
        if not pairs:
            return theta * np.eye(size)
        S, Y = np.array([p[0] for p in pairs]).T, np.array([p[1] for p in pairs]).T
        products = S.T @ Y
        L = np.tril(products, -1)
        middle = np.block([[-np.diag(np.diag(products)), L.T], [L, theta * (S.T @ S)]])
        W = np.hstack([Y, theta * S])
        return theta * np.eye(size) - W @ np.linalg.solve(middle, W.T)

    def _cauchy(x, g, B, low, high):
        """Where the model is least along the way down that bends at the bounds."""
        far = np.full(len(x), np.inf)
        for i in range(len(x)):
            if g[i] < 0 and high[i] < np.inf:
                far[i] = (x[i] - high[i]) / g[i]
            elif g[i] > 0 and low[i] > -np.inf:
                far[i] = (x[i] - low[i]) / g[i]
        d = np.where(far > 0, -g, 0.0)
        z, time = np.zeros(len(x)), 0.0
        bound = x.copy()
        order = [i for i in np.argsort(far, kind="stable").tolist() if 0 < far[i] < np.inf]
        slope, bend = -(d @ d), d @ B @ d
        for i in order + [None]:
            if not np.any(d):
                break
            least = max(-slope / bend, 0.0) if bend > 0 else 0.0
            step = np.inf if i is None else far[i] - time
            if least < step:
                z = z + least * d
                break
            z = z + step * d
            time = far[i]
            bound[i] = high[i] if d[i] > 0 else low[i]
            z[i] = bound[i] - x[i]
            d = d.copy()
            d[i] = 0.0
            slope, bend = g @ d + z @ B @ d, d @ B @ d
        return x + z, d != 0

    def _within(x, g, B, low, high, point, free):
        """The least of the model among the free numbers, moved back inside the bounds."""
        if not free.any():
            return point
        rest = (g + B @ (point - x))[free]
        move = np.zeros(len(x))
        move[free] = -np.linalg.solve(B[np.ix_(free, free)], rest)
        full = np.clip(point + move, low, high)
        inside = np.all((point + move > low) & (point + move < high) | (move == 0))
        if inside or (full - x) @ g <= 0:
            return full
        share, last = 1.0, None
        for i in np.flatnonzero(move).tolist():
            room = (low[i] if move[i] < 0 else high[i]) - point[i]
            if abs(move[i]) * share > abs(room):
                share, last = room / move[i], i
        result = point + share * move
        if last is not None:
            result[last] = low[last] if move[last] < 0 else high[last]
        return result

    def minimize_bounded(function, x, low, high, gtol=1e-5, max_iter=15000, ftol=2.2204460492503131e-09,
                         max_searches=20, memory=10):
        """The x within bounds where function, which answers value and gradient, is smallest, its value and the steps."""
        x = np.clip(np.asarray(x, dtype=float), low, high)
        f, g = function(x)
        pairs, theta, steps = [], 1.0, 0
        boxed = bool(np.all((low > -np.inf) & (high < np.inf)))

        def slack(x, g):
            return np.max(np.abs(np.where(g < 0, np.maximum(x - high, g), np.minimum(x - low, g))))

        while slack(x, g) > gtol and steps < max_iter:
            B = _curves(pairs, theta, len(x))
            point, free = _cauchy(x, g, B, low, high)
            if pairs:
                point = _within(x, g, B, low, high, point, free)
            d = point - x
            g0 = float(g @ d)
            largest = 1e10
            if steps == 0:
                largest = 1.0
            else:
                for i in range(len(x)):
                    room = (low[i] if d[i] < 0 else high[i]) - x[i]
                    if d[i] != 0 and abs(room) < np.inf and abs(d[i]) * largest > abs(room):
                        largest = room / d[i]
            found = None
            if g0 < 0:
                def evaluate(stp, x=x, d=d):
                    at = x + stp * d if stp != 1.0 else point
                    value, slope = function(at)
                    return value, float(slope @ d), (at, slope)

                first = min(1.0 / float(np.sqrt(d @ d)), largest) if steps == 0 and not boxed else 1.0
                found = _line_search(evaluate, first, f, g0, max_searches, largest)
            if found is None:
                if not pairs:
                    break
                pairs, theta = [], 1.0
                continue
            stp, value, slope, (at, gradient) = found
            steps += 1
            y, s = gradient - g, stp * d
            before, x, f, g = f, at, value, gradient
            if slack(x, g) <= gtol or (before - f) <= ftol * max(abs(before), abs(f), 1.0):
                break
            curvature = (slope - g0) * stp
            if curvature > _EPS * (-g0 * stp):
                pairs = pairs[-(memory - 1):] + [(s, y)]
                theta = float(y @ y) / curvature
        return x, f, steps
    """#, names: ["minimize_bounded"])
}
