from dataclasses import dataclass, field
@dataclass
class Config:
    lr: float = 0.1
    layers: list = field(default_factory=list)
    name: str = "net"
    def describe(self): return f"{self.name}:{self.lr}"
c = Config(0.5)
print(c, c == Config(0.5), c.describe(), Config(layers=[1]).layers)
@dataclass(frozen=True)
class P:
    x: int
    y: int = 0
print(P(1), hash(P(1)) == hash(P(1)))
try:
    P(1).x = 3
except Exception as e:
    print(type(e).__name__, e)
