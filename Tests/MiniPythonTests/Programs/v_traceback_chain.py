import math

def area(r):
    return math.pi * r ** 2

def total(shapes):
    result = 0
    for s in shapes:
        result += area(s["r"])
    return result

try:
    total([{"r": 1}, {"q": 2}])
except KeyError as e:
    total([{"r": 1}, {"r": "x"}])
