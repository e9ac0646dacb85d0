import MiniPython

extension ScikitLearnPython {
  static let gaussianKernelNames = [
    "Kernel", "ConstantKernel", "WhiteKernel", "RBF", "Matern", "RationalQuadratic",
    "ExpSineSquared", "DotProduct", "Sum", "Product", "Exponentiation",
  ]

  /// Kernels of Gaussian processes with their slopes.
  ///
  /// - Source: `sklearn/gaussian_process/kernels.py` of scikit-learn 1.9.
  static let gaussianKernels = ModuleDefinition(
    python: "_sklearn_gaussian_kernels", "How alike two rows are.",
    #"""
    import numpy as np

    _WIDE = (1e-05, 100000.0)

    def _apart(X, Y, scale):
        """The squares of the differences of all rows, column by column."""
        Y = X if Y is None else Y
        return ((X[:, None, :] - Y[None, :, :]) / scale) ** 2

    class Kernel:
        """A kernel; its numbers are `_names`, in the order of theta."""
        _names = []

        def _free(self):
            return [n for n in self._names if not isinstance(getattr(self, n + "_bounds"), str)]

        @property
        def theta(self):
            found = [np.atleast_1d(getattr(self, n)) for n in self._free()]
            return np.log(np.concatenate(found)) if found else np.array([])

        @theta.setter
        def theta(self, values):
            place = 0
            for n in self._free():
                size = np.atleast_1d(getattr(self, n)).size
                part = np.exp(values[place:place + size])
                setattr(self, n, part if np.ndim(getattr(self, n)) else part[0])
                place += size

        @property
        def bounds(self):
            rows = []
            for n in self._free():
                size = np.atleast_1d(getattr(self, n)).size
                limits = np.atleast_2d(getattr(self, n + "_bounds"))
                rows.append(np.repeat(limits, size, 0) if len(limits) != size else limits)
            return np.log(np.vstack(rows)) if rows else np.array([])

        @property
        def n_dims(self): return len(self.theta)

        def get_params(self, deep=True):
            found = {}
            for n in sorted(self._names):
                found[n] = getattr(self, n)
                found[n + "_bounds"] = getattr(self, n + "_bounds")
            return found

        def set_params(self, **params):
            for name, value in params.items():
                setattr(self, name, value)
            return self

        def copy(self):
            import copy
            return copy.deepcopy(self)

        __sklearn_clone__ = copy

        def clone_with_theta(self, theta):
            found = self.copy()
            found.theta = theta
            return found

        def __add__(self, other): return Sum(self, other if isinstance(other, Kernel) else ConstantKernel(other))
        def __radd__(self, other): return Sum(ConstantKernel(other), self)
        def __mul__(self, other): return Product(self, other if isinstance(other, Kernel) else ConstantKernel(other))
        def __rmul__(self, other): return Product(ConstantKernel(other), self)
        def __pow__(self, exponent): return Exponentiation(self, exponent)

        def __call__(self, X, Y=None, eval_gradient=False):
            X = np.atleast_2d(np.asarray(X, dtype=float))
            K = self._table(X, None if Y is None else np.atleast_2d(np.asarray(Y, dtype=float)))
            return (K, self._slopes(X)) if eval_gradient else K

        def diag(self, X): return np.ones(len(X))
        def is_stationary(self): return True

        def __eq__(self, other):
            return type(self) is type(other) and repr(self) == repr(other) and np.array_equal(self.theta, other.theta)

        def _stacked(self, X, parts):
            chosen = [parts[n] for n in self._free()]
            return np.concatenate(chosen, axis=2) if chosen else np.zeros((len(X), len(X), 0))

    class ConstantKernel(Kernel):
        _names = ["constant_value"]

        def __init__(self, constant_value=1.0, constant_value_bounds=_WIDE):
            self.constant_value, self.constant_value_bounds = constant_value, constant_value_bounds

        def _table(self, X, Y): return np.full((len(X), len(X if Y is None else Y)), self.constant_value)
        def _slopes(self, X): return self._stacked(X, {"constant_value": self._table(X, None)[:, :, None]})
        def diag(self, X): return np.full(len(X), self.constant_value)
        def __repr__(self): return f"{np.sqrt(self.constant_value):.3g}**2"

    class WhiteKernel(Kernel):
        _names = ["noise_level"]

        def __init__(self, noise_level=1.0, noise_level_bounds=_WIDE):
            self.noise_level, self.noise_level_bounds = noise_level, noise_level_bounds

        def _table(self, X, Y): return self.noise_level * np.eye(len(X)) if Y is None else np.zeros((len(X), len(Y)))
        def _slopes(self, X): return self._stacked(X, {"noise_level": self._table(X, None)[:, :, None]})
        def diag(self, X): return np.full(len(X), self.noise_level)
        def __repr__(self): return f"WhiteKernel(noise_level={self.noise_level:.3g})"

    def _scale_text(scale):
        if np.ndim(scale) and len(scale) > 1:
            return "[" + ", ".join([f"{s:.3g}" for s in scale]) + "]"
        return f"{np.ravel(scale)[0]:.3g}"

    class RBF(Kernel):
        _names = ["length_scale"]

        def __init__(self, length_scale=1.0, length_scale_bounds=_WIDE):
            self.length_scale, self.length_scale_bounds = length_scale, length_scale_bounds

        def _table(self, X, Y): return np.exp(-0.5 * _apart(X, Y, self.length_scale).sum(axis=2))

        def _along(self, parts):
            return parts if np.ndim(self.length_scale) and len(self.length_scale) > 1 else parts.sum(axis=2, keepdims=True)

        def _slopes(self, X):
            parts = _apart(X, None, self.length_scale)
            return self._stacked(X, {"length_scale": self._along(parts) * np.exp(-0.5 * parts.sum(axis=2))[:, :, None]})

        def __repr__(self): return f"RBF(length_scale={_scale_text(self.length_scale)})"

    class Matern(RBF):
        def __init__(self, length_scale=1.0, length_scale_bounds=_WIDE, nu=1.5):
            super().__init__(length_scale, length_scale_bounds)
            if nu not in (0.5, 1.5, 2.5, np.inf):
                raise NotImplementedError(f"lectern has Matern with nu of 0.5, 1.5, 2.5 and inf, not {nu}")
            self.nu = nu

        def _table(self, X, Y):
            d = np.sqrt(_apart(X, Y, self.length_scale).sum(axis=2))
            if self.nu == 0.5:
                return np.exp(-d)
            if self.nu == np.inf:
                return np.exp(-(d ** 2) / 2.0)
            r = d * np.sqrt(3 if self.nu == 1.5 else 5)
            return (1.0 + r + (r ** 2 / 3.0 if self.nu == 2.5 else 0.0)) * np.exp(-r)

        def _slopes(self, X):
            parts = _apart(X, None, self.length_scale)
            d = np.sqrt(parts.sum(axis=2))[:, :, None]
            parts = self._along(parts)
            if self.nu == 0.5:
                slope = np.where(d > 0, np.exp(-d) * parts / np.where(d > 0, d, 1.0), 0.0)
            elif self.nu == 1.5:
                slope = 3 * parts * np.exp(-np.sqrt(3) * d)
            elif self.nu == 2.5:
                r = np.sqrt(5) * d
                slope = 5.0 / 3.0 * parts * (r + 1) * np.exp(-r)
            else:
                slope = parts * np.exp(-(d ** 2) / 2.0)
            return self._stacked(X, {"length_scale": slope})

        def get_params(self, deep=True): return {**super().get_params(), "nu": self.nu}
        def __repr__(self): return f"Matern(length_scale={_scale_text(self.length_scale)}, nu={self.nu:.3g})"

    class RationalQuadratic(Kernel):
        _names = ["alpha", "length_scale"]

        def __init__(self, length_scale=1.0, alpha=1.0, length_scale_bounds=_WIDE, alpha_bounds=_WIDE):
            self.length_scale, self.alpha = length_scale, alpha
            self.length_scale_bounds, self.alpha_bounds = length_scale_bounds, alpha_bounds

        def _base(self, X, Y):
            square = _apart(X, Y, self.length_scale).sum(axis=2)
            return square, 1 + square / (2 * self.alpha)

        def _table(self, X, Y): return self._base(X, Y)[1] ** -self.alpha

        def _slopes(self, X):
            square, base = self._base(X, None)
            K = base ** -self.alpha
            return self._stacked(X, {
                "alpha": (K * (-self.alpha * np.log(base) + square / (2 * base)))[:, :, None],
                "length_scale": (square * K / base)[:, :, None]})

        def __repr__(self):
            return f"RationalQuadratic(alpha={self.alpha:.3g}, length_scale={self.length_scale:.3g})"

    class ExpSineSquared(Kernel):
        _names = ["length_scale", "periodicity"]

        def __init__(self, length_scale=1.0, periodicity=1.0, length_scale_bounds=_WIDE, periodicity_bounds=_WIDE):
            self.length_scale, self.periodicity = length_scale, periodicity
            self.length_scale_bounds, self.periodicity_bounds = length_scale_bounds, periodicity_bounds

        def _angle(self, X, Y): return np.pi / self.periodicity * np.sqrt(_apart(X, Y, 1.0).sum(axis=2))
        def _table(self, X, Y): return np.exp(-2 * (np.sin(self._angle(X, Y)) / self.length_scale) ** 2)

        def _slopes(self, X):
            angle, K = self._angle(X, None), self._table(X, None)
            factor = 4 / self.length_scale ** 2
            return self._stacked(X, {
                "length_scale": (factor * np.sin(angle) ** 2 * K)[:, :, None],
                "periodicity": (factor * angle * np.cos(angle) * np.sin(angle) * K)[:, :, None]})

        def __repr__(self):
            return f"ExpSineSquared(length_scale={self.length_scale:.3g}, periodicity={self.periodicity:.3g})"

    class DotProduct(Kernel):
        _names = ["sigma_0"]

        def __init__(self, sigma_0=1.0, sigma_0_bounds=_WIDE):
            self.sigma_0, self.sigma_0_bounds = sigma_0, sigma_0_bounds

        def _table(self, X, Y): return X @ (X if Y is None else Y).T + self.sigma_0 ** 2
        def _slopes(self, X): return self._stacked(X, {"sigma_0": np.full((len(X), len(X), 1), 2 * self.sigma_0 ** 2)})
        def diag(self, X): return np.einsum("ij,ij->i", X, X) + self.sigma_0 ** 2
        def is_stationary(self): return False
        def __repr__(self): return f"DotProduct(sigma_0={self.sigma_0:.3g})"

    class _Pair(Kernel):
        def __init__(self, k1, k2): self.k1, self.k2 = k1, k2

        @property
        def theta(self): return np.append(self.k1.theta, self.k2.theta)

        @theta.setter
        def theta(self, values):
            self.k1.theta, self.k2.theta = values[:self.k1.n_dims], values[self.k1.n_dims:]

        @property
        def bounds(self):
            parts = [k.bounds for k in (self.k1, self.k2) if k.n_dims]
            return np.vstack(parts) if parts else np.array([])

        def get_params(self, deep=True):
            found = {"k1": self.k1, "k2": self.k2}
            for name in ("k1", "k2"):
                for key, value in getattr(self, name).get_params().items():
                    found[f"{name}__{key}"] = value
            return found

        def is_stationary(self): return self.k1.is_stationary() and self.k2.is_stationary()

    class Sum(_Pair):
        def _table(self, X, Y): return self.k1._table(X, Y) + self.k2._table(X, Y)
        def _slopes(self, X): return np.concatenate([self.k1._slopes(X), self.k2._slopes(X)], axis=2)
        def diag(self, X): return self.k1.diag(X) + self.k2.diag(X)
        def __repr__(self): return f"{self.k1} + {self.k2}"

    class Product(_Pair):
        def _table(self, X, Y): return self.k1._table(X, Y) * self.k2._table(X, Y)

        def _slopes(self, X):
            one, two = self.k1._table(X, None)[:, :, None], self.k2._table(X, None)[:, :, None]
            return np.concatenate([self.k1._slopes(X) * two, self.k2._slopes(X) * one], axis=2)

        def diag(self, X): return self.k1.diag(X) * self.k2.diag(X)
        def __repr__(self): return f"{self.k1} * {self.k2}"

    class Exponentiation(Kernel):
        def __init__(self, kernel, exponent): self.kernel, self.exponent = kernel, exponent

        @property
        def theta(self): return self.kernel.theta

        @theta.setter
        def theta(self, values): self.kernel.theta = values

        @property
        def bounds(self): return self.kernel.bounds

        def _table(self, X, Y): return self.kernel._table(X, Y) ** self.exponent

        def _slopes(self, X):
            return self.kernel._slopes(X) * (self.exponent * self.kernel._table(X, None) ** (self.exponent - 1))[:, :, None]

        def diag(self, X): return self.kernel.diag(X) ** self.exponent
        def __repr__(self): return f"{self.kernel} ** {self.exponent}"
    """#, names: gaussianKernelNames)
}
