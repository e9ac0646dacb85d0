from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f"{self.name.lower()}={self.value}"
print(Color.CRIMSON is Color.RED, [c.name for c in Color], Color.RED.describe(), len(Color), Color.__members__, Color.RED in Color)
print({Color.RED: "r"}[Color.RED], Color, type(Color.RED), isinstance(Color.RED, Color), repr(Color("x") if False else Color(2)))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def g(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.g, Planet.EARTH.value)
class P(Flag):
    R = auto(); W = auto(); X = auto()
print(P.R | P.W, repr(P.R | P.W), P.R in (P.R | P.X), P.X.value, bool(P.R & P.W))
class S(str, Enum):
    A = "a"
print(S.A == "a", S.A.value, S("a"), S.A.name)
class L(IntEnum):
    LOW = auto(); HIGH = auto()
print([1, 2, 3][L.LOW], L.HIGH * 2, max(L), L.LOW == 1, f"{L.HIGH:03d}", int(L.HIGH), str(L.LOW), repr(L.LOW))
try: Color["BLUE"]
except KeyError as e: print("KeyError", e)
try: Color.RED.value = 3
except AttributeError as e: print("AttributeError")
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG"); print(Animal.DOG, list(Animal))
