import re
import string
from collections import Counter
import textwrap

text = "The quick brown fox -- it jumped, over the lazy dog's bed! (Twice: 2x, 3.5 times.)"
print(re.findall(r"[a-z']+", text.lower())[:6], re.findall(r"\d+(?:\.\d+)?", text), re.sub(r"[^\w\s]", "", text)[:20])
print(re.split(r"\W+", "a, b;c  d"), re.match(r"(\w+) (\w+)", text).groups(), re.search(r"(?P<n>\d)x", text).group("n"), re.search("zzz", text))
print(text.translate(str.maketrans("", "", string.punctuation)).split()[:5], string.ascii_lowercase[:5], text.count("the"), text.find("fox"), text.title()[:15])
print("a,b,,c".split(","), " x ".strip() + "|", "abc".center(9, "*"), "7".zfill(3), "aXbX".replace("X", "-", 1), "a-b-c".rsplit("-", 1), "k=v=w".partition("="))
print("abc".isalpha(), "12".isdigit(), "Hello".swapcase(), "x" in "xyz", "abc" < "abd", "-".join(["a", "b"]), "l1\nl2".splitlines(), "ab".startswith(("x", "a")))
tokens = text.lower().split()
bigrams = Counter(zip(tokens, tokens[1:]))
print(bigrams.most_common(1), len(set(tokens)) / len(tokens))
print(textwrap.fill("one two three four five six", width=12))
print(textwrap.shorten("one two three four", 12), textwrap.dedent("  a\n   b"))
vocab = {"<pad>": 0, "<unk>": 1}
for t in "to be or not to be".split():
    vocab.setdefault(t, len(vocab))
inv = {i: t for t, i in vocab.items()}
ids = [vocab.get(t, vocab["<unk>"]) for t in "to see or be".split()]
print(vocab, ids, " ".join(inv[i] for i in ids), inv)
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]
print(edit("kitten", "sitting"), ord("a"), chr(98), hex(255), bin(5), int("ff", 16), sorted("banana", key="nab".index))
def merge(word, pair):
    out, i = [], 0
    while i < len(word):
        if tuple(word[i:i + 2]) == pair:
            out.append("".join(pair)); i += 2
        else:
            out.append(word[i]); i += 1
    return out
words = [list("lower"), list("low"), list("newer")]
for _ in range(3):
    pairs = Counter(p for w in words for p in zip(w, w[1:]))
    best = max(pairs, key=lambda p: (pairs[p], p))
    words = [merge(w, best) for w in words]
    print(best, words)
