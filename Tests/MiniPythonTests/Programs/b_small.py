from __future__ import annotations
import operator, copy, bisect, heapq, string, types, typing, contextlib, abc, sys, os, time, warnings
print(operator.add(1, 2), operator.mul(3, 4), operator.lt(1, 2), operator.itemgetter(1)([5, 6]), operator.itemgetter(0, 2)('abc'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'), operator.neg(3), operator.contains([1], 1), operator.and_(6, 3), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 3), operator.not_(0))
a = [1, [2, {'k': [3]}], (4, [5])]; b = copy.copy(a); c = copy.deepcopy(a); a[1][1]['k'].append(9); print(a, b, c, b[1] is a[1], c[1] is a[1]); l = [1]; l.append(l); m = copy.deepcopy(l); print(m, m[1] is m)
class Node:
    def __init__(self, value): self.value = value; self.children = []
n = Node(1); n.children.append(Node(2)); k = copy.deepcopy(n); k.children[0].value = 5; print(n.children[0].value, k.children[0].value, copy.copy(n).children is n.children)
x = [1, 3, 5]; print(bisect.bisect(x, 3), bisect.bisect_left(x, 3), bisect.bisect_right(x, 4)); bisect.insort(x, 4); print(x)
h = [5, 2, 8, 1, 9]; heapq.heapify(h); print(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), h, heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda v: -v), heapq.heappushpop(h, 3), heapq.heapreplace(h, 7), h, [heapq.heappop(h) for _ in range(len(h))])
print(string.ascii_lowercase, string.digits, repr(string.punctuation), string.capwords('hello  big world'), len(string.printable))
ns = types.SimpleNamespace(a=1, b='x'); ns.c = [1]; print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=[1]))
def f(x: typing.Optional[int] = None, y: typing.List[str] = ()) -> typing.Dict[str, int]: return {'x': x}
print(f(3), typing.TYPE_CHECKING)
with contextlib.suppress(ValueError, KeyError): raise KeyError('a')
with contextlib.nullcontext(5) as v: print(v)
@contextlib.contextmanager
def tag(name):
    print('<' + name + '>')
    try:
        yield name.upper()
    finally:
        print('</' + name + '>')
with tag('b') as t: print(t)
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
class Square(Shape):
    def area(self): return 4
print(Square().area(), sys.maxsize, sys.float_info.epsilon, sys.float_info.max, os.environ.get('LECTERN_NOTHING', 'd'), os.path.join('a', 'b'), sys.version_info[0], sys.version_info >= (3, 8))
os.environ['KERAS_BACKEND'] = 'tensorflow'; print(os.environ['KERAS_BACKEND'], os.getenv('KERAS_BACKEND'))
start = time.perf_counter(); time.sleep(0.001); print(time.perf_counter() > start, time.time() > 1e9)
warnings.filterwarnings('ignore'); print('to stderr', file=sys.stderr); print(1, 2, sep='-', end='!\n', flush=True); print(); print(*[1, 2], sep='\n'); print('a', end=''); print(None, True, sep=None); sys.stdout.write('w\n')
with warnings.catch_warnings(): warnings.simplefilter('ignore')
for function in (lambda: print(sep=1),):
    try: function()
    except TypeError as error: print(error)
