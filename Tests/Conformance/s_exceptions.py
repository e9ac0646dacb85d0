import json
import math

def risky(kind):
    if kind == 0: return {}["missing"]
    if kind == 1: return [][5]
    if kind == 2: return int("abc")
    if kind == 3: return "a" + 1
    if kind == 4: return undefined_name
    if kind == 5: return None.shape
    if kind == 6: return len(5)
    if kind == 7: return [1, 2].index(9)
    if kind == 8: return "x".foo()
    if kind == 9: return math.sqrt(-1)
    if kind == 10: return sum(["a"])
    if kind == 11: a, b = [1, 2, 3]
    if kind == 12: return (lambda x: x)()
    if kind == 13: return print("a", wrong=1)
    if kind == 14: return sorted([1, "a"])
    if kind == 15: return {[]: 1}
    if kind == 16: return json.loads("{bad}")
    if kind == 17: return (1, 2)[0.5]
    if kind == 18: raise KeyError
    if kind == 19: assert 1 == 2, "numbers differ"
    if kind == 20: return next(iter([]))
    if kind == 21: return "abc".split("")
    if kind == 22: return 5(3)
    if kind == 23: return float("1,5")
    if kind == 24: return [1] - [2]
    if kind == 25: del {}["k"]

for k in range(26):
    try:
        risky(k)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

class TooBig(ValueError):
    def __init__(self, n, limit=10):
        super().__init__(f"{n} is more than {limit}")
        self.n = n

def check(n):
    try:
        if n > 10:
            raise TooBig(n)
        return n
    except TooBig as e:
        raise RuntimeError("checked") from e
    else:
        print("never")
    finally:
        print("finally", n)

for n in (3, 30):
    try:
        print(check(n))
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__cause__.n, e.args)
print(json.dumps({"a": [1, 2.5, None, True], "b": "é"}), json.loads('{"x": [1, {"y": null}]}'), json.dumps([1, {"k": 2}], indent=2))
