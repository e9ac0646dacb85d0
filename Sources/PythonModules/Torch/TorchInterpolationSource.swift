import MiniPython

/// `F.interpolate`: pictures and rows of another size.
enum TorchInterpolationSource {
  static let names = ["interpolate"]

  static let module = ModuleDefinition(
    python: "_torch_interpolation", "Pictures of another size.",
    #"""
    import math
    import torch
    import torch.nn.functional as F

    _ranks = {"linear": 1, "bilinear": 2, "bicubic": 2, "trilinear": 3}
    _flat = ("nearest", "area", "nearest-exact")

    def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None,
                    recompute_scale_factor=None, antialias=False):
        if mode in _flat:
            if align_corners is not None:
                raise ValueError(
                    "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear")
        elif align_corners is None:
            align_corners = False
        rank = input.dim() - 2
        if size is not None and scale_factor is not None:
            raise ValueError("only one of size or scale_factor should be defined")
        if size is None and scale_factor is None:
            raise ValueError("either size or scale_factor should be defined")
        old = list(input.shape[2:])
        given = size if size is not None else scale_factor
        if isinstance(given, (list, tuple)) and len(given) != rank:
            what = "output size of" if size is not None else "scale_factor of"
            shape = "output size in (o1, o2, ...,oK) format" if size is not None else "scale_factor in (s1, s2, ...,sK) format"
            raise ValueError(
                f"Input and {'output' if size is not None else 'scale_factor'} must have the same number of spatial dimensions, but got input with "
                f"spatial dimensions of {old} and {what} {given}. Please provide input tensor in (N, C, d1, d2, ...,dK) format and {shape}.")
        if mode not in _ranks and mode not in _flat or rank not in (1, 2, 3):
            raise NotImplementedError(
                f"Input Error: Only 3D, 4D and 5D input Tensors supported (got {input.dim()}D) for the modes: "
                f"nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got {mode})")
        if mode in _ranks and rank != _ranks[mode]:
            raise NotImplementedError(
                f"Got {input.dim()}D input, but {mode} mode needs {_ranks[mode] + 2}D input")
        if size is not None:
            new = list(size) if isinstance(size, (list, tuple)) else [size] * rank
            scales = [o / n for o, n in zip(old, new)]
        else:
            factors = list(scale_factor) if isinstance(scale_factor, (list, tuple)) else [scale_factor] * rank
            new = [int(math.floor(o * f)) for o, f in zip(old, factors)]
            scales = [o / n for o, n in zip(old, new)] if recompute_scale_factor else [1 / f for f in factors]
        if mode == "area":
            return [F.adaptive_avg_pool1d, F.adaptive_avg_pool2d][rank - 1](input, new[0] if rank == 1 else tuple(new))
        x = input
        for axis in reversed(range(rank)):
            x = _along(x, axis + 2, old[axis], new[axis], scales[axis], mode, align_corners)
        return x

    def _along(x, axis, old, new, scale, mode, align_corners):
        steps = torch.arange(new, dtype=torch.float32)
        if mode in ("nearest", "nearest-exact"):
            places = (steps + 0.5) * scale if mode == "nearest-exact" else steps * scale
            return x.index_select(axis, places.floor().long().clamp(max=old - 1))
        if align_corners:
            place = steps * ((old - 1) / (new - 1) if new > 1 else 0)
        else:
            place = (steps + 0.5) * scale - 0.5
            if mode != "bicubic":
                place = place.clamp(min=0)
        low = place.floor()
        shape = [1] * x.dim()
        shape[axis] = new
        part = (place - low).view(shape).to(x.dtype)
        low = low.long()
        if mode != "bicubic":
            high = (low + 1).clamp(max=old - 1)
            return x.index_select(axis, low) * (1 - part) + x.index_select(axis, high) * part
        total = None
        for offset, weight in zip((-1, 0, 1, 2), _cubic(part)):
            one = x.index_select(axis, (low + offset).clamp(0, old - 1)) * weight
            total = one if total is None else total + one
        return total

    def _cubic(t, a=-0.75):
        def near(x): return ((a + 2) * x - (a + 3)) * x * x + 1
        def far(x): return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a
        return far(t + 1), near(t), near(1 - t), far(2 - t)
    """#,
    names: names)
}
