rows = [("alice", 91.456, 3), ("bob", 78.9, 12), ("christine", 100, 1)]
print(f"{'name':<12}|{'score':>8}|{'rank':^6}")
print("-" * 12 + "+" + "-" * 8 + "+" + "=" * 6)
for name, score, rank in rows:
    print(f"{name:<12}|{score:>8.2f}|{rank:^6}")
print("{:<10}{:>6}".format("a", 1), "{0:>5}|{0:<5}|{0:^5}".format("ab"), "{:*>8}".format(3.5), "{:+.1e}".format(12345.678), "{:08.3f}".format(-3.14159), "{:,.2f}".format(1234567.891), "{:%}".format(0.256), "{:.0%}".format(0.999), "{!r}".format("q"), "{:>{w}}".format("x", w=4), "{a[0]} {b.real}".format(a=[9], b=3))
print("%d|%5d|%-5d|%05d|%x|%o|%e|%g|%s|%r|%%|%c" % (7, 7, 7, 7, 255, 8, 1234.5, 0.0001, "s", "r", "c"), "%.3f" % 2.0005, "%s and %s" % ("a", [1]), "%(k)s=%(v).1f" % {"k": "x", "v": 2})
print("abc".ljust(6, ".") + "|", "abc".rjust(6) + "|", "abc".center(7, "-"), "x".zfill(3), "-4".zfill(4), "Title Case here".title(), "hELLO".capitalize(), "a\tb".expandtabs(4), "  pad ".strip(), "xxhixx".strip("x"), "xxhi".lstrip("x"), "a,b;c".replace(";", ",").split(","), "1 2  3".split(), "1 2  3".split(" "), "a.b.c".rpartition("."), "line1\nline2\r\nline3".splitlines(), "ß".upper(), "İ".lower() == "i̇", "abc".isidentifier(), "1a".isalnum(), "½".isnumeric(), " ".isspace(), "Ab".isupper(), "été".encode("utf-8"), b"caf\xc3\xa9".decode(), "abcabc".rfind("b"), "abcabc".index("c"), "aXbXc".split("X", 1), "mississippi".count("ss"), "a-b_c".translate({45: "+", 95: None}), "prefix_x".removeprefix("prefix_"), "file.txt".removesuffix(".txt"), "%s" % None, "abc" * 0 == "", "b" > "a" > "A", max("hello"), sorted("hello"), "".join(reversed("abc")), "a" "b", "\x41\u00e9\N{BULLET}")
print(f"{1000000:,} {1e6:,.0f} {0.1:.20f} {1/3:.3g} {1e-10:g} {123456789:.3g} {2**70} {10**20:e} {3:.1f} {True} {-5:+} {5: } {255:#b} {255:#o} {255:08b} {-255:x} {3.0!r} {1e300 * 1e10} {float('nan'):.2f} {1j:.1f} {'é':>3} {None!s:>6} {[1.0, 2]!s}")
w = "width"; print(f"{w=} {w!r:>10} {len(w)=} {w[0]!r} {'a' if w else 'b'} {{}} {3*'ab'} {dict(a=1)['a']} {(lambda x: x*2)(4)} {w:{'>'}{9}} {', '.join(f'{i}' for i in range(3))}")
import textwrap, string, pprint
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20, initial_indent="* ", subsequent_indent="  "))
print(string.Template("$name has ${n}").substitute(name="bo", n=2), string.capwords("a bc"), string.digits, textwrap.indent("a\nb", "> "), textwrap.wrap("aaa bbb ccc", 7))
pprint.pprint({"b": list(range(15)), "a": {"nested": ["x" * 20, "y" * 20, "z" * 20]}, "c": (1,)})
pprint.pprint([[1, 2], {"k": "v"}], width=10)
print("multi", "args", 1, None, sep="-", end=".\n"); print(); print("", end=""); print([], (), {}, set(), ""); print("a\\b", 'c"d', "it's", repr("it's \"q\""), "tab\t|", r"\n", """two
lines""")
