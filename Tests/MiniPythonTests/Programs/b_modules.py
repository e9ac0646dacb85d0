import random, collections, itertools, functools, statistics, json, math
from collections import Counter, defaultdict, OrderedDict, deque, namedtuple
from fractions import Fraction
random.seed(42)
print(random.random(), random.randint(1, 100), random.randrange(0, 100, 7), random.choice('abc'), random.choices([1, 2, 3], k=5), random.choices('ab', weights=[1, 3], k=6), random.sample(range(100), 5), random.sample([1, 2, 3], 3), random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(0.5, 1), random.triangular(0, 10, 5), random.getrandbits(10), random.getrandbits(100), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1), random.randint(0, 10**30))
items = list(range(10)); random.shuffle(items); print(items)
for seed in (0, 1, -5, 12345678901234567890, 'text', 3.5, b'ab', '', True):
    random.seed(seed); print(random.random(), random.randint(0, 9))
own = random.Random(7); print(own.random(), own.randint(1, 6), own.choice([1, 2]), own.sample(range(1000), 30)); state = random.getstate(); x = random.random(); random.setstate(state); print(x == random.random())
random.seed(1); print(random.sample(range(10**6), 8), random.sample(['a', 'b'], counts=[3, 2], k=4), random.randbytes(5))
for function in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([1], [0]), lambda: random.sample({1, 2}, 1)):
    try: print(function())
    except Exception as error: print(type(error).__name__, error)
c = Counter('mississippi'); print(c, c.most_common(2), c['z'], c['s'], sum(c.values()), c.total(), sorted(c.elements()), dict(c), Counter(a=2, b=1) + Counter(a=1, c=5), Counter(a=3) - Counter(a=1, b=2), Counter('ab') & Counter('bc'), Counter('ab') | Counter('bb'), 'z' in c)
c.update('ppp'); c['new'] += 1; c.subtract({'m': 5}); print(c, Counter(), Counter([1, 1, 2]) == {1: 2, 2: 1}, isinstance(c, dict), len(c), c.most_common()[:-3:-1])
d = defaultdict(list); d['a'].append(1); d['b']; print(d, dict(d), d['zz'], len(d), 'q' in d, d.get('q')); e = defaultdict(int); e['x'] += 5; print(e, e.default_factory, defaultdict(lambda: 7)['k'])
n = defaultdict(lambda: defaultdict(int)); n['a']['b'] += 1; print({k: dict(v) for k, v in n.items()}); 
try: defaultdict(None)['a']
except KeyError as error: print('KeyError', error)
o = OrderedDict([('a', 1), ('b', 2)]); o['c'] = 3; o.move_to_end('a'); print(o, list(o), o.popitem(last=False), o, OrderedDict(a=1) == OrderedDict(a=1), OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]), OrderedDict(a=1) == {'a': 1})
q = deque([1, 2, 3], maxlen=4); q.append(4); q.append(5); q.appendleft(0); print(q, q.popleft(), q.pop(), q, len(q), q[0], q[-1], list(q), deque('abc'), 2 in q, q.maxlen); q.rotate(1); print(q); q.extend([7, 8, 9]); q.extendleft('ab'); print(q, q.index(7), q.count(7), deque([1]) == deque([1])); q.clear(); print(q, bool(q)); z = deque(range(5)); z.rotate(-2); z.reverse(); z.remove(1); z.insert(1, 'i'); print(z, z.copy(), sum(deque([1, 2])), list(reversed(deque('xy'))))
P = namedtuple('Point', ['x', 'y']); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([3, 4]), p == (1, 2), isinstance(p, tuple), len(p), [*p], p + (3,), P(*p)); a, b = p; print(a, b, hash(p) == hash((1, 2)), {p: 1}, max([P(1, 5), P(2, 0)])); N = namedtuple('N', 'a b c', defaults=[7]); print(N(1, 2), N._field_defaults)
for function in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: namedtuple('a', 'x x'), lambda: deque().pop(), lambda: deque([1])[3], lambda: p.zz):
    try: print(function())
    except Exception as error: print(type(error).__name__, error)
print(list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.islice(itertools.cycle('ab'), 5)), list(itertools.repeat(1, 3)), list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(itertools.chain([1], 'ab')), list(itertools.chain.from_iterable([[1], [2, 3]])))
print(list(itertools.combinations('abcd', 2)), list(itertools.permutations([1, 2, 3], 2)), list(itertools.permutations('abc'))[-1], list(itertools.product([1, 2], 'ab')), list(itertools.product([0, 1], repeat=2)), list(itertools.combinations_with_replacement('ab', 2)), list(itertools.combinations([1], 2)), list(itertools.product()), list(itertools.permutations([])))
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.filterfalse(lambda x: x % 2, range(5))), list(itertools.compress('abc', [1, 0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.zip_longest([1, 2, 3], 'a', fillvalue='-')), list(itertools.pairwise([1, 2, 3])), [(k, list(g)) for k, g in itertools.groupby('aabbbc')], [(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4], key=lambda x: x % 2)], [list(t) for t in itertools.tee([1, 2], 2)], list(itertools.islice([1, 2, 3, 4, 5], 1, None, 2)), list(itertools.islice('abc', 2)))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a + b, [], 5), functools.partial(pow, 2)(5), functools.partial(int, base=2)('101'), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.__name__)
def deco(f):
    @functools.wraps(f)
    def inner(*args, **kwargs): return f(*args, **kwargs) + 1
    return inner
@deco
def g(x):
    "doc of g"
    return x
print(g(1), g.__name__, g.__doc__)
data = [1, 2, 3, 4, 4]
print(statistics.mean(data), statistics.mean([1, 2]), statistics.mean([1.5, 2.5]), statistics.fmean(data), statistics.median(data), statistics.median([1, 2]), statistics.median_low([1, 2]), statistics.median_high([1, 2]), statistics.mode(data), statistics.multimode('aabbc'), statistics.stdev(data), statistics.pstdev(data), statistics.variance(data), statistics.pvariance(data), statistics.pvariance([1, 2, 3]), statistics.variance([2.75, 1.75, 1.25, 0.25]), statistics.quantiles(data, n=4), statistics.quantiles([1, 2, 3], n=2, method='inclusive'), statistics.geometric_mean([1, 2, 4]), statistics.harmonic_mean([40, 60]), statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.covariance([1, 2, 3], [1, 2, 4]), statistics.linear_regression([1, 2, 3], [2, 4, 7]), statistics.stdev([0.1, 0.2, 0.35]), statistics.mean([0.1] * 3), statistics.mean([Fraction(1, 2), Fraction(1, 3)]), statistics.stdev([1e10, 1e10 + 1]))
for function in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.mode([]), lambda: statistics.mean(['a']), lambda: statistics.median([])):
    try: print(function())
    except Exception as error: print(type(error).__name__, error, isinstance(error, ValueError))
obj = {'b': [1, 2.5, None, True], 'a': {'x': 'é"\n\t\\', 'y': []}, 'c': {}, 1: (1, 2), 'n': float('nan'), 'i': 1e100, 'z': '\u2028😀'}
print(json.dumps(obj), json.dumps(obj, ensure_ascii=False), json.dumps([1, {'a': 2}], indent=2), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, 2], separators=(',', ':')), json.dumps('a'), json.dumps(None), json.dumps([[], {}], indent=1), json.dumps({'a': [1, {'b': 2}]}, indent='--'), json.dumps(1.0), json.dumps(Fraction(1, 2), default=str), json.dumps({True: 1, None: 2, 2.5: 3}))
print(json.loads('{"a": [1, 2.5, -3e2, null, true, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), json.loads(' [ ] '), json.loads('"a"'), json.loads('1'), json.loads('123456789012345678901234567890'), json.loads('{"a": 1}', object_hook=lambda d: list(d)), json.loads('[NaN, -Infinity]'))
for text in ('', '{', '[1,]', '{"a" 1}', '[1 2]', 'nul', '"abc', '{"a": 1} x', "{'a': 1}", '[1.]', '"\\x"', '{"a":1,}'):
    try: print(json.loads(text))
    except json.JSONDecodeError as error: print(type(error).__name__, error)
for value in ({1, 2}, {(1, 2): 3}, [float('inf')]):
    try: print(json.dumps(value, allow_nan=False))
    except Exception as error: print(type(error).__name__, error)
f = Fraction(3, 4); print(f, repr(f), f + 1, f * 2, f / 3, f - Fraction(1, 4), f ** 2, f ** -1, f < 1, f == 0.75, float(f), int(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(22, 7), 2), Fraction('3/7'), Fraction('0.125'), Fraction(0.5), Fraction(6, -4), f.numerator, f.denominator, abs(-f), -f, f // 2, f % 2, 1 - f, 2 ** Fraction(1, 2), sum([Fraction(1, 3)] * 3), Fraction(math.pi).limit_denominator(100), hash(Fraction(1, 2)) == hash(0.5), Fraction(1, 3) + 0.5, math.floor(f), math.ceil(f), bool(Fraction(0)))
