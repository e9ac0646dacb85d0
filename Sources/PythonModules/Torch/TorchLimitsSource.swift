import MiniPython

/// `torch.finfo` and `torch.iinfo`: what the numbers of a dtype can be.
enum TorchLimitsSource {
  static let names = ["finfo", "iinfo"]

  static let module = ModuleDefinition(
    python: "_torch_limits", "The limits of dtypes.",
    #"""
    import torch

    class finfo:
        # dtype: bits, digits of the fraction, smallest and largest exponent, decimal digits
        _facts = {
            torch.float16: (16, 10, -14, 16, 3), torch.bfloat16: (16, 7, -126, 128, 2),
            torch.float32: (32, 23, -126, 128, 6), torch.float64: (64, 52, -1022, 1024, 15)}

        def __init__(self, type=None):
            type = torch.get_default_dtype() if type is None else type
            if type not in finfo._facts:
                raise TypeError(f"torch.finfo() requires a floating point input type. Use torch.iinfo to handle '{type}'")
            self.bits, digits, smallest, largest, decimals = finfo._facts[type]
            self.dtype = str(type)[6:]
            self.eps = 2.0 ** -digits
            self.max = (2.0 - 2.0 ** -digits) * 2.0 ** (largest - 1)
            self.min = -self.max
            self.tiny = self.smallest_normal = 2.0 ** smallest
            self.resolution = 10.0 ** -decimals

        def __repr__(self):
            return (
                f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, eps={self.eps:g}, "
                f"smallest_normal={self.tiny:g}, tiny={self.tiny:g}, dtype={self.dtype})")

    class iinfo:
        def __init__(self, type):
            if type.is_floating_point or type is torch.bool:
                raise TypeError(f"torch.iinfo() requires an integer input type. Use torch.finfo to handle '{type}'")
            self.bits, self.dtype = 8 * type.itemsize, str(type)[6:]
            self.min = -(1 << (self.bits - 1)) if type.is_signed else 0
            self.max = (1 << (self.bits - type.is_signed)) - 1

        def __repr__(self):
            return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"
    """#, names: names)
}
