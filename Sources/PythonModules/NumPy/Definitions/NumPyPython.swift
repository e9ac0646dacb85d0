import MiniPython

/// The parts of NumPy that are written in Python.
enum NumPyPython {
  static let names = [
    "ix_", "vander", "poly1d", "polyadd", "polymul", "roots", "block", "histogram2d", "trim_zeros",
    "resize", "piecewise", "trapezoid", "trapz", "mgrid", "ogrid", "choose", "nditer",
  ]

  static let linalgNames = ["svd", "pinv", "cond", "eig", "eigvals", "slogdet", "matrix_transpose"]

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
          n = len(p) - 1
          if n < 1:
              return np.array([])
          if n == 1:
              return np.array([-p[1] / p[0]])
          if n == 2:
              d = p[1] ** 2 - 4 * p[0] * p[2]
              if d < 0:
                  raise NotImplementedError("lectern has no complex numbers: these roots are not real")
              r = np.sqrt(d)
              return np.array(sorted([(-p[1] + r) / (2 * p[0]), (-p[1] - r) / (2 * p[0])], key=abs, reverse=True))
          raise NotImplementedError("lectern has roots of polynomials up to degree 2")

      def trim_zeros(filt, trim="fb"):
          trim = trim.lower()
          a = np.asarray(filt)
          start, end = 0, len(a)
          if "f" in trim:
              while start < end and a[start] == 0: start += 1
          if "b" in trim:
              while end > start and a[end - 1] == 0: end -= 1
          return a[start:end]

      class poly1d:
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
      from collections import namedtuple

      SVDResult = namedtuple("SVDResult", ["U", "S", "Vh"])
      EigResult = namedtuple("EigResult", ["eigenvalues", "eigenvectors"])
      SlogdetResult = namedtuple("SlogdetResult", ["sign", "logabsdet"])

      def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
          A = np.array(a, dtype=float)
          m, n = A.shape
          if m < n:
              found = svd(A.T, full_matrices, True)
              return SVDResult(found.Vh.T, found.S, found.U.T) if compute_uv else found.S
          U, V = A.copy(), np.eye(n)
          for sweep in range(60):
              off = 0.0
              for p in range(n - 1):
                  for q in range(p + 1, n):
                      x, y = U[:, p].copy(), U[:, q].copy()
                      alpha, beta, gamma = x @ x, y @ y, x @ y
                      if abs(gamma) <= 1e-15 * np.sqrt(alpha * beta) or gamma == 0:
                          continue
                      off = max(off, abs(gamma))
                      zeta = (beta - alpha) / (2 * gamma)
                      t = (1.0 if zeta >= 0 else -1.0) / (abs(zeta) + np.sqrt(1 + zeta * zeta))
                      c = 1 / np.sqrt(1 + t * t)
                      s = c * t
                      U[:, p], U[:, q] = c * x - s * y, s * x + c * y
                      vx, vy = V[:, p].copy(), V[:, q].copy()
                      V[:, p], V[:, q] = c * vx - s * vy, s * vx + c * vy
              if off == 0.0:
                  break
          S = np.sqrt((U * U).sum(axis=0))
          order = np.argsort(-S, kind="stable")
          S, U, V = S[order], U[:, order], V[:, order]
          if not compute_uv:
              return S
          U = U / np.where(S > 0, S, 1.0)
          for k in range(n):
              lead = U[np.argmax(np.abs(U[:, k])), k]
              if lead > 0 and n > 1 and np.count_nonzero(U[:, k]) > 1:
                  U[:, k], V[:, k] = -U[:, k], -V[:, k]
          if full_matrices and m > n:
              columns = [U[:, k] for k in range(n)]
              for k in range(m):
                  e = np.zeros(m)
                  e[k] = 1.0
                  for c in columns:
                      e = e - (c @ e) * c
                  size = np.sqrt(e @ e)
                  if size > 1e-8 and len(columns) < m:
                      columns.append(e / size)
              U = np.stack(columns, axis=1)
          return SVDResult(U, S, V.T)

      def pinv(a, rcond=None, hermitian=False, *, rtol=None):
          rcond = 1e-15 if rcond is None and rtol is None else rtol if rcond is None else rcond
          U, S, Vh = svd(a, full_matrices=False)
          keep = S > rcond * S.max()
          inverse = np.where(keep, 1 / np.where(keep, S, 1.0), 0.0)
          return Vh.T @ (inverse[:, None] * U.T)

      def cond(x, p=None):
          S = svd(x, compute_uv=False)
          return S[0] / S[-1]

      def _symmetric(a):
          return np.allclose(a, a.T)

      def eigvals(a):
          return eig(a).eigenvalues

      def eig(a):
          A = np.array(a, dtype=float)
          if _symmetric(A):
              w, v = np.linalg.eigh(A)
              return EigResult(w, v)
          if A.shape == (2, 2):
              t, d = A[0, 0] + A[1, 1], A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
              r = t * t / 4 - d
              if r < 0:
                  raise NotImplementedError("lectern has no complex numbers: these eigenvalues are not real")
              w = np.array([t / 2 - np.sqrt(r), t / 2 + np.sqrt(r)])
              vectors = []
              for value in w:
                  v = np.array([A[0, 1], value - A[0, 0]]) if A[0, 1] != 0 else np.array([value - A[1, 1], A[1, 0]])
                  if not np.any(v):
                      v = np.array([1.0, 0.0])
                  vectors.append(v / np.sqrt(v @ v))
              return EigResult(w, np.stack(vectors, axis=1))
          raise NotImplementedError("lectern has eig of symmetric matrices and of 2 x 2 ones; np.linalg.eigh takes symmetric ones")

      def slogdet(a):
          d = np.linalg.det(a)
          return SlogdetResult(np.sign(d), np.log(np.abs(d)))

      def matrix_transpose(x):
          return np.swapaxes(np.asarray(x), -1, -2)
      """#, names: linalgNames),
  ]
}
