import re
print(re.findall(r"(a|ab)(c|bcd)(d*)", "abcd"), re.search(r"(\d+)-(\d+)?", "12-").groups(), re.findall("a*", "baac"), re.sub("x*", "-", "abxd"), re.split("x*", "axbc"))
print(re.split(r"(\W)", "a,b c", maxsplit=1), re.findall(r"(?i)HELLO", "Hello hELLo"), re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict())
print(re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>", "abcd"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"\d{2,3}", "1 12 123 1234"))
print(re.compile(r"""
  (\d+)   # number
  \s*
  ([a-z]+)  # unit
""", re.X).findall("3 kg, 4cm"), re.search(r"(\w)\1", "hello").group(), re.findall(r"\b\w{3}\b", "the quick fox"), re.fullmatch(r"[a-z]+", "abc1"))
print(re.findall(r"^a", "a\na", re.M), re.findall(r"a.b", "a\nb", re.S), re.search("$", "abc").span(), re.sub(r"^\s+|\s+$", "", "  x "), re.sub("(a)(b)?", r"[\1\2]", "ab a"))
for bad in ["*a", "(", "[a", "a)", r"\q", "a**", "(?P<n>a)(?P<n>b)", "[z-a]", "(?P=x)", "a{3,1}", r"\2(a)"]:
    try: re.compile(bad); print("ok", bad)
    except re.error as e: print(bad, "->", e)
m = re.match(r"(a)(b)?", "a"); print(m.group(2), m.groups(), m.groups("-"), m.lastindex, m.span(2), m[1], m.string, m.re.pattern)
print([(m.group(), m.start()) for m in re.finditer(r"[aeiou]", "education")], re.sub(r"[aeiou]", lambda m: m.group().upper(), "education"), re.escape("1+1=2?"))
print(re.findall(r"(?<!\d)\d{2}(?!\d)", "12 345 67"), re.search(r"(?<=a)b", "ab").start(), re.findall(r"[\w.-]+@[\w-]+\.[a-z]+", "x.y@mail.com, z@q.org"), re.findall(r"(?:(\d)|([a-z]))", "1a"), re.findall(r"\w+", "naïve café"), re.IGNORECASE, re.compile("a", re.I | re.M), re.findall("(?s).+", "a\nb"))
print(re.sub(r"(\d+)", lambda m: f"<{m[1]}>", "a1b22"), re.subn("[ab]", "", "abc"), re.split(r"\s*[,;]\s*", "a , b;c"), re.sub("a|b", "", "cab"), re.findall("[^\\W\\d_]+", "ab_12cd"), re.sub(r"\bthe\b", "a", "the other the", count=1, flags=re.I))
