import math
from datetime import date, datetime, timedelta
from decimal import Decimal
from textwrap import dedent, fill, indent, shorten

v = 1234567.891
print(f"{v:,.2f}|{v:_.1f}|{v:e}|{v:.3g}|{v:>15.1f}|{v:<12.0f}|{v:^+14.1f}|{v:015.2f}|{v:*^20.3e}")
print(f"{255:x} {255:#X} {255:b} {255:#o} {255:08b} {1000000:,} {-5:+d} {5: d} {65:c} {0.1234:.1%} {12345:e}")
name, items = "tensor", [1, 2]
print(f"{name!r:>10} {name:.3} {name:->10} {items!s:<8}| {len(items)=} {name=!s} {v = :.1f} {{}} {'nested ' + f'{name}'}")
width, prec = 10, 3
print(f"{math.pi:{width}.{prec}f}|{'a':{'*'}^{width}}|{True:5}|{None!s:>6}|{3}")
print("%5.2f|%-8s|%+d|%05d|%x|%%|%s|%r|%c" % (3.14159, "ab", 5, 42, 255, [1], "q", "z"))
print("%(a)s has %(b).1f" % {"a": "x", "b": 2}, "{0}{1}{0}".format("a", "b"), "{x[k]} {y.real}".format(x={"k": 1}, y=5), "{:>{w}}".format("r", w=4))
print(f"{date(2024, 2, 29):%d %b %Y} {datetime(2024, 1, 5, 14, 3):%H:%M, %A} {timedelta(days=1, seconds=3661)} {Decimal('1.10') + 1:.3f}")
for n in (0.1 + 0.2, 1e16, 1e-5, 123456789012345680.0, 1e22, 5e-324, -0.0, 2.0 ** 0.5, float("inf"), 100.0, 1.0e15):
    print(n, f"{n:g}", f"{n:.2f}", f"{n:10.3e}", repr(round(n, 2)) if math.isfinite(n) else n)
print("a,b,,c".split(","), " a b  c ".split(), "a\nb\r\nc".splitlines(), "x=1=2".partition("="), "a.b.c".rsplit(".", 1), "k: v".split(": "))
print("Hello World".swapcase(), "hello world".title(), "abc".center(9, "*"), "5".zfill(3), "-5".zfill(4), "tab\tx".expandtabs(4), "aXbX".replace("X", "-", 1))
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".count(""), "prefix_x".removeprefix("prefix_"), "x.py".endswith((".py", ".txt")), "ß".upper(), "ǅ".lower(), "É".casefold())
print(fill("the quick brown fox jumps over the lazy dog", 20), shorten("hello big world", 11), indent("a\nb", "> "), dedent("""
    x
      y"""), sep="\n")
print("café".encode(), b"\xff\x00a".hex(), bytes.fromhex("00ff"), b"abc"[1], b"abc"[:2], "naïve".encode("latin-1"), b"\xe9".decode("latin-1"), "é".encode("ascii", "replace"))
print("abc".translate(str.maketrans("ac", "xz", "b")), "abc" < "abd", "Z" < "a", max("hello"), "".join(reversed("abc")), "abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "aB".islower())
print(repr("it's"), repr('say "hi"'), repr("both ' \""), repr("\t\n\\\x00\x7f\u200b"), ascii("é€😀"), "\N{GREEK SMALL LETTER ALPHA}", r"\n", "a" "b", ord("€"), chr(960))
