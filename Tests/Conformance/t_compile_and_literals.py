import ast

x = 2
print(eval("x + 1"), eval("a * b", {"a": 3, "b": 4}), eval("[i ** 2 for i in range(3)]"))
for text in ("1 +", "undefined", "1/0", "x = 1", "import os"):
    try:
        print(eval(text))
    except Exception as e:
        print(type(e).__name__, e)

code = compile("x * 10", "<string>", "eval")
print(eval(code), type(code).__name__)
names = {}
exec(compile("y = 10\ndef g(n): return n * y", "made.py", "exec"), names)
print(names["y"], names["g"](3), "__builtins__" in names)
try:
    compile("a b", "made.py", "exec")
except SyntaxError as e:
    print(type(e).__name__)
try:
    compile("1", "made.py", "other")
except ValueError as e:
    print(e)

print(ast.literal_eval("[1, 2.5, 'x', None, True, {'k': (1,)}, {1, 2}, -3, 1+2j]"))
for text in ("foo()", "a", "1 + 1", "[1, b]"):
    try:
        print(ast.literal_eval(text))
    except ValueError as e:
        print("ValueError", str(e)[:27])


def inner():
    return sorted(locals())


class Settings:
    rate = 0.1
    steps = 3
    names = sorted(k for k in locals() if not k.startswith("_"))


print(inner(), Settings.names)
