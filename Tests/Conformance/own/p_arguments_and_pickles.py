import argparse, pickle, unicodedata, string, numbers, json, os, tempfile, sys
from pathlib import Path

parser = argparse.ArgumentParser(description="Train a model")
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--lr", type=float, default=1e-3, metavar="RATE")
parser.add_argument("--name", default="run", choices=["run", "test"])
parser.add_argument("-q", "--quiet", action="store_true")
args = parser.parse_args(["--epochs", "5", "-q"])
print(args)
for k, v in sorted(vars(args).items()):
    print(f"{k:8} {v!r}")

def to_ascii(s):
    return "".join(c for c in unicodedata.normalize("NFD", s) if unicodedata.category(c) != "Mn" and c in string.ascii_letters + " .,;'-")
print(to_ascii("Ślusàrski"), to_ascii("O'Néàl"), unicodedata.name("é"), unicodedata.category("A"))
vocab = {"words": ["a", "b"], "size": 2, "nested": {"t": (1, 2)}}
blob = pickle.dumps(vocab)
again = pickle.loads(blob)
print(type(blob).__name__, again == vocab, again is vocab)
class Model:
    def __init__(self): self.w = [1.0, 2.0]
m = pickle.loads(pickle.dumps(Model())); print(m.w, type(m).__name__)
try:
    pickle.dumps(lambda x: x)
except Exception as e:
    print(type(e).__name__)
print(isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(True, numbers.Number), isinstance("a", numbers.Number))
with tempfile.TemporaryDirectory() as d:
    p = Path(d) / "log.json"
    p.write_text(json.dumps({"loss": [0.5, 0.25]}, indent=1))
    print(p.name, p.suffix, json.loads(p.read_text())["loss"][-1], len(p.read_text().splitlines()))
    with open(Path(d) / "m.pkl", "wb") as f: pickle.dump(vocab, f)
    with open(Path(d) / "m.pkl", "rb") as f: print(pickle.load(f)["size"])
    print(sorted(os.listdir(d)), os.path.exists(p))
print(os.path.exists(p))
