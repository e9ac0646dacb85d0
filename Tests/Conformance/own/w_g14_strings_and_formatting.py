import math

name, value = "loss", 0.123456
print(f"{name}: {value:.3f} {value:10.2f}| {value:<8.1f}| {value:+.2e} {value:.1%}")
print("%s = %.2f after %d epochs" % (name, value, 10))
print("{} {:>6} {:<6}| {:^7}|".format(1, "ab", "cd", "mid"), "{0}{1}{0}".format("x", "y"))
print(f"{1234567:,} {42:05d} {255:x} {5:b} {3.0} {1e-7} {1e16} {10 ** 20}")
print(f"{name!r} {[1, 2.0, 'a']} {value=:.2f} {'=' * 10}")
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), int(-3.7), 7 // -2, -7 % 3)

text = "  The quick Brown fox  "
print(text.strip().lower().split(), text.strip().replace("quick", "slow").title())
print("-".join(["a", "b", "c"]), "abc"[::-1], "banana".count("an"), "banana".find("n"))
print("x" in "text", "file.txt".endswith(".txt"), "a,b,,c".split(","), "42".isdigit(), "7".zfill(3))
print(sorted("hello"), list(enumerate("ab", 1)), [ord(c) for c in "Az"], chr(97))
print(math.pi, math.sqrt(2), math.floor(-0.5), math.ceil(0.2), math.log(8, 2), math.inf)
print(float("nan") == float("nan"), 1 / 3, 2 ** -1, 10 / 5, 1e3, 1.0e-5, 123456789.123)
print(str(True) + str(None), repr("it's"), 'say "hi"', "tab\tnew", len("héllo"))
for bad in ["12a", "", "3.5"]:
    try:
        print(int(bad))
    except ValueError as e:
        print(e)
print(", ".join(f"{k}={v}" for k, v in {"lr": 0.01, "epochs": 5}.items()), end="!\n")
print(1, 2, 3, sep=" < ")
