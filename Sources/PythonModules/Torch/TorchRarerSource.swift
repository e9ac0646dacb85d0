import MiniPython

/// Rarer functions of `torch`, `torch.linalg`, `torch.nn.init` and `torch.testing`.
enum TorchRarerSource {
  static let names = [
    "unravel_index", "matrix_exp", "svd", "qr", "slogdet", "ger", "addr", "histogram",
    "float_power", "bitwise_left_shift", "bitwise_right_shift", "deg2rad_", "ldexp",
    "select_scatter", "slice_scatter", "vdot", "threshold", "alpha_dropout", "triplet_margin_loss",
    "margin_ranking_loss", "kl_div", "chain_matmul", "atleast_3d", "gradient",
    "typename", "prelu", "layer_norm", "rms_norm", "group_norm", "embedding",
    "binary_cross_entropy_with_logits", "conv1d", "conv2d", "max_pool1d", "avg_pool1d",
    "max_pool2d", "cosine_embedding_loss", "pixel_shuffle", "bilinear", "celu", "rrelu",
    "hardshrink", "logaddexp2", "polygamma", "nanstd",
  ]
  static let linalgNames = [
    "matrix_exp", "cross", "vecdot", "matmul", "diagonal", "vander", "solve_triangular",
    "inv_ex", "cholesky_ex",
  ]
  static let tensorNames = [
    "matrix_exp", "matrix_power", "float_power", "slogdet", "svd", "qr", "ldexp", "vdot", "ger",
    "addr", "hsplit", "vsplit", "dsplit", "hardshrink", "prelu", "logaddexp2", "polygamma",
    "bitwise_left_shift", "bitwise_right_shift", "select_scatter", "slice_scatter", "histogram",
  ]

  static let testing = ModuleDefinition(
    "torch.testing", "Comparisons for tests.",
    aliases: [
      ("assert_close", "_torch_rarer.assert_close"), ("make_tensor", "_torch_rarer.make_tensor"),
    ])

  static let module = ModuleDefinition(
    python: "_torch_rarer", "Functions put together from others.",
    #"""
    import math
    import torch
    import torch.nn.functional as F
    from torch import linalg
    from _torch_native import returned as _returned

    def unravel_index(indices, shape):
        if indices.is_floating_point() or indices.dtype == torch.bool:
            raise ValueError(f"expected 'indices' to be an integer dtype, but got {indices.dtype}")
        lengths = [shape] if isinstance(shape, int) else list(shape)
        found = []
        rest = indices
        for length in reversed(lengths):
            found.append(rest % length)
            rest = rest // length
        return tuple(reversed(found))

    def matrix_exp(A):
        if A.shape[-1] != A.shape[-2]:
            raise RuntimeError(
                f"linalg.matrix_exp: A must be batches of square matrices, but they are {A.shape[-2]} by "
                f"{A.shape[-1]} matrices")
        size = float(A.detach().abs().sum(-1).amax()) if A.numel() else 0.0
        halvings = max(0, math.ceil(math.log2(size)) + 3) if size > 0.5 else 0
        X = (A / 2 ** halvings).double()
        total = torch.eye(A.shape[-1], dtype=X.dtype).expand(X.shape)
        term = total
        for k in range(1, 19):
            term = term @ X / k
            total = total + term
        for _ in range(halvings):
            total = total @ total
        return total.to(A.dtype)

    def svd(input, some=True, compute_uv=True):
        U, S, Vh = linalg.svd(input, full_matrices=not some)
        return _returned("svd", U, S, Vh.mT)

    def qr(input, some=True):
        Q, R = linalg.qr(input)
        return _returned("qr", Q, R)

    def slogdet(input): return _returned("slogdet", *linalg.slogdet(input))
    def ger(input, vec2): return torch.outer(input, vec2)
    def addr(input, vec1, vec2, *, beta=1, alpha=1): return beta * input + alpha * torch.outer(vec1, vec2)
    def chain_matmul(*matrices): return linalg.multi_dot(list(matrices))
    def vdot(input, other): return torch.dot(input, other)

    def histogram(input, bins, *, range=None, weight=None, density=False):
        if torch.is_tensor(bins):
            edges = bins
        else:
            low, high = range if range is not None else (float(input.min()), float(input.max()))
            edges = torch.linspace(low, high, bins + 1)
        flat = input.reshape(-1)
        counts = torch.zeros(len(edges) - 1)
        place = torch.bucketize(flat, edges, right=True) - 1
        place = torch.where(flat == edges[-1], torch.full_like(place, len(edges) - 2), place)
        inside = (flat >= edges[0]) & (flat <= edges[-1])
        ones = torch.ones(flat.shape) if weight is None else weight.reshape(-1)
        counts.index_add_(0, place[inside], ones[inside])
        if density:
            counts = counts / counts.sum() / edges.diff()
        return _returned("histogram", counts, edges)

    def float_power(input, exponent):
        base = input.double() if torch.is_tensor(input) else input
        return torch.pow(base, exponent.double() if torch.is_tensor(exponent) else exponent)

    def bitwise_left_shift(input, other): return input << other
    def bitwise_right_shift(input, other): return input >> other
    def deg2rad_(input): return input.copy_(torch.deg2rad(input.clone()))
    def ldexp(input, other): return input * torch.pow(2.0, other)
    def logaddexp2(input, other): return torch.logaddexp(input * math.log(2), other * math.log(2)) / math.log(2)

    def polygamma(n, input):
        if n == 0:
            return torch.digamma(input)
        raise NotImplementedError("lectern has polygamma of order 0")

    def nanstd(input): return input[~input.isnan()].std()

    def select_scatter(input, src, dim, index):
        out = input.clone()
        out.select(dim, index).copy_(src)
        return out

    def slice_scatter(input, src, dim=0, start=None, end=None, step=1):
        out = input.clone()
        places = [slice(None)] * input.dim()
        places[dim] = slice(start, end, step)
        out[tuple(places)] = src
        return out

    def atleast_3d(x):
        if x.dim() == 0:
            return x.reshape(1, 1, 1)
        if x.dim() == 1:
            return x[None, :, None]
        return x.unsqueeze(-1) if x.dim() == 2 else x

    def gradient(input, *, spacing=1, dim=None, edge_order=1):
        dims = list(torch.arange(input.dim()).tolist()) if dim is None else [dim] if isinstance(dim, int) else list(dim)
        found = []
        for d in dims:
            x = input.movedim(d, 0).to(torch.get_default_dtype() if not input.is_floating_point() else input.dtype)
            middle = (x[2:] - x[:-2]) / 2
            found.append((torch.cat([x[1:2] - x[:1], middle, x[-1:] - x[-2:-1]]) / spacing).movedim(0, d))
        return tuple(found)

    def typename(obj):
        if torch.is_tensor(obj):
            return obj.type()
        kind = obj if isinstance(obj, type) else type(obj)
        module = getattr(kind, "__module__", "builtins")
        return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"

    threshold, alpha_dropout, prelu, embedding = F.threshold, F.alpha_dropout, F.prelu, F.embedding
    rms_norm, group_norm = F.rms_norm, F.group_norm

    def rrelu(input, lower=1 / 8, upper=1 / 3, training=False, inplace=False):
        if not training:
            return F.leaky_relu(input, (lower + upper) / 2)
        slopes = torch.ones_like(input.detach())
        below = input.detach() <= 0
        drawn = torch.empty(int(below.sum()), dtype=torch.float64).uniform_(lower, upper)
        slopes[below] = drawn.to(slopes.dtype)
        return input * slopes

    conv1d, conv2d, max_pool1d, avg_pool1d, max_pool2d = F.conv1d, F.conv2d, F.max_pool1d, F.avg_pool1d, F.max_pool2d
    layer_norm, kl_div, celu, hardshrink, bilinear = F.layer_norm, F.kl_div, F.celu, F.hardshrink, F.bilinear
    triplet_margin_loss, margin_ranking_loss = F.triplet_margin_loss, F.margin_ranking_loss
    cosine_embedding_loss, pixel_shuffle = F.cosine_embedding_loss, F.pixel_shuffle
    binary_cross_entropy_with_logits = F.binary_cross_entropy_with_logits

    # torch.linalg

    def cross(input, other, *, dim=-1): return torch.cross(input, other, dim=dim)
    def vecdot(x, y, *, dim=-1): return (x * y).sum(dim)
    def matmul(input, other): return torch.matmul(input, other)
    def diagonal(A, *, offset=0, dim1=-2, dim2=-1): return torch.diagonal(A, offset, dim1, dim2)
    def vander(x, *, N=None): return torch.vander(x, N, increasing=True)

    def solve_triangular(A, B, *, upper, left=True, unitriangular=False):
        T = torch.triu(A) if upper else torch.tril(A)
        if unitriangular:
            T = T - torch.diag(torch.diagonal(T)) + torch.eye(T.shape[-1], dtype=T.dtype)
        return linalg.solve(T, B) if left else linalg.solve(T.mT, B.mT).mT

    def inv_ex(A):
        return _returned("linalg_inv_ex", linalg.inv(A), torch.tensor(0, dtype=torch.int32))

    def cholesky_ex(A):
        return _returned("linalg_cholesky_ex", linalg.cholesky(A), torch.tensor(0, dtype=torch.int32))

    # torch.nn.init

    def sparse_(tensor, sparsity, std=0.01, generator=None):
        if tensor.dim() != 2:
            raise ValueError("Only tensors with 2 dimensions are supported")
        rows, cols = tensor.shape
        zeros = math.ceil(sparsity * rows)
        with torch.no_grad():
            tensor.normal_(0, std)
            for col in torch.arange(cols).tolist():
                order = torch.randperm(rows)
                tensor[order[:zeros], col] = 0
        return tensor

    def dirac_(tensor, groups=1):
        if tensor.dim() not in (3, 4, 5):
            raise ValueError("Only tensors with 3, 4, or 5 dimensions are supported")
        sizes = tensor.size()
        if sizes[0] % groups != 0:
            raise ValueError("dim 0 must be divisible by groups")
        out = sizes[0] // groups
        least = min(out, sizes[1])
        middle = tuple([s // 2 for s in sizes[2:]])
        with torch.no_grad():
            tensor.zero_()
            for g in torch.arange(groups).tolist():
                for d in torch.arange(least).tolist():
                    tensor[(g * out + d, d) + middle] = 1
        return tensor

    # torch.testing

    def assert_close(actual, expected, *, rtol=None, atol=None, equal_nan=False, check_dtype=True, msg=None,
                     **options):
        if isinstance(actual, (list, tuple)) and isinstance(expected, (list, tuple)):
            if len(actual) != len(expected):
                raise AssertionError(
                    f"The length of the sequences mismatch: {len(actual)} != {len(expected)}")
            for a, b in zip(actual, expected):
                assert_close(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan, check_dtype=check_dtype, msg=msg)
            return
        scalar = not torch.is_tensor(actual)
        a = actual if torch.is_tensor(actual) else torch.tensor(actual, dtype=torch.float64)
        b = expected if torch.is_tensor(expected) else torch.tensor(expected, dtype=torch.float64)
        if a.shape != b.shape:
            raise AssertionError(msg or f"The values for attribute 'shape' do not match: {a.shape} != {b.shape}.")
        if check_dtype and a.dtype != b.dtype:
            raise AssertionError(msg or f"The values for attribute 'dtype' do not match: {a.dtype} != {b.dtype}.")
        limits = {torch.float32: (1.3e-6, 1e-5), torch.float64: (1e-7, 1e-7), torch.float16: (1e-3, 1e-5),
                  torch.bfloat16: (1.6e-2, 1e-5)}
        own = limits.get(b.dtype, (0.0, 0.0))
        rtol, atol = own[0] if rtol is None else rtol, own[1] if atol is None else atol
        close = torch.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
        if bool(close.all()):
            return
        if msg is not None:
            raise AssertionError(msg)
        difference = (a.double() - b.double()).abs()
        if scalar:
            absolute = float(difference)
            raise AssertionError(
                f"Scalars are not close!\n\nExpected {expected} but got {actual}.\n"
                f"Absolute difference: {absolute} (up to {atol} allowed)\n"
                f"Relative difference: {absolute / abs(expected)} (up to {rtol} allowed)")
        relative = difference / b.double().abs()
        difference = torch.where(close, torch.zeros_like(difference), difference)
        relative = torch.where(close, torch.zeros_like(relative), relative)
        def place(x):
            k = int(x.flatten().argmax())
            at = tuple([int(i) for i in unravel_index(torch.tensor(k), tuple(x.shape))]) if x.dim() else ()
            return float(x.flatten()[k]), at
        wrong = int((~close).sum())
        exact = rtol == 0 and atol == 0
        head = "Tensor-likes are not equal!" if exact else "Tensor-likes are not close!"
        (most, at), (ratio, there) = place(difference), place(relative)
        allowed = "" if exact else f" (up to {atol} allowed)"
        allowed2 = "" if exact else f" (up to {rtol} allowed)"
        if not a.is_floating_point() and exact:
            most = int(most)
        raise AssertionError(
            f"{head}\n\nMismatched elements: {wrong} / {a.numel()} ({wrong / a.numel():.1%})\n"
            f"Greatest absolute difference: {most} at index {at}{allowed}\n"
            f"Greatest relative difference: {ratio} at index {there}{allowed2}")

    def make_tensor(*shape, dtype=torch.float32, device=None, low=-9, high=9):
        return torch.empty(*shape).uniform_(low, high).to(dtype)
    """#,
    names: names + linalgNames.filter { !names.contains($0) } + [
      "sparse_", "dirac_", "assert_close", "make_tensor",
    ])
}
