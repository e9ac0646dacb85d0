import MiniPython

/// `torch.fft`: discrete Fourier transforms, computed in double precision.
enum TorchFourierSource {
  static let module = ModuleDefinition(
    python: "torch.fft", "Discrete Fourier transforms.",
    #"""
    import numpy as np
    import torch

    def _array(x):
        if isinstance(x, torch.Tensor):
            return x.detach().numpy().astype(float), x.dtype == torch.float64
        double = x.real.dtype == torch.float64
        re, im = x.real.detach().numpy().astype(float), x.imag.detach().numpy().astype(float)
        return re + 1j * im, double

    def _real(a, double):
        found = torch.from_numpy(np.ascontiguousarray(a))
        return found if double else found.float()

    def _complex(a, double):
        return torch.complex(_real(a.real, double), _real(a.imag, double))

    def _norm(norm):
        if norm not in (None, "forward", "backward", "ortho"):
            raise RuntimeError(f"Invalid normalization mode: \"{norm}\"")
        return norm

    def fft(input, n=None, dim=-1, norm=None):
        a, double = _array(input)
        return _complex(np.fft.fft(a, n, dim, _norm(norm)), double)

    def ifft(input, n=None, dim=-1, norm=None):
        a, double = _array(input)
        return _complex(np.fft.ifft(a, n, dim, _norm(norm)), double)

    def rfft(input, n=None, dim=-1, norm=None):
        if not isinstance(input, torch.Tensor):
            raise RuntimeError("rfft expects a real input tensor, but got ComplexFloat")
        a, double = _array(input)
        return _complex(np.fft.rfft(a, n, dim, _norm(norm)), double)

    def irfft(input, n=None, dim=-1, norm=None):
        a, double = _array(input)
        return _real(np.fft.irfft(a, n, dim, _norm(norm)), double)

    def fft2(input, s=None, dim=(-2, -1), norm=None):
        a, double = _array(input)
        return _complex(np.fft.fft2(a, s, dim, _norm(norm)), double)

    def ifft2(input, s=None, dim=(-2, -1), norm=None):
        a, double = _array(input)
        return _complex(np.fft.ifft2(a, s, dim, _norm(norm)), double)

    def fftfreq(n, d=1.0, *, dtype=None, device=None, requires_grad=False):
        return torch.tensor(np.fft.fftfreq(n, d), dtype=dtype or torch.float32)

    def rfftfreq(n, d=1.0, *, dtype=None, device=None, requires_grad=False):
        return torch.tensor(np.fft.rfftfreq(n, d), dtype=dtype or torch.float32)

    def _shifted(input, dim, sign):
        axes = range(input.dim()) if dim is None else (dim,) if isinstance(dim, int) else dim
        for axis in axes:
            size = input.shape[axis]
            input = torch.roll(input, size // 2 if sign > 0 else -(size // 2), axis)
        return input

    def fftshift(input, dim=None): return _shifted(input, dim, 1)
    def ifftshift(input, dim=None): return _shifted(input, dim, -1)
    """#,
    names: [
      "fft", "ifft", "rfft", "irfft", "fft2", "ifft2", "fftfreq", "rfftfreq", "fftshift",
      "ifftshift",
    ])
}
