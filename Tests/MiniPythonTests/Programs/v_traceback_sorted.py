def a(n):
    if n == 0:
        raise KeyError("missing")
    b(n - 1)
def b(n):
    a(n)
try:
    a(2)
except KeyError:
    result = sorted([3, "a"])
