def collect(item, bag=[]):
    bag.append(item)
    return bag

print(collect(1), collect(2), collect.__defaults__)
fns = [lambda: k for k in range(3)]
print([f() for f in fns], [f() for f in [lambda k=k: k for k in range(3)]])
a = b = [1, 2]
b += [3]
print(a, a is b)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
nums = [1, 2, 2, 3]
for n in nums:
    if n == 2:
        nums.remove(n)
print(nums)
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k * 2] = 0
except RuntimeError as e:
    print(e)
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, round(2.675, 2), int(-3.7), -7 // 2, 1 is True, True + True)
x = 10
def f():
    try:
        print(x)
        x = 5
    except UnboundLocalError as e:
        print(e)
f()
def g():
    global x
    x += 1
g()
print(x, "5" * 3, [] == False, bool("False"), None == 0, (1) == (1,), "a" "b" == "ab", [1, 2] == [1, 2.0], {1: "a", True: "b", 1.0: "c"})
import copy
deep = [[1], {"k": [2]}]
s, dd = copy.copy(deep), copy.deepcopy(deep)
deep[0].append(9); deep[1]["k"].append(8)
print(s, dd)
print(sorted(["10", "9", "2"]), sorted(["10", "9", "2"], key=int), max("b", "a", key=ord), "a,b".split(","), "".split(), "".split(","), "abc"[5:], "abc"[-5:2])
print([1, 2, 3].sort(), list("ab").reverse(), [3, 1] > [2, 9], "Z" < "a", float("nan") == float("nan"), [float("nan")] == [float("nan")])
i = 256; j = 256
print(i is j, () is (), id(a) == id(b), hash(1) == hash(1.0) == hash(True), round(0.5), round(1.5), sum([0.1] * 10), __import__("math").fsum([0.1] * 10))
