def add(item, bag=[]):
    bag.append(item)
    return bag

print(add(1), add(2), add.__defaults__)

def add2(item, bag=None):
    bag = [] if bag is None else bag
    bag.append(item)
    return bag

print(add2(1), add2(2))
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, round(2.5), round(3.5), round(-0.5), round(2.675, 2), int(-3.7), -7 // 2, -7 % 3, divmod(-7, 2))
a = [1, 2, 3]
b = a
b += [4]
print(a, a is b)
b = b + [5]
print(a, a is b)
t = (1, [2, 3])
try:
    t[1] += [4]
except TypeError as e:
    print(e, t)
print("a" "b", "ab" * 2, [] == False, not [], None == 0, True + True, isinstance(True, int))
nums = [1, 2, 3, 4, 5, 6]
for n in nums[:]:
    if n % 2 == 0:
        nums.remove(n)
print(nums)
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
x = 10
def f():
    try:
        print(x)
        x = 5
    except UnboundLocalError as e:
        print(e)
exec_ok = True
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
c = counter()
c(); c()
print(c(), c.__closure__[0].cell_contents)
print(1 < 2 < 3, 1 == 1.0 == True, "a" < "b", [1, 2] < [1, 3], (1,) < (1, 0), "10" < "9")
print("abc".replace("b", ""), "x".join("abc"), "a,b,,c".split(","), " a  b ".split(), "a b".partition(" "))
try:
    int("3.5")
except ValueError as e:
    print(e)
try:
    {[]: 1}
except TypeError as e:
    print(e)
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    [1, 2].index(5)
except ValueError as e:
    print(e)
try:
    {}["k"]
except KeyError as e:
    print(repr(e), e)
try:
    f2 = undefined_name
except NameError as e:
    print(e)
print([*range(3), *"ab"], {**d, "z": 0}, max([], default=None), sum([[1], [2]], []), any([]), all([]))
print(sorted(["b", "A", "c"]), sorted(["b", "A", "c"], key=str.lower), list(reversed("abc")), "é".upper(), len("naïve"))
f()
