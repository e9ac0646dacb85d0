d = {"a": {"b": 1}}
def f(k):
    return d["a"][k]["c"] + 1
f("b")
