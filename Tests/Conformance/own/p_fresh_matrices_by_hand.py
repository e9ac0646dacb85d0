from fractions import Fraction

class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows must have the same length")
    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])
    @property
    def T(self):
        return Matrix(zip(*self.rows))
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not match")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in other.T.rows] for r in self.rows])
    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows
    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        base = self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result
    def det(self):
        m = [[Fraction(v) for v in r] for r in self.rows]
        d = Fraction(1)
        for i in range(len(m)):
            p = next((r for r in range(i, len(m)) if m[r][i]), None)
            if p is None:
                return Fraction(0)
            if p != i:
                m[i], m[p] = m[p], m[i]
                d = -d
            d *= m[i][i]
            for r in range(i + 1, len(m)):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return d
    def __str__(self):
        width = max(len(str(v)) for r in self.rows for v in r)
        return "\n".join("[" + " ".join(f"{v!s:>{width}}" for v in r) + "]" for r in self.rows)
    def __repr__(self):
        return f"Matrix({self.rows})"
    def __iter__(self):
        return (v for r in self.rows for v in r)

a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a @ b, a.T, a ** 5, sep="\n")
print(repr(a), a == Matrix([(1, 2), (3, 4)]), a != b, list(a), sum(a), max(a), 3 in a, a[1, 0])
a[0, 0] = -10
print(a, a.det(), Matrix([[2, 1, 0], [0, 3, 1], [1, 0, 1]]).det(), a.shape)
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: a[5, 5], lambda: a["x"], lambda: a + b, lambda: hash(a)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
fibm = Matrix([[1, 1], [1, 0]]) ** 90
print(fibm[0, 1], Fraction(3, 4) + 1, Fraction(1, 3) * 3 == 1, str(Fraction(6, 4)), float(Fraction(1, 8)))
pascal = [[1]]
for _ in range(5):
    row = pascal[-1]
    pascal.append([1, *map(sum, zip(row, row[1:])), 1])
print("\n".join(" ".join(map(str, r)).center(20) for r in pascal))
spiral = [[0] * 4 for _ in range(3)]
x = y = n = 0
dx, dy = 1, 0
for n in range(1, 13):
    spiral[y][x] = n
    nx, ny = x + dx, y + dy
    if not (0 <= nx < 4 and 0 <= ny < 3) or spiral[ny][nx]:
        dx, dy = -dy, dx
        nx, ny = x + dx, y + dy
    x, y = nx, ny
print(*spiral, sep="\n")
