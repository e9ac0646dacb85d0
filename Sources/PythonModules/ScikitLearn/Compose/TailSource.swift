import MiniPython

extension ScikitLearnPython {
  /// How likely a score at least as large is where nothing is to be found.
  static let featureScores = ModuleDefinition(
    python: "_sklearn_tails", "The tails of distributions.",
    #"""
    import math

    # The continued fraction of the incomplete beta function, by Lentz's method.
    def _fraction(a, b, x):
        tiny = 1e-300
        c, d = 1.0, 1.0 - (a + b) * x / (a + 1.0)
        d = 1.0 / (tiny if abs(d) < tiny else d)
        h = d
        for m in range(1, 2000):
            for top in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
                d = 1.0 + top * d
                d = 1.0 / (tiny if abs(d) < tiny else d)
                c = 1.0 + top / c
                c = tiny if abs(c) < tiny else c
                h *= d * c
            if abs(d * c - 1.0) < 1e-16:
                break
        return h

    def incomplete_beta(a, b, x):
        if x <= 0.0:
            return 0.0
        if x >= 1.0:
            return 1.0
        scale = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
        if x < (a + 1.0) / (a + b + 2.0):
            return scale * _fraction(a, b, x) / a
        return 1.0 - scale * _fraction(b, a, 1.0 - x) / b

    def f_tail(value, one, two):
        value = float(value)
        if math.isnan(value):
            return math.nan
        return 0.0 if math.isinf(value) else incomplete_beta(two / 2.0, one / 2.0, two / (two + one * value))

    def chi2_tail(value, freedom):
        a, x = freedom / 2.0, float(value) / 2.0
        if math.isnan(x):
            return math.nan
        if x <= 0.0:
            return 1.0
        start = math.exp(-x + a * math.log(x) - math.lgamma(a))
        if x < a + 1.0:
            total, term, n = 1.0 / a, 1.0 / a, a
            while abs(term) > abs(total) * 1e-17:
                n += 1.0
                term *= x / n
                total += term
            return 1.0 - total * start
        tiny = 1e-300
        b = x + 1.0 - a
        c, d = 1.0 / tiny, 1.0 / b
        h = d
        for k in range(1, 2000):
            top = -k * (k - a)
            b += 2.0
            d = top * d + b
            d = 1.0 / (tiny if abs(d) < tiny else d)
            c = b + top / c
            c = tiny if abs(c) < tiny else c
            h *= d * c
            if abs(d * c - 1.0) < 1e-16:
                break
        return start * h
    """#, names: ["incomplete_beta", "f_tail", "chi2_tail"])
}
