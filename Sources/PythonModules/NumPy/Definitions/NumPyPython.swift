import MiniPython

/// The parts of NumPy that are written in Python.
enum NumPyPython {
  static let names = [
    "ix_", "vander", "poly1d", "polyadd", "polymul", "roots", "block", "histogram2d", "trim_zeros",
    "resize", "piecewise", "trapezoid", "trapz", "mgrid", "ogrid", "choose", "nditer",
  ]

  static let linalgNames = [
    "svd", "pinv", "cond", "eig", "eigvals", "eigh", "eigvalsh", "slogdet", "matrix_transpose",
  ]

  static let all = [
    ModuleDefinition(
      python: "_numpy_parts", "Functions put together from others.",
      #"""
      import numpy as np

      def trapezoid(y, x=None, dx=1.0, axis=-1):
          y = np.asarray(y)
          if x is None:
              d = dx
          else:
              x = np.asarray(x)
              if x.ndim == 1:
                  d = np.diff(x)
                  shape = [1] * y.ndim
                  shape[axis] = d.shape[0]
                  d = d.reshape(shape)
              else:
                  d = np.diff(x, axis=axis)
          y = np.moveaxis(y, axis, -1)
          d = np.moveaxis(d, axis, -1) if x is not None else d
          return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(axis=-1)

      trapz = trapezoid

      class _Grid:
          def __init__(self, sparse):
              self._sparse = sparse

          def __getitem__(self, key):
              if not isinstance(key, tuple):
                  return self._axis(key)
              axes = [self._axis(s) for s in key]
              if self._sparse:
                  return np.ix_(*axes)
              return np.stack(np.meshgrid(*axes, indexing="ij"))

          def _axis(self, s):
              start = 0 if s.start is None else s.start
              step = 1 if s.step is None else s.step
              return np.arange(start, s.stop, step)

      mgrid, ogrid = _Grid(False), _Grid(True)

      def choose(a, choices, out=None, mode="raise"):
          a = np.asarray(a)
          count = len(choices)
          if mode == "raise" and a.size and (a.min() < 0 or a.max() >= count):
              raise ValueError("invalid entry in choice array")
          a = a % count if mode == "wrap" else np.clip(a, 0, count - 1)
          rows = [np.asarray(c) for c in choices]
          shape = np.broadcast_shapes(a.shape, *[r.shape for r in rows])
          a = np.broadcast_to(a, shape)
          result = np.broadcast_to(rows[0], shape)
          for k in range(1, count):
              result = np.where(a == k, rows[k], result)
          return result.copy()

      class nditer:
          __module__ = "numpy"
          def __init__(self, op, flags=(), op_flags=(), order="K"):
              several = isinstance(op, (list, tuple)) and any([isinstance(o, np.ndarray) for o in op])
              self.operands = tuple([np.asarray(o) for o in (op if several else [op])])
              self.nop = len(self.operands)
              self.shape = np.broadcast_shapes(*[o.shape for o in self.operands])
              self.ndim, self.itersize = len(self.shape), int(np.prod(self.shape))
              views = [np.broadcast_to(o, self.shape) if o.shape != self.shape else o for o in self.operands]
              if order == "F":
                  self._places = [tuple(reversed(p)) for p in np.ndindex(*reversed(self.shape))]
              else:
                  self._places = list(np.ndindex(*self.shape))
              self._views = views
              self.iterindex = 0
              self._started = False

          @property
          def finished(self): return self.iterindex >= self.itersize
          @property
          def multi_index(self): return self._places[self.iterindex]
          @property
          def index(self): return self.iterindex
          @property
          def value(self): return self._now()

          def _now(self):
              place = self._places[self.iterindex] + (...,)
              found = tuple([v[place] for v in self._views])
              return found[0] if self.nop == 1 else found

          def __getitem__(self, k):
              return self._views[k][self._places[self.iterindex] + (...,)]

          def __setitem__(self, k, value):
              self._views[k][self._places[self.iterindex]] = value

          def iternext(self):
              self.iterindex += 1
              return not self.finished

          def __iter__(self):
              return self

          def __next__(self):
              if self._started:
                  self.iterindex += 1
              self._started = True
              if self.finished:
                  raise StopIteration
              return self._now()

          def __enter__(self): return self
          def __exit__(self, *details): pass

      def ix_(*args):
          found = []
          for k, a in enumerate(args):
              a = np.asarray(a)
              if a.dtype == bool:
                  a = np.flatnonzero(a)
              shape = [1] * len(args)
              shape[k] = len(a)
              found.append(a.reshape(shape))
          return tuple(found)

      def vander(x, N=None, increasing=False):
          x = np.asarray(x)
          N = len(x) if N is None else N
          powers = range(N) if increasing else range(N - 1, -1, -1)
          return np.stack([x ** p if p else np.ones_like(x) for p in powers], axis=1)

      def polyadd(a, b):
          a, b = list(np.atleast_1d(a)), list(np.atleast_1d(b))
          while len(a) < len(b): a.insert(0, 0)
          while len(b) < len(a): b.insert(0, 0)
          return np.array(a) + np.array(b)

      def polymul(a, b):
          return np.convolve(a, b)

      def roots(p):
          p = np.trim_zeros(np.atleast_1d(np.asarray(p, dtype=float)), "f")
          if len(p) == 0:
              return np.array([])
          whole = len(p)
          p = np.trim_zeros(p, "b")
          n = len(p)
          if n > 1:
              A = np.diag(np.ones(n - 2), -1)
              A[0, :] = -p[1:] / p[0]
              found = np.linalg.eigvals(A)
          else:
              found = np.array([])
          return np.concatenate([found, np.zeros(whole - n)]) if whole > n else found

      def trim_zeros(filt, trim="fb"):
          trim = trim.lower()
          a = np.asarray(filt)
          start, end = 0, len(a)
          if "f" in trim:
              while start < end and a[start] == 0: start += 1
          if "b" in trim:
              while end > start and a[end - 1] == 0: end -= 1
          return filt[start:end]

      class poly1d:
          __module__ = "numpy"
          def __init__(self, c, r=False, variable="x"):
              c = np.atleast_1d(np.asarray(c))
              c = trim_zeros(c, "f")
              self.coeffs = self.coefficients = self.c = c if len(c) else np.array([0])
              self.variable = variable

          @property
          def order(self): return len(self.coeffs) - 1
          o = order

          @property
          def r(self): return roots(self.coeffs)
          roots = r

          def __call__(self, value): return np.polyval(self.coeffs, value)
          def __len__(self): return self.order
          def __getitem__(self, k): return self.coeffs[self.order - k] if 0 <= k <= self.order else 0
          def __add__(self, other): return poly1d(polyadd(self.coeffs, getattr(other, "coeffs", other)))
          def __mul__(self, other): return poly1d(polymul(self.coeffs, np.atleast_1d(getattr(other, "coeffs", other))))
          __rmul__ = __mul__
          def deriv(self, m=1):
              c = self.coeffs
              for _ in range(m):
                  n = len(c) - 1
                  c = np.array([v * (n - k) for k, v in enumerate(c[:-1])]) if n > 0 else np.array([0])
              return poly1d(c)
          def __array__(self): return self.coeffs
          def __iter__(self): return iter(self.coeffs)
          def __repr__(self): return "poly1d(" + repr(self.coeffs)[6:]

          def __str__(self):
              top, bottom = "", ""
              n = self.order
              for k, v in enumerate(self.coeffs):
                  power = n - k
                  v = float(v)
                  text = f"{abs(v):.4g}"
                  if v == 0 and n > 0:
                      continue
                  body = text if power == 0 else f"{text} {self.variable}"
                  sign = ("-" if v < 0 else "") if not bottom else (" - " if v < 0 else " + ")
                  bottom += sign + body
                  if power > 1:
                      # The power stands above the last letter.
                      top = top.ljust(len(bottom) - 1) + str(power)
                      bottom += " " * (len(str(power)) - 1)
              return " " + top + "\n" + bottom

      def block(arrays):
          if not isinstance(arrays, list):
              return np.atleast_2d(arrays)
          if arrays and isinstance(arrays[0], list):
              return np.vstack([np.hstack([np.atleast_2d(a) for a in row]) for row in arrays])
          return np.hstack(arrays)

      def resize(a, new_shape):
          a = np.ravel(a)
          shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
          count = 1
          for n in shape:
              count *= n
          times = -(-count // max(1, len(a)))
          return np.tile(a, times)[:count].reshape(shape)

      def select(condlist, choicelist, default=0):
          result = np.asarray(default)
          for condition, choice in zip(reversed(list(condlist)), reversed(list(choicelist))):
              result = np.where(condition, choice, result)
          return result

      def piecewise(x, condlist, funclist):
          x = np.asarray(x)
          y = np.zeros_like(x)
          rest = np.ones(x.shape, dtype=bool)
          for condition, f in zip(condlist, funclist):
              condition = np.asarray(condition)
              y[condition] = f(x[condition]) if callable(f) else f
              rest = rest & ~condition
          if len(funclist) > len(condlist):
              f = funclist[-1]
              y[rest] = f(x[rest]) if callable(f) else f
          return y

      def histogram2d(x, y, bins=10):
          xe = np.linspace(np.min(x), np.max(x), bins + 1)
          ye = np.linspace(np.min(y), np.max(y), bins + 1)
          H = np.zeros((bins, bins))
          for a, b in zip(x, y):
              i = min(int(np.searchsorted(xe, a, side="right")) - 1, bins - 1)
              j = min(int(np.searchsorted(ye, b, side="right")) - 1, bins - 1)
              H[i, j] += 1
          return H, xe, ye
      """#, names: names),
    ModuleDefinition(
      python: "_numpy_linalg", "Decompositions.",
      #"""
      import numpy as np
      import _numpy_eigen
      from collections import namedtuple

      SVDResult = namedtuple("SVDResult", ["U", "S", "Vh"])
      EigResult = namedtuple("EigResult", ["eigenvalues", "eigenvectors"])
      EighResult = namedtuple("EighResult", ["eigenvalues", "eigenvectors"])
      SlogdetResult = namedtuple("SlogdetResult", ["sign", "logabsdet"])

      def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
          A = np.asarray(a)
          if A.ndim < 2:
              raise np.linalg.LinAlgError(f"{A.ndim}-dimensional array given. Array must be at least two-dimensional")
          if A.ndim > 2:
              parts = [svd(part, full_matrices, compute_uv) for part in A]
              if not compute_uv:
                  return np.array(parts)
              return SVDResult(np.array([p.U for p in parts]), np.array([p.S for p in parts]), np.array([p.Vh for p in parts]))
          kind = A.dtype if A.dtype.kind == "f" else float
          if not np.isfinite(A).all():
              raise np.linalg.LinAlgError("SVD did not converge")
          U, S, Vh = [part.astype(kind) for part in _numpy_eigen.singular(A.astype(float), full_matrices and compute_uv)]
          return SVDResult(U, S, Vh) if compute_uv else S

      def pinv(a, rcond=None, hermitian=False, *, rtol=None):
          rcond = 1e-15 if rcond is None and rtol is None else rtol if rcond is None else rcond
          U, S, Vh = svd(a, full_matrices=False)
          keep = S > rcond * S.max()
          inverse = np.where(keep, 1 / np.where(keep, S, 1.0), 0.0)
          return Vh.T @ (inverse[:, None] * U.T)

      def cond(x, p=None):
          S = svd(x, compute_uv=False)
          return S[0] / S[-1]

      def _general(a):
          A = np.array(a, dtype=float)
          if A.ndim < 2:
              raise np.linalg.LinAlgError(f"{A.ndim}-dimensional array given. Array must be at least two-dimensional")
          if A.shape[-1] != A.shape[-2]:
              raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square")
          if not np.isfinite(A).all():
              raise np.linalg.LinAlgError("Array must not contain infs or NaNs")
          return _numpy_eigen.general(A)

      def eigvals(a):
          if np.ndim(a) > 2:
              return np.array([eigvals(part) for part in np.asarray(a)])
          re, im, _ = _general(a)
          return re if not np.any(im) else np.array([complex(x, y) for x, y in zip(re, im)])

      def eig(a):
          if np.ndim(a) > 2:
              parts = [eig(part) for part in np.asarray(a)]
              return EigResult(np.array([p.eigenvalues for p in parts]), np.array([p.eigenvectors for p in parts]))
          re, im, V = _general(a)
          if not np.any(im):
              return EigResult(re, V)
          columns, k = [], 0
          while k < len(re):
              if im[k] == 0:
                  columns.append([complex(x, 0.0) for x in V[:, k]])
              else:
                  columns.append([complex(x, y) for x, y in zip(V[:, k], V[:, k + 1])])
                  columns.append([c.conjugate() for c in columns[-1]])
                  k += 1
              k += 1
          w = np.array([complex(x, y) for x, y in zip(re, im)])
          return EigResult(w, np.array(columns).T)

      def eigh(a, UPLO="L"):
          A = np.asarray(a)
          if A.ndim > 2:
              parts = [eigh(part, UPLO) for part in A]
              return EighResult(np.array([p.eigenvalues for p in parts]), np.array([p.eigenvectors for p in parts]))
          kind = A.dtype if A.dtype.kind == "f" else float
          M = A.astype(float)
          if UPLO not in ("L", "l", "U", "u"):
              raise ValueError("UPLO argument must be 'L' or 'U'")
          if M.ndim == 2 and UPLO in ("U", "u"):
              M = np.triu(M) + np.triu(M, 1).T
          if not np.isfinite(M).all():
              raise np.linalg.LinAlgError("Eigenvalues did not converge")
          w, v = _numpy_eigen.symmetric(M)
          return EighResult(w.astype(kind), v.astype(kind))

      def eigvalsh(a, UPLO="L"):
          return eigh(a, UPLO).eigenvalues

      def slogdet(a):
          d = np.linalg.det(a)
          return SlogdetResult(np.sign(d), np.log(np.abs(d)))

      def matrix_transpose(x):
          return np.swapaxes(np.asarray(x), -1, -2)
      """#, names: linalgNames),
  ]
}
