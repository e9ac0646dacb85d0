import MiniPython

extension ScikitLearnPython {
  /// The minimizer behind logistic regression.
  ///
  /// - Source: L-BFGS-B 3.0 as SciPy runs it, without bounds: Byrd, Lu, Nocedal and Zhu 1995; its
  ///   line search is Moré and Thuente 1994.
  static let minimizer = ModuleDefinition(
    python: "_sklearn_lbfgs", "The L-BFGS method.",
    #"""
    import numpy as np

    _FTOL, _GTOL, _XTOL, _LARGEST = 1e-3, 0.9, 0.1, 1e10
    _EPS = 2.220446049250313e-16

    def _cubic(fx, dx, fp, dp, stx, stp, safe=False):
        theta = 3.0 * (fx - fp) / (stp - stx) + dx + dp
        s = max(abs(theta), abs(dx), abs(dp))
        inner = (theta / s) ** 2 - (dx / s) * (dp / s)
        return theta, s * np.sqrt(max(0.0, inner) if safe else inner)

    def _next_step(a, b, stp, fp, dp, brackt, stpmin, stpmax):
        """A safeguarded step from the ends of the interval, each (step, value, slope)."""
        (stx, fx, dx), (sty, fy, dy) = a, b
        opposite = dp * (dx / abs(dx)) < 0.0
        if fp > fx:
            theta, gamma = _cubic(fx, dx, fp, dp, stx, stp)
            if stp < stx:
                gamma = -gamma
            r = ((gamma - dx) + theta) / (((gamma - dx) + gamma) + dp)
            stpc = stx + r * (stp - stx)
            stpq = stx + ((dx / ((fx - fp) / (stp - stx) + dx)) / 2.0) * (stp - stx)
            stpf = stpc if abs(stpc - stx) < abs(stpq - stx) else stpc + (stpq - stpc) / 2.0
            brackt = True
        elif opposite:
            theta, gamma = _cubic(fx, dx, fp, dp, stx, stp)
            if stp > stx:
                gamma = -gamma
            r = ((gamma - dp) + theta) / (((gamma - dp) + gamma) + dx)
            stpc = stp + r * (stx - stp)
            stpq = stp + (dp / (dp - dx)) * (stx - stp)
            stpf = stpc if abs(stpc - stp) > abs(stpq - stp) else stpq
            brackt = True
        elif abs(dp) < abs(dx):
            theta, gamma = _cubic(fx, dx, fp, dp, stx, stp, safe=True)
            if stp > stx:
                gamma = -gamma
            r = ((gamma - dp) + theta) / ((gamma + (dx - dp)) + gamma)
            if r < 0.0 and gamma != 0.0:
                stpc = stp + r * (stx - stp)
            else:
                stpc = stpmax if stp > stx else stpmin
            stpq = stp + (dp / (dp - dx)) * (stx - stp)
            if brackt:
                stpf = stpc if abs(stpc - stp) < abs(stpq - stp) else stpq
                limit = stp + 0.66 * (sty - stp)
                stpf = min(limit, stpf) if stp > stx else max(limit, stpf)
            else:
                stpf = stpc if abs(stpc - stp) > abs(stpq - stp) else stpq
                stpf = max(stpmin, min(stpmax, stpf))
        elif brackt:
            theta, gamma = _cubic(fp, dp, fy, dy, stp, sty)
            if stp > sty:
                gamma = -gamma
            r = ((gamma - dp) + theta) / (((gamma - dp) + gamma) + dy)
            stpf = stp + r * (sty - stp)
        else:
            stpf = stpmax if stp > stx else stpmin
        if fp > fx:
            b = (stp, fp, dp)
        else:
            if opposite:
                b = a
            a = (stp, fp, dp)
        return a, b, stpf, brackt

    def _line_search(evaluate, stp, f0, g0, limit, largest=_LARGEST):
        """Steps until one is good enough; answers None when there is none."""
        stpmin, stpmax = 0.0, largest
        brackt, stage = False, 1
        test = _FTOL * g0
        width, width1 = stpmax - stpmin, 2.0 * (stpmax - stpmin)
        a, b = (0.0, f0, g0), (0.0, f0, g0)
        low, high = 0.0, stp + 4.0 * stp
        for _ in range(limit):
            f, g, state = evaluate(stp)
            ftest = f0 + stp * test
            if stage == 1 and f <= ftest and g >= 0.0:
                stage = 2
            stuck = brackt and (stp <= low or stp >= high or high - low <= _XTOL * high)
            stuck = stuck or (stp == stpmax and f <= ftest and g <= test)
            stuck = stuck or (stp == stpmin and (f > ftest or g >= test))
            if stuck or (f <= ftest and abs(g) <= _GTOL * (-g0)):
                return stp, f, g, state
            if stage == 1 and f <= a[1] and f > ftest:
                m = lambda e: (e[0], e[1] - e[0] * test, e[2] - test)
                a, b, new, brackt = _next_step(m(a), m(b), stp, f - stp * test, g - test, brackt, low, high)
                back = lambda e: (e[0], e[1] + e[0] * test, e[2] + test)
                a, b = back(a), back(b)
            else:
                a, b, new, brackt = _next_step(a, b, stp, f, g, brackt, low, high)
            stp = new
            if brackt:
                if abs(b[0] - a[0]) >= 0.66 * width1:
                    stp = a[0] + 0.5 * (b[0] - a[0])
                width1, width = width, abs(b[0] - a[0])
                low, high = min(a[0], b[0]), max(a[0], b[0])
            else:
                low, high = stp + 1.1 * (stp - a[0]), stp + 4.0 * (stp - a[0])
            stp = max(stpmin, min(stpmax, stp))
            if brackt and (stp <= low or stp >= high or high - low <= _XTOL * high):
                stp = a[0]
        return None

    def minimize(function, x, gtol, max_iter, ftol=64 * _EPS, max_searches=50, memory=10):
        """The x where function, which answers value and gradient, is smallest, and how many steps it took."""
        f, g = function(x)
        pairs, theta, steps = [], 1.0, 0
        while np.max(np.abs(g)) > gtol and steps < max_iter:
            d = -g
            kept = []
            for s, y, rho in reversed(pairs):
                alpha = rho * (s @ d)
                kept.append(alpha)
                d = d - alpha * y
            d = d / theta
            for (s, y, rho), alpha in zip(pairs, reversed(kept)):
                d = d + (alpha - rho * (y @ d)) * s
            g0 = float(g @ d)
            if g0 >= 0:
                if not pairs:
                    break
                pairs, theta = [], 1.0
                continue

            def evaluate(stp, x=x, d=d):
                at = x + stp * d
                value, slope = function(at)
                return value, float(slope @ d), (at, slope)

            first = min(1.0 / float(np.sqrt(d @ d)), _LARGEST) if steps == 0 else 1.0
            found = _line_search(evaluate, first, f, g0, max_searches)
            if found is None:
                if not pairs:
                    break
                pairs, theta = [], 1.0
                continue
            stp, value, slope, (at, gradient) = found
            steps += 1
            y, s = gradient - g, stp * d
            before, x, f, g = f, at, value, gradient
            if (before - f) <= ftol * max(abs(before), abs(f), 1.0):
                break
            curvature = (slope - g0) * stp
            if curvature > _EPS * (-g0 * stp):
                pairs = pairs[-(memory - 1):] + [(s, y, 1.0 / float(s @ y))]
                theta = float(y @ y) / curvature
        return x, f, steps
    """#, names: ["minimize", "_line_search"])
}
