import MiniPython

/// Complex tensors as pairs of real ones, for rotary positions and the like.
enum TorchComplexSource {
  static let names = [
    "polar", "view_as_complex", "view_as_real", "complex", "angle", "real", "imag", "complex64",
    "complex128", "cfloat", "cdouble",
  ]

  static let module = ModuleDefinition(
    python: "_torch_complex", "Complex tensors as pairs of real ones.",
    #"""
    import math
    import torch

    class dtype:
        is_complex, is_floating_point, is_signed = True, False, True

        def __init__(self, name, itemsize):
            self._name, self.itemsize = name, itemsize

        def __repr__(self): return self._name

    complex64, complex128 = dtype("torch.complex64", 8), dtype("torch.complex128", 16)
    cfloat, cdouble = complex64, complex128

    def _parts(x):
        if isinstance(x, Tensor):
            return x.real, x.imag
        return x, 0

    class Tensor:
        def __init__(self, re, im):
            self.real, self.imag = re, im

        # what it is

        shape = property(lambda self: self.real.shape)
        ndim = property(lambda self: self.real.ndim)
        device = property(lambda self: self.real.device)
        requires_grad = property(lambda self: self.real.requires_grad or self.imag.requires_grad)
        dtype = property(lambda self: complex128 if self.real.dtype == torch.float64 else complex64)
        T = property(lambda self: Tensor(self.real.T, self.imag.T))
        mT = property(lambda self: Tensor(self.real.mT, self.imag.mT))
        H = property(lambda self: Tensor(self.real.T, -self.imag.T))
        mH = property(lambda self: Tensor(self.real.mT, -self.imag.mT))

        def size(self, dim=None): return self.real.size() if dim is None else self.real.size(dim)
        def dim(self): return self.real.dim()
        def numel(self): return self.real.numel()
        def is_complex(self): return True
        def is_floating_point(self): return False
        def __len__(self): return len(self.real)

        # the same for both parts

        def _both(self, name, *args, **kwargs):
            return Tensor(getattr(self.real, name)(*args, **kwargs), getattr(self.imag, name)(*args, **kwargs))

        def view(self, *shape): return self._both("view", *shape)
        def reshape(self, *shape): return self._both("reshape", *shape)
        def flatten(self, *args): return self._both("flatten", *args)
        def unsqueeze(self, dim): return self._both("unsqueeze", dim)
        def squeeze(self, *args): return self._both("squeeze", *args)
        def transpose(self, a, b): return self._both("transpose", a, b)
        def permute(self, *dims): return self._both("permute", *dims)
        def expand(self, *sizes): return self._both("expand", *sizes)
        def repeat(self, *sizes): return self._both("repeat", *sizes)
        def contiguous(self): return self._both("contiguous")
        def clone(self): return self._both("clone")
        def detach(self): return self._both("detach")
        def sum(self, *args, **kwargs): return self._both("sum", *args, **kwargs)
        def mean(self, *args, **kwargs): return self._both("mean", *args, **kwargs)
        def to(self, *args, **kwargs): return self
        def __getitem__(self, index): return Tensor(self.real[index], self.imag[index])
        def __iter__(self): return iter([self[k] for k in torch.arange(len(self)).tolist()])

        # arithmetic

        def __add__(self, other):
            re, im = _parts(other)
            return Tensor(self.real + re, self.imag + im)
        __radd__ = __add__

        def __neg__(self): return Tensor(-self.real, -self.imag)
        def __sub__(self, other): return self + -other
        def __rsub__(self, other): return -self + other

        def __mul__(self, other):
            if not isinstance(other, Tensor):
                return Tensor(self.real * other, self.imag * other)
            return Tensor(self.real * other.real - self.imag * other.imag,
                          self.real * other.imag + self.imag * other.real)
        __rmul__ = __mul__

        def __truediv__(self, other):
            if not isinstance(other, Tensor):
                return Tensor(self.real / other, self.imag / other)
            size = other.real * other.real + other.imag * other.imag
            product = self * other.conj()
            return Tensor(product.real / size, product.imag / size)

        def __rtruediv__(self, other):
            size = self.real * self.real + self.imag * self.imag
            return Tensor(other * self.real / size, -other * self.imag / size)

        def __matmul__(self, other):
            re, im = (other.real, other.imag) if isinstance(other, Tensor) else (other, torch.zeros_like(other))
            return Tensor(self.real @ re - self.imag @ im, self.real @ im + self.imag @ re)

        def __pow__(self, n):
            size, turn = self.abs() ** n, self.angle() * n
            return Tensor(size * torch.cos(turn), size * torch.sin(turn))

        def __eq__(self, other):
            re, im = _parts(other)
            return (self.real == re) & (self.imag == im)

        def abs(self): return torch.hypot(self.real, self.imag)
        def __abs__(self): return self.abs()
        def angle(self): return torch.atan2(self.imag, self.real)
        def conj(self): return Tensor(self.real, -self.imag)
        def exp(self):
            size = self.real.exp()
            return Tensor(size * self.imag.cos(), size * self.imag.sin())

        # text

        def __repr__(self):
            if self.numel() == 0:
                return f"tensor([], dtype={self.dtype!r})"
            def cells(part):
                text = repr(part.detach().to(torch.float64).reshape(-1) if part.dtype == torch.float64
                            else part.detach().reshape(-1))
                text = text[text.index("[") + 1:text.rindex("]")]
                return [c.strip("\n") for c in text.replace(",\n        ", ", ").split(", ")]
            words = []
            for a, b in zip(cells(self.real), cells(self.imag)):
                b = b.lstrip() + "j"
                words.append(a + (b if b[0] in "+-" else "+" + b))
            def lay(shape, at, indent):
                if not shape:
                    return words[at], at + 1
                if len(shape) == 1:
                    row = words[at:at + shape[0]]
                    per = max(1, (80 - indent) // (len(row[0]) + 2))
                    lines = [", ".join(row[k:k + per]) for k in range(0, len(row), per)]
                    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]", at + shape[0]
                parts = []
                for _ in range(shape[0]):
                    text, at = lay(shape[1:], at, indent + 1)
                    parts.append(text)
                gap = "," + "\n" * (len(shape) - 1) + " " * (indent + 1)
                return "[" + gap.join(parts) + "]", at
            text, _ = lay(list(self.shape), 0, 7)
            suffix = "" if self.dtype is complex64 else f", dtype={self.dtype!r}"
            if self.dtype is complex64 and torch.get_default_dtype() == torch.float64:
                suffix = f", dtype={self.dtype!r}"
            return f"tensor({text}{suffix})"

        def __hash__(self): return id(self)

    # A tensor of numbers some of which are complex.
    def from_numbers(data, dtype=None):
        def part(x, name):
            return [part(v, name) for v in x] if isinstance(x, (list, tuple)) else float(getattr(x, name))
        kind = torch.float64 if dtype is complex128 else None
        return Tensor(torch.tensor(part(data, "real"), dtype=kind), torch.tensor(part(data, "imag"), dtype=kind))

    def polar(abs, angle): return Tensor(abs * torch.cos(angle), abs * torch.sin(angle))

    def complex(real, imag):
        if real.dtype != imag.dtype:
            raise RuntimeError(
                f"Expected object of scalar type {real.type().split('.')[-1][:-6]} but got scalar type "
                f"{imag.type().split('.')[-1][:-6]} for second argument")
        return Tensor(real, imag)

    def view_as_complex(input):
        if input.dim() == 0:
            raise RuntimeError("Input tensor must have one or more dimensions")
        if input.shape[-1] != 2:
            raise RuntimeError("Tensor must have a last dimension of size 2")
        if not input.is_floating_point():
            raise RuntimeError(f"view_as_complex is only supported for half, float and double tensors, but got a tensor of scalar type: {input.type().split('.')[-1][:-6]}")
        return Tensor(input[..., 0], input[..., 1])

    def view_as_real(input):
        if not isinstance(input, Tensor):
            raise RuntimeError("view_as_real is only supported for complex tensors")
        return torch.stack([input.real, input.imag], dim=-1)

    def angle(input):
        if isinstance(input, Tensor):
            return input.angle()
        return torch.where(input < 0, torch.full_like(input, math.pi), torch.zeros_like(input))

    def real(input): return input.real if isinstance(input, Tensor) else input
    def imag(input):
        if isinstance(input, Tensor):
            return input.imag
        raise RuntimeError("imag is not implemented for tensors with non-complex dtypes.")
    """#, names: names + ["from_numbers"])
}
