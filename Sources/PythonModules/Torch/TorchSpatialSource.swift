import MiniPython

/// Layers for pictures and further padding and pooling, put together from others.
enum TorchSpatialSource {
  static let layerNames = [
    "BatchNorm2d", "AvgPool2d", "AdaptiveAvgPool2d", "AdaptiveMaxPool2d", "ReflectionPad1d",
    "ReflectionPad2d", "ReplicationPad1d", "ReplicationPad2d", "CircularPad1d", "CircularPad2d",
    "PixelShuffle", "PixelUnshuffle", "Unfold", "UpsamplingNearest2d", "UpsamplingBilinear2d",
    "TripletMarginWithDistanceLoss",
  ]
  static let functionNames = [
    "adaptive_avg_pool2d", "adaptive_max_pool2d", "pixel_shuffle", "pixel_unshuffle",
    "unfold", "triplet_margin_with_distance_loss",
  ]

  static let module = ModuleDefinition(
    python: "_torch_spatial", "Layers for pictures.",
    #"""
    import torch
    from torch import nn
    import torch.nn.functional as F
    from _torch_native import named as _named

    class BatchNorm2d(nn.BatchNorm1d):
        def forward(self, input):
            if input.dim() != 4:
                raise ValueError(f"expected 4D input (got {input.dim()}D input)")
            if input.shape[2] * input.shape[3] == 1 and input.shape[0] == 1 and self.training:
                raise ValueError(
                    "Expected more than 1 value per channel when training, got input size "
                    f"{input.shape}")
            return _named("NativeBatchNormBackward0", super().forward(input.flatten(2)).view(input.shape))

    def _pair(value):
        return (value, value) if isinstance(value, int) else tuple(value)

    class AvgPool2d(nn.Module):
        def __init__(self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True,
                     divisor_override=None):
            super().__init__()
            self.kernel_size, self.padding = kernel_size, padding
            self.stride = kernel_size if stride is None else stride
            self.ceil_mode, self.count_include_pad, self.divisor_override = ceil_mode, count_include_pad, divisor_override

        def forward(self, input):
            return F.avg_pool2d(input, self.kernel_size, self.stride, self.padding)

        def extra_repr(self):
            return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"

    def _adaptive(input, output_size, reduce):
        rows, columns = _pair(output_size)
        rows = input.shape[-2] if rows is None else rows
        columns = input.shape[-1] if columns is None else columns
        torch.empty(tuple(input.shape[:-2]) + (rows, columns))  # refuses what would not fit, before the work
        def edges(length, parts):
            return [(k * length // parts, -(-(k + 1) * length // parts)) for k in range(parts)]
        lines = []
        for a, b in edges(input.shape[-2], rows):
            lines.append(torch.stack([
                reduce(input[..., a:b, c:d]) for c, d in edges(input.shape[-1], columns)], -1))
        return torch.stack(lines, -2)

    def adaptive_avg_pool2d(input, output_size):
        return _adaptive(input, output_size, lambda part: part.mean((-2, -1)))

    def adaptive_max_pool2d(input, output_size, return_indices=False):
        return _adaptive(input, output_size, lambda part: part.amax((-2, -1)))

    class AdaptiveAvgPool2d(nn.Module):
        def __init__(self, output_size):
            super().__init__()
            self.output_size = output_size

        def forward(self, input): return adaptive_avg_pool2d(input, self.output_size)

        def extra_repr(self): return f"output_size={self.output_size}"

    class AdaptiveMaxPool2d(AdaptiveAvgPool2d):
        def forward(self, input): return adaptive_max_pool2d(input, self.output_size)

    def pad_mode(input, pad, mode):
        """Padding with the input's own numbers; the last axis comes first in the amounts."""
        if mode not in ("reflect", "replicate", "circular"):
            raise NotImplementedError(f"Unrecognised padding mode {mode}")
        pad = list(pad)
        if len(pad) % 2 != 0:
            raise RuntimeError("Padding length must be divisible by 2")
        if not len(pad) // 2 < input.dim() <= len(pad) // 2 + 2:
            raise NotImplementedError(
                "Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
        x = input
        for k in torch.arange(len(pad) // 2).tolist():
            axis, (before, after) = input.dim() - 1 - k, pad[2 * k:2 * k + 2]
            length = x.shape[axis]
            if mode == "reflect" and max(before, after) >= length:
                raise RuntimeError(
                    "Padding size should be less than the corresponding input dimension, but got: padding "
                    f"({before}, {after}) at dimension {axis} of input {list(input.shape)}")
            if mode == "circular" and max(before, after) > length:
                raise RuntimeError("Padding value causes wrapping around more than once.")
            place = torch.arange(-before, length + after)
            if mode == "replicate":
                place = place.clamp(0, length - 1)
            elif mode == "circular":
                place = place % length
            else:
                place = place.abs()
                place = torch.where(place >= length, 2 * (length - 1) - place, place)
            x = x.index_select(axis, place)
        return x

    class _PadMode(nn.Module):
        def __init__(self, padding):
            super().__init__()
            self.padding = (padding,) * self._sides if isinstance(padding, int) else tuple(padding)

        def forward(self, input): return F.pad(input, self.padding, self._mode)

        def extra_repr(self): return f"{self.padding}"

    class ReflectionPad1d(_PadMode): _sides, _mode = 2, "reflect"
    class ReflectionPad2d(_PadMode): _sides, _mode = 4, "reflect"
    class ReplicationPad1d(_PadMode): _sides, _mode = 2, "replicate"
    class ReplicationPad2d(_PadMode): _sides, _mode = 4, "replicate"
    class CircularPad1d(_PadMode): _sides, _mode = 2, "circular"
    class CircularPad2d(_PadMode): _sides, _mode = 4, "circular"

    def pixel_shuffle(input, upscale_factor):
        r = upscale_factor
        *lead, c, h, w = input.shape
        if c % (r * r) != 0:
            raise RuntimeError(
                "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
                f"upscale_factor, but input.size(-3)={c} is not divisible by {r * r}")
        x = input.reshape(*lead, c // (r * r), r, r, h, w)
        n = len(lead)
        x = x.permute(*range(n), n, n + 3, n + 1, n + 4, n + 2)
        return x.reshape(*lead, c // (r * r), h * r, w * r)

    def pixel_unshuffle(input, downscale_factor):
        r = downscale_factor
        *lead, c, h, w = input.shape
        x = input.reshape(*lead, c, h // r, r, w // r, r)
        n = len(lead)
        x = x.permute(*range(n), n, n + 2, n + 4, n + 1, n + 3)
        return x.reshape(*lead, c * r * r, h // r, w // r)

    class PixelShuffle(nn.Module):
        def __init__(self, upscale_factor):
            super().__init__()
            self.upscale_factor = upscale_factor

        def forward(self, input): return pixel_shuffle(input, self.upscale_factor)

        def extra_repr(self): return f"upscale_factor={self.upscale_factor}"

    class PixelUnshuffle(nn.Module):
        def __init__(self, downscale_factor):
            super().__init__()
            self.downscale_factor = downscale_factor

        def forward(self, input): return pixel_unshuffle(input, self.downscale_factor)

        def extra_repr(self): return f"downscale_factor={self.downscale_factor}"

    def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
        (kh, kw), (dh, dw), (ph, pw), (sh, sw) = map(_pair, (kernel_size, dilation, padding, stride))
        x = F.pad(input, (pw, pw, ph, ph))
        high = (x.shape[-2] - dh * (kh - 1) - 1) // sh + 1
        wide = (x.shape[-1] - dw * (kw - 1) - 1) // sw + 1
        parts = [x[..., i * dh:i * dh + (high - 1) * sh + 1:sh, j * dw:j * dw + (wide - 1) * sw + 1:sw]
                 for i in range(kh) for j in range(kw)]
        stacked = torch.stack(parts, -3)
        return stacked.reshape(*x.shape[:-3], x.shape[-3] * kh * kw, high * wide)

    class Unfold(nn.Module):
        def __init__(self, kernel_size, dilation=1, padding=0, stride=1):
            super().__init__()
            self.kernel_size, self.dilation = kernel_size, dilation
            self.padding, self.stride = padding, stride

        def forward(self, input):
            return unfold(input, self.kernel_size, self.dilation, self.padding, self.stride)

        def extra_repr(self):
            return (f"kernel_size={self.kernel_size}, dilation={self.dilation}, padding={self.padding}, "
                    f"stride={self.stride}")

    class UpsamplingNearest2d(nn.Upsample):
        def __init__(self, size=None, scale_factor=None):
            super().__init__(size, scale_factor, mode="nearest")

    class UpsamplingBilinear2d(nn.Upsample):
        def __init__(self, size=None, scale_factor=None):
            super().__init__(size, scale_factor, mode="bilinear", align_corners=True)

    def triplet_margin_with_distance_loss(anchor, positive, negative, *, distance_function=None, margin=1.0,
                                          swap=False, reduction="mean"):
        distance = F.pairwise_distance if distance_function is None else distance_function
        near, far = distance(anchor, positive), distance(anchor, negative)
        if swap:
            far = torch.minimum(far, distance(positive, negative))
        loss = torch.clamp_min(margin + near - far, 0)
        return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss

    class TripletMarginWithDistanceLoss(nn.Module):
        def __init__(self, *, distance_function=None, margin=1.0, swap=False, reduction="mean"):
            super().__init__()
            self.distance_function = F.pairwise_distance if distance_function is None else distance_function
            self.margin, self.swap, self.reduction = margin, swap, reduction

        def forward(self, anchor, positive, negative):
            return triplet_margin_with_distance_loss(
                anchor, positive, negative, distance_function=self.distance_function, margin=self.margin,
                swap=self.swap, reduction=self.reduction)
    """#, names: layerNames + functionNames + ["pad_mode"])
}
