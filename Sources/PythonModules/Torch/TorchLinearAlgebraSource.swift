import MiniPython

/// The decompositions of `torch.linalg`, computed by NumPy's in double precision.
enum TorchLinearAlgebraSource {
  static let names = [
    "svd", "svdvals", "eigh", "eigvalsh", "pinv", "matrix_rank", "cond", "lstsq", "slogdet",
  ]

  static let module = ModuleDefinition(
    python: "_torch_linalg", "Decompositions of matrices.",
    #"""
    import numpy as np
    import torch
    from collections import namedtuple
    from _torch_native import custom as _custom, returned as _returned

    _Lstsq = namedtuple("linalg_lstsq", ["solution", "residuals", "rank", "singular_values"])

    def _plain(A, name):
        if A.requires_grad and torch.is_grad_enabled():
            raise NotImplementedError(f"lectern has no gradient of torch.linalg.{name}: use A.detach()")
        return A.detach().double().numpy()

    def _back(x, A):
        return torch.tensor(np.array(x), dtype=A.dtype)

    def _each(A, function):
        """Applies a function to each matrix of a batch and stacks what it answers."""
        if A.ndim == 2:
            return tuple(function(A))
        parts = [_each(M, function) for M in A]
        return tuple(np.stack([p[k] for p in parts]) for k in range(len(parts[0])))

    def svd(A, full_matrices=True, *, driver=None):
        U, S, Vh = _each(_plain(A, "svd"), lambda M: np.linalg.svd(M, full_matrices=full_matrices))
        return _returned("linalg_svd", _back(U, A), _back(S, A), _back(Vh, A))

    def svdvals(A, *, driver=None):
        return _back(_each(_plain(A, "svdvals"), lambda M: (np.linalg.svd(M, compute_uv=False),))[0], A)

    def eigh(A, UPLO="L"):
        w, v = _each(_plain(A, "eigh"), lambda M: np.linalg.eigh(M))
        return _returned("linalg_eigh", _back(w, A), _back(v, A))

    def eigvalsh(A, UPLO="L"):
        return eigh(A, UPLO)[0]

    def pinv(A, *, rtol=None):
        return _back(_each(_plain(A, "pinv"), lambda M: (np.linalg.pinv(M, rtol),))[0], A)

    def matrix_rank(A, *, tol=None, hermitian=False):
        S = svdvals(A.detach())
        limit = S.amax(-1, keepdim=True) * max(A.shape[-2:]) * torch.finfo(A.dtype).eps if tol is None else tol
        return (S > limit).sum(-1)

    def cond(A, p=None):
        S = svdvals(A.detach())
        return S[..., 0] / S[..., -1]

    def slogdet(A):
        d = torch.linalg.det(A)
        return _returned("linalg_slogdet", torch.sign(d), torch.log(torch.abs(d)))

    def lstsq(A, B, *, rcond=None, driver=None):
        a, b = _plain(A, "lstsq"), _plain(B, "lstsq")
        x, _, rank, _ = np.linalg.lstsq(a, b, rcond=None)
        residuals = ((a @ x - b) ** 2).sum(axis=0) if a.shape[0] > a.shape[1] else np.zeros(0)
        return _Lstsq(_back(x, A), _back(residuals, A), torch.tensor(rank), torch.tensor([], dtype=A.dtype))

    def matrix_norm(A, ord, keepdim=False):
        """The spectral norm (2), the nuclear one ('nuc'), the largest row or column sum."""
        if ord in (1, -1, float("inf"), float("-inf")):
            sums = A.abs().sum(-2 if abs(ord) == 1 else -1)
            found = sums.amax(-1) if ord > 0 else sums.amin(-1)
        elif ord in (2, -2, "nuc"):
            M = A.detach().double().numpy()
            U, S, Vh = _each(M, lambda m: np.linalg.svd(m, full_matrices=False))
            if ord == "nuc":
                value, slope = S.sum(-1), U @ Vh
            else:
                k = 0 if ord == 2 else S.shape[-1] - 1
                value, slope = S[..., k], U[..., :, k, None] * Vh[..., k, None, :]
            name = {2: "AmaxBackward0", -2: "AminBackward0"}.get(ord, "SumBackward1")
            slope = _back(slope, A)
            found = _custom(name, [A], _back(value, A), lambda g: (g[..., None, None] * slope,))
        else:
            raise ValueError(f"linalg.matrix_norm: Order {ord} not supported.")
        return found[..., None, None] if keepdim else found
    """#, names: names + ["matrix_norm"])
}
