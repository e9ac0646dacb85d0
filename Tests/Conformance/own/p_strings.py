name, score, n = "lstm", 0.98765, 1234567
print(f"{name!r:>10}|{name:^10}|{name:*<8}|{score:.2%}|{n:,}|{n:_}|{score:8.3f}|{score:+.1e}|{n:e}")
print(f"{5:03d} {255:#x} {255:b} {255:o} {-5:+d} {3.0:g} {1e10:g} {1e-5:g} {123456789:g} {0.1 + 0.2:.17g} {True:d} {n:>12,.1f}")
w = 12
print(f"{score:{w}.{3}f}|{name=}|{score=:.2f}|{2 + 3 = }|{'nested ' + f'{name}'}|{{braces}}")
print("%s %d %.2f %5s|%-5s| %05d %x %e %%" % ("a", 3, 2.5, "b", "c", 42, 255, 12345.678))
print("{} {1} {0}".format(1, 2) if False else "{1} {0} {x:>4} {y!s}".format(1, 2, x="z", y=[1]))
print("a,b,,c".split(","), "  x y ".split(), "a-b-c".rsplit("-", 1), "k=v".partition("="), "abc".join("12"))
print("Hello".lower(), "hello world".title(), "hello".capitalize(), "abc".upper().swapcase(), "x".center(5, "-"), "7".zfill(3))
print("banana".count("an"), "banana".find("n"), "banana".rfind("n"), "banana".replace("a", "o", 2), "banana".index("b"), "abc".startswith(("x", "a")))
print("a\tb\\n", r"a\n", repr("it's"), repr('say "hi"'), "é".encode(), b"abc".decode(), len("naïve"), ascii("é"))
print("one\ntwo\r\nthree".splitlines(), "abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle())
print("strip me".strip("sme"), "xxabcxx".lstrip("x"), "prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "abc"[::-1], "abcdef"[1:-1:2])
print("abc" < "abd", "a" * 3, "x" in "text", ord("a"), chr(98), str(1.0), str(1e16), str(1e-7), repr(0.1), float("1e3"), int("ff", 16), int("-7"))
print("{:>8}|{:<8}|{:^8}|".format("r", "l", "c"), "{:.3}".format("abcdef"), "{0[1]} {d[k]}".format([1, 2], d={"k": 5}))
print("tab\tx".expandtabs(4), "abc".translate(str.maketrans("ab", "xy")), "a b".encode("utf-8").hex(), "ß".casefold(), "A-B".split("-", maxsplit=1))
text = """multi
line"""
print(text, len(text), "con" "cat", 'a' 'b', sep=" / ", end="!\n")
