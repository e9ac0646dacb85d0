import MiniPython

/// Functions of `torch`, `torch.special` and `torch.random` that are put together from others.
enum TorchMoreSource {
  static let names = [
    "combinations", "cartesian_prod", "xlogy", "trapezoid", "trapz", "cumulative_trapezoid",
    "vander",
    "hsplit", "vsplit", "dsplit", "can_cast",
  ]

  static let special = ModuleDefinition(
    "torch.special", "Special functions.",
    aliases: [
      "entr", "xlogy", "xlog1py", "expit", "logit", "softmax", "log_softmax", "erf", "erfc",
      "expm1", "log1p", "exp2", "logsumexp", "sinc",
    ].map { ($0, "_torch_more." + $0) })

  static let module = ModuleDefinition(
    python: "_torch_more", "Functions put together from others.",
    #"""
    import itertools
    import torch
    from contextlib import contextmanager

    def combinations(input, r=2, with_replacement=False):
        choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
        rows = list(choose(range(len(input)), r))
        if not rows:
            return torch.empty(0, r, dtype=input.dtype)
        return input[torch.tensor(rows)]

    def cartesian_prod(*tensors):
        if len(tensors) == 1:
            return tensors[0]
        return torch.stack([g.reshape(-1) for g in torch.meshgrid(*tensors, indexing="ij")], dim=1)

    def trapezoid(y, x=None, *, dx=None, dim=-1):
        y = y.movedim(dim, -1)
        heights = (y[..., 1:] + y[..., :-1]) / 2
        if x is None:
            return (heights * (1 if dx is None else dx)).sum(-1)
        return (heights * (x[..., 1:] - x[..., :-1])).sum(-1)

    trapz = trapezoid

    def cumulative_trapezoid(y, x=None, *, dx=None, dim=-1):
        y = y.movedim(dim, -1)
        heights = (y[..., 1:] + y[..., :-1]) / 2
        if x is None:
            heights = heights * (1 if dx is None else dx)
        else:
            heights = heights * (x[..., 1:] - x[..., :-1])
        return heights.cumsum(-1).movedim(-1, dim)

    def vander(x, N=None, increasing=False):
        if x.dim() != 1:
            raise RuntimeError("x must be a one-dimensional tensor.")
        powers = torch.arange(len(x) if N is None else N)
        return x[:, None] ** (powers if increasing else powers.flip(0))

    def _parts(name, input, indices_or_sections, dim):
        if isinstance(indices_or_sections, int):
            size = input.shape[dim]
            if size % indices_or_sections != 0:
                raise RuntimeError(
                    f"torch.{name} attempted to split along dimension {dim}, but the size of the dimension "
                    f"{size} is not divisible by the split_size {indices_or_sections}!")
        return torch.tensor_split(input, indices_or_sections, dim=dim)

    def hsplit(input, indices_or_sections):
        if input.dim() < 1:
            raise RuntimeError(f"torch.hsplit requires a tensor with at least 1 dimension, but got a tensor with {input.dim()} dimensions!")
        return _parts("hsplit", input, indices_or_sections, 0 if input.dim() == 1 else 1)

    def vsplit(input, indices_or_sections):
        if input.dim() < 2:
            raise RuntimeError(f"torch.vsplit requires a tensor with at least 2 dimension, but got a tensor with {input.dim()} dimensions!")
        return _parts("vsplit", input, indices_or_sections, 0)

    def dsplit(input, indices_or_sections):
        if input.dim() < 3:
            raise RuntimeError(f"torch.dsplit requires a tensor with at least 3 dimension, but got a tensor with {input.dim()} dimensions!")
        return _parts("dsplit", input, indices_or_sections, 2)

    def _category(dtype):
        if dtype is torch.bool:
            return 0
        return 2 if dtype.is_floating_point else 1

    def can_cast(from_, to):
        if _category(from_) > _category(to):
            return False
        # Signed numbers do not become unsigned ones.
        return not (_category(from_) == 1 and _category(to) == 1 and from_.is_signed and not to.is_signed)

    def _float(x):
        return x if x.is_floating_point() else x.float()

    def xlogy(input, other):
        x = input if torch.is_tensor(input) else torch.tensor(input)
        y = other if torch.is_tensor(other) else torch.tensor(other)
        product = x * torch.log(_float(y))
        return torch.where((x == 0) & ~torch.isnan(_float(y)), torch.zeros_like(product), product)

    def xlog1py(input, other):
        return xlogy(input, 1 + other)

    def entr(input):
        x = _float(input)
        inside = -x * torch.log(x)
        return torch.where(x > 0, inside, torch.where(x == 0, torch.zeros_like(x), torch.full_like(x, float("-inf"))))

    def expit(input): return torch.sigmoid(input)
    def logit(input, eps=None): return torch.logit(input, eps)
    def softmax(input, dim, *, dtype=None): return torch.softmax(input, dim, dtype=dtype)
    def log_softmax(input, dim, *, dtype=None): return torch.log_softmax(input, dim, dtype=dtype)
    def erf(input): return torch.erf(input)
    def erfc(input): return torch.erfc(input)
    def expm1(input): return torch.expm1(input)
    def log1p(input): return torch.log1p(input)
    def exp2(input): return torch.exp2(input)
    def logsumexp(input, dim, keepdim=False): return torch.logsumexp(input, dim, keepdim)
    def sinc(input): return torch.sinc(input)

    @contextmanager
    def fork_rng(devices=None, enabled=True, device_type="cuda"):
        if not enabled:
            yield
            return
        state = torch.get_rng_state()
        try:
            yield
        finally:
            torch.set_rng_state(state)
    """#,
    names: names + [
      "xlog1py", "entr", "expit", "logit", "softmax", "log_softmax", "erf", "erfc",
      "expm1", "log1p", "exp2", "logsumexp", "sinc", "fork_rng",
    ])
}
