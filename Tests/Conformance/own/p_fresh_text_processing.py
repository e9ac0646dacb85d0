import re
import string
from collections import Counter, defaultdict

text = """It was the best of times, it was the worst of times,
it was the age of wisdom... it was the age of foolishness!"""
clean = text.lower().translate(str.maketrans("", "", string.punctuation))
words = clean.split()
print(len(words), len(set(words)), words[:6])
counts = Counter(words)
print(counts.most_common(3))
bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(2))
print(sorted(counts, key=lambda w: (-counts[w], w))[:4])
index = defaultdict(list)
for i, w in enumerate(words):
    index[w].append(i)
print(dict(list(index.items())[:3]))
print(re.findall(r"\b[a-z]{5,}\b", clean))
print(re.sub(r"\s+", " ", text)[:30], re.split(r"[,.!]+\s*", "a, b.c!d"))
print({len(w): sorted({v for v in words if len(v) == len(w)}) for w in words if len(w) > 4})
print(" ".join(w.capitalize() for w in words[:4]), "|".join(f"{w:^7}" for w in words[:3]))
vowels = sum(ch in "aeiou" for ch in clean)
print(vowels, f"{vowels / len(clean):.1%}")
longest = max(words, key=len)
print(longest, longest[::-1], sorted(longest), "".join(sorted(set(longest))))
lines = text.splitlines()
for n, line in enumerate(lines, 1):
    print(f"{n:>2}: {line[:20]:<22}|")
vocab = {w: i for i, (w, _) in enumerate(counts.most_common(5))}
encoded = [vocab.get(w, -1) for w in words[:8]]
print(vocab, encoded)
print("%-10s|%5.1f|%3d%%" % ("total", 12.345, 50), "{:>8,}".format(1234567), f"{'x':*<5}{'y':*>5}")
m = re.match(r"(?P<first>\w+)\s(?P<second>\w+)", text)
print(m.groupdict(), m.group(1), m.span("second"), bool(re.fullmatch(r"\d{3}-\d{4}", "555-1234")))
print(text.count("was"), text.find("worst"), text.title()[:11], text.swapcase()[:6], "abc".zfill(5))
