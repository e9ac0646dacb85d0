enum ExtrasSource {
  static var text: String {
    #"""
    _abs = abs
    import json as _json
    import math
    import random as _random
    from functools import singledispatch

    # collections

    class UserDict:
        def __init__(self, dict=None, /, **kwargs):
            self.data = {}
            if dict is not None:
                self.update(dict)
            if kwargs:
                self.update(kwargs)

        def __len__(self): return len(self.data)
        def __getitem__(self, key):
            if key in self.data:
                return self.data[key]
            if hasattr(type(self), "__missing__"):
                return type(self).__missing__(self, key)
            raise KeyError(key)
        def __setitem__(self, key, item): self.data[key] = item
        def __delitem__(self, key): del self.data[key]
        def __iter__(self): return iter(self.data)
        def __contains__(self, key): return key in self.data
        def __repr__(self): return repr(self.data)
        def __eq__(self, other): return dict(self.items()) == (other.data if isinstance(other, UserDict) else other)
        def __or__(self, other): return type(self)({**self.data, **(other.data if isinstance(other, UserDict) else other)})
        def get(self, key, default=None): return self[key] if key in self else default
        def keys(self): return self.data.keys()
        def values(self): return self.data.values()
        def items(self): return self.data.items()
        def pop(self, key, *default): return self.data.pop(key, *default)
        def popitem(self): return self.data.popitem()
        def clear(self): self.data.clear()
        def copy(self): return type(self)(self.data)
        def setdefault(self, key, default=None):
            if key not in self:
                self[key] = default
            return self[key]
        def update(self, other=(), /, **kwargs):
            pairs = other.items() if hasattr(other, "items") else other
            for key, value in pairs:
                self[key] = value
            for key, value in kwargs.items():
                self[key] = value

    class UserList:
        def __init__(self, initlist=None):
            self.data = [] if initlist is None else list(initlist.data if isinstance(initlist, UserList) else initlist)
        def _plain(self, other): return other.data if isinstance(other, UserList) else other
        def __repr__(self): return repr(self.data)
        def __len__(self): return len(self.data)
        def __contains__(self, item): return item in self.data
        def __iter__(self): return iter(self.data)
        def __getitem__(self, i): return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
        def __setitem__(self, i, item): self.data[i] = item
        def __delitem__(self, i): del self.data[i]
        def __eq__(self, other): return self.data == self._plain(other)
        def __lt__(self, other): return self.data < self._plain(other)
        def __add__(self, other): return type(self)(self.data + list(self._plain(other)))
        def __mul__(self, n): return type(self)(self.data * n)
        def append(self, item): self.data.append(item)
        def insert(self, i, item): self.data.insert(i, item)
        def pop(self, i=-1): return self.data.pop(i)
        def remove(self, item): self.data.remove(item)
        def clear(self): self.data.clear()
        def copy(self): return type(self)(self)
        def count(self, item): return self.data.count(item)
        def index(self, item, *args): return self.data.index(item, *args)
        def reverse(self): self.data.reverse()
        def sort(self, /, *args, **kwds): self.data.sort(*args, **kwds)
        def extend(self, other): self.data.extend(self._plain(other))

    class UserString:
        def __init__(self, seq): self.data = seq.data if isinstance(seq, UserString) else str(seq)
        def __str__(self): return self.data
        def __repr__(self): return repr(self.data)
        def __len__(self): return len(self.data)
        def __hash__(self): return hash(self.data)
        def __eq__(self, other): return self.data == (other.data if isinstance(other, UserString) else other)
        def __contains__(self, part): return (part.data if isinstance(part, UserString) else part) in self.data
        def __getitem__(self, i): return type(self)(self.data[i])
        def __add__(self, other): return type(self)(self.data + str(other))
        def __getattr__(self, name): return getattr(self.data, name)

    # operator

    def abs(a): return _abs(a)
    def index(a):
        if isinstance(a, int):
            return a
        if not hasattr(type(a), "__index__"):
            raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
        return a.__index__()
    def call(obj, /, *args, **kwargs): return obj(*args, **kwargs)
    def countOf(a, b): return sum([1 for item in a if item is b or item == b])
    def indexOf(a, b):
        for k, item in enumerate(a):
            if item is b or item == b:
                return k
        raise ValueError("sequence.index(x): x not in sequence")
    def concat(a, b): return a + b
    def iadd(a, b):
        a += b
        return a
    def isub(a, b):
        a -= b
        return a
    def imul(a, b):
        a *= b
        return a
    def itruediv(a, b):
        a /= b
        return a
    iconcat = iadd

    # contextlib

    class AbstractContextManager:
        def __enter__(self): return self
        def __exit__(self, exc_type, exc_value, traceback): return None

    class ContextDecorator:
        def _recreate_cm(self): return self

        def __call__(self, func):
            def inner(*args, **kwds):
                with self._recreate_cm():
                    return func(*args, **kwds)
            inner.__name__, inner.__doc__ = func.__name__, func.__doc__
            return inner

    # json

    class JSONEncoder:
        def __init__(self, **options):
            self._options = {k: v for k, v in options.items() if k not in ("default", "cls")}
            self._given = options.get("default")

        def default(self, o):
            if self._given is not None:
                return self._given(o)
            raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

        def encode(self, o):
            return _json.dumps(o, default=self.default, **self._options)

        def iterencode(self, o):
            yield self.encode(o)

    class JSONDecoder:
        def __init__(self, *, object_hook=None, object_pairs_hook=None, **options):
            self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook

        def decode(self, s):
            return _json.loads(s, object_hook=self.object_hook, object_pairs_hook=self.object_pairs_hook)

    # heapq and functools

    def merge(*iterables, key=None, reverse=False):
        heads = []
        for k, it in enumerate([iter(i) for i in iterables]):
            for value in it:
                heads.append([value, k, it])
                break
        while heads:
            best = heads[0]
            for head in heads[1:]:
                a, b = (key(head[0]), key(best[0])) if key else (head[0], best[0])
                if (a > b) if reverse else (a < b):
                    best = head
            yield best[0]
            for value in best[2]:
                best[0] = value
                break
            else:
                heads.remove(best)

    class singledispatchmethod:
        def __init__(self, func):
            self.dispatcher, self.func = singledispatch(func), func

        def register(self, cls, method=None):
            return self.dispatcher.register(cls) if method is None else self.dispatcher.register(cls, method)

        def __get__(self, obj, cls=None):
            def method(*args, **kwargs):
                return self.dispatcher.dispatch(args[0].__class__)(obj, *args, **kwargs)
            method.register = self.register
            return method

    # types

    class mappingproxy:
        def __init__(self, mapping): self._mapping = mapping
        def __getitem__(self, key): return self._mapping[key]
        def __len__(self): return len(self._mapping)
        def __iter__(self): return iter(self._mapping)
        def __contains__(self, key): return key in self._mapping
        def __repr__(self): return f"mappingproxy({self._mapping!r})"
        def __eq__(self, other): return self._mapping == (other._mapping if isinstance(other, mappingproxy) else other)
        def get(self, key, default=None): return self._mapping.get(key, default)
        def keys(self): return self._mapping.keys()
        def values(self): return self._mapping.values()
        def items(self): return self._mapping.items()
        def copy(self): return self._mapping.copy()

        def __setattr__(self, name, value):
            if name != "_mapping":
                raise AttributeError(f"'mappingproxy' object has no attribute '{name}'")
            object.__setattr__(self, name, value)

    MappingProxyType = mappingproxy

    class _Caller:
        def call(self): pass

    class _MethodKind(type):
        def __call__(cls, function, instance):
            if not callable(function):
                raise TypeError("first argument must be callable")
            if instance is None:
                raise TypeError("instance must not be None")
            return _bound_method(function, instance)

        def __instancecheck__(cls, value):
            return type(value) is type(_Caller().call)

    class MethodType(metaclass=_MethodKind):
        pass

    def _bound_method(function, instance):
        def method(*args, **kwargs):
            return function(instance, *args, **kwargs)
        method.__name__, method.__self__, method.__func__ = function.__name__, instance, function
        return method

    # statistics

    class NormalDist:
        def __init__(self, mu=0.0, sigma=1.0):
            if sigma < 0.0:
                import statistics
                raise statistics.StatisticsError("sigma must be non-negative")
            self._mu, self._sigma = float(mu), float(sigma)

        @classmethod
        def from_samples(cls, data):
            import statistics
            data = list(data)
            mean = statistics.mean(data)
            return cls(mean, statistics.stdev(data, mean))

        @property
        def mean(self): return self._mu
        @property
        def median(self): return self._mu
        @property
        def mode(self): return self._mu
        @property
        def stdev(self): return self._sigma
        @property
        def variance(self): return self._sigma * self._sigma

        def samples(self, n, *, seed=None):
            gauss = _random.gauss if seed is None else _random.Random(seed).gauss
            return [gauss(self._mu, self._sigma) for _ in range(n)]

        def pdf(self, x):
            variance = self._sigma * self._sigma
            diff = x - self._mu
            return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(math.tau * variance)

        def cdf(self, x):
            return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

        def inv_cdf(self, p):
            import statistics
            if p <= 0.0 or p >= 1.0:
                raise statistics.StatisticsError("p must be in the range 0.0 < p < 1.0")
            q = p - 0.5
            if abs(q) <= 0.425:
                r = 0.180625 - q * q
                num = (((((((2.5090809287301226727e+3 * r + 3.3430575583588128105e+4) * r
                    + 6.7265770927008700853e+4) * r + 4.5921953931549871457e+4) * r
                    + 1.3731693765509461125e+4) * r + 1.9715909503065514427e+3) * r
                    + 1.3314166789178437745e+2) * r + 3.3871328727963666080e+0) * q
                den = (((((((5.2264952788528545610e+3 * r + 2.8729085735721942674e+4) * r
                    + 3.9307895800092710610e+4) * r + 2.1213794301586595867e+4) * r
                    + 5.3941960214247511077e+3) * r + 6.8718700749205790830e+2) * r
                    + 4.2313330701600911252e+1) * r + 1.0)
                return self._mu + (num / den) * self._sigma
            r = p if q <= 0.0 else 1.0 - p
            r = math.sqrt(-math.log(r))
            if r <= 5.0:
                r = r - 1.6
                num = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r
                    + 2.41780725177450611770e-1) * r + 1.27045825245236838258e+0) * r
                    + 3.64784832476320460504e+0) * r + 5.76949722146069140550e+0) * r
                    + 4.63033784615654529590e+0) * r + 1.42343711074968357734e+0)
                den = (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r
                    + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r
                    + 6.89767334985100004550e-1) * r + 1.67638483018380384940e+0) * r
                    + 2.05319162663775882187e+0) * r + 1.0)
            else:
                r = r - 5.0
                num = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
                    + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2) * r
                    + 2.96560571828504891230e-1) * r + 1.78482653991729133580e+0) * r
                    + 5.46378491116411436990e+0) * r + 6.65790464350110377720e+0)
                den = (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r
                    + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4) * r
                    + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
                    + 5.99832206555887937690e-1) * r + 1.0)
            x = num / den
            return self._mu + (-x if q < 0.0 else x) * self._sigma

        def zscore(self, x): return (x - self._mu) / self._sigma

        def quantiles(self, n=4): return [self.inv_cdf(i / n) for i in range(1, n)]

        def overlap(self, other):
            X, Y = self, other
            if (Y._sigma, Y._mu) < (X._sigma, X._mu):
                X, Y = Y, X
            dv, dm = Y.variance - X.variance, math.fabs(Y._mu - X._mu)
            if not dv:
                return 1.0 - math.erf(dm / (2.0 * X._sigma * math.sqrt(2.0)))
            a = X._mu * Y.variance - Y._mu * X.variance
            b = X._sigma * Y._sigma * math.sqrt(dm * dm + dv * math.log(Y.variance / X.variance))
            x1, x2 = (a + b) / dv, (a - b) / dv
            return 1.0 - (math.fabs(Y.cdf(x1) - X.cdf(x1)) + math.fabs(Y.cdf(x2) - X.cdf(x2)))

        def __add__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu + other, self._sigma)
        __radd__ = __add__
        def __sub__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu - other, self._sigma)
        def __mul__(self, k): return NormalDist(self._mu * k, self._sigma * math.fabs(k))
        __rmul__ = __mul__
        def __truediv__(self, k): return NormalDist(self._mu / k, self._sigma / math.fabs(k))
        def __neg__(self): return NormalDist(-self._mu, self._sigma)
        def __eq__(self, other):
            return isinstance(other, NormalDist) and (self._mu, self._sigma) == (other._mu, other._sigma)
        def __hash__(self): return hash((self._mu, self._sigma))
        def __repr__(self): return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"
    """#
  }
}
