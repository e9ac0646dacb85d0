import MiniPython

/// Convolutions that make their input larger.
enum TorchTransposedSource {
  static let layerNames = ["ConvTranspose1d", "ConvTranspose2d"]
  static let functionNames = ["conv_transpose1d", "conv_transpose2d"]

  static let module = ModuleDefinition(
    python: "_torch_transposed", "Convolutions that make their input larger.",
    #"""
    import math
    import torch
    from torch import nn
    import torch.nn.functional as F
    from _torch_native import named as _named

    def _spread(value, axes):
        value = (value,) * axes if isinstance(value, int) else tuple(value)
        return value * axes if len(value) == 1 else value

    def _transposed(axes, input, weight, bias, stride, padding, output_padding, groups, dilation):
        stride, padding, extra, dilation = [_spread(v, axes) for v in (stride, padding, output_padding, dilation)]
        if input.dim() not in (axes + 1, axes + 2):
            raise RuntimeError(
                f"Expected {axes + 1}D (unbatched) or {axes + 2}D (batched) input to conv_transpose{axes}d, but got "
                f"input of size: {list(input.shape)}")
        if input.dim() == axes + 1:
            return _transposed(
                axes, input.unsqueeze(0), weight, bias, stride, padding, extra, groups, dilation).squeeze(0)
        if input.shape[1] != weight.shape[0]:
            raise RuntimeError(
                f"Given transposed=1, weight of size {list(weight.shape)}, expected input{list(input.shape)} to have "
                f"{weight.shape[0]} channels, but got {input.shape[1]} channels instead")
        for k in range(axes):
            if extra[k] >= max(stride[k], dilation[k]):
                raise RuntimeError(
                    "output padding must be smaller than either stride or dilation, but got "
                    + " ".join([f"output_padding_{n}: {v}" for n, v in zip(("height", "width"), extra)])
                    + "".join([f" stride_{n}: {v}" for n, v in zip(("height", "width"), stride)])
                    + "".join([f" dilation_{n}: {v}" for n, v in zip(("height", "width"), dilation)]))
        sizes = tuple(input.shape[2:])
        before = [d * (k - 1) - p for d, k, p in zip(dilation, weight.shape[2:], padding)]
        lengths = [(n - 1) * s + 1 + 2 * b + e for n, s, b, e in zip(sizes, stride, before, extra)]
        reach = [d * (k - 1) + 1 for d, k in zip(dilation, weight.shape[2:])]
        if any([n < r for n, r in zip(lengths, reach)]):
            outputs = [n - r + 1 for n, r in zip(lengths, reach)]
            raise RuntimeError(
                f"Given input size per channel: {list(sizes)}. Calculated output size per channel: {outputs}. Output "
                "size is too small")
        x = input
        for k in range(axes):
            axis = 2 + k
            if stride[k] > 1 and sizes[k] > 1:
                rest = torch.zeros(x.shape[:axis + 1] + (stride[k] - 1,) + x.shape[axis + 1:], dtype=x.dtype)
                x = torch.cat([x.unsqueeze(axis + 1), rest], axis + 1).flatten(axis, axis + 1)
                x = x.narrow(axis, 0, (sizes[k] - 1) * stride[k] + 1)
            if before[k] < 0:
                x = x.narrow(axis, -before[k], x.shape[axis] + before[k])
        amounts = []
        for k in reversed(range(axes)):
            amounts += [max(before[k], 0), max(before[k], 0) + extra[k] if before[k] >= 0 else max(before[k] + extra[k], 0)]
        x = F.pad(x, amounts)
        for k in range(axes):
            if before[k] < 0:
                x = x.narrow(2 + k, 0, lengths[k])
        parts = weight.flip(tuple(range(2, 2 + axes)))
        parts = parts.unflatten(0, (groups, -1)).transpose(1, 2).flatten(0, 1)
        convolve = F.conv1d if axes == 1 else F.conv2d
        return _named("ConvolutionBackward0", convolve(x, parts, bias, 1, 0, dilation, groups))

    def conv_transpose1d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
        return _transposed(1, input, weight, bias, stride, padding, output_padding, groups, dilation)

    def conv_transpose2d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
        return _transposed(2, input, weight, bias, stride, padding, output_padding, groups, dilation)

    class _ConvTranspose(nn.Module):
        _axes = 1

        def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1,
                     bias=True, dilation=1, padding_mode="zeros", device=None, dtype=None):
            super().__init__()
            if padding_mode != "zeros":
                raise ValueError(f'Only "zeros" padding mode is supported for {type(self).__name__}')
            if in_channels % groups != 0:
                raise ValueError("in_channels must be divisible by groups")
            if out_channels % groups != 0:
                raise ValueError("out_channels must be divisible by groups")
            n = self._axes
            self.in_channels, self.out_channels, self.groups = in_channels, out_channels, groups
            self.kernel_size, self.stride = _spread(kernel_size, n), _spread(stride, n)
            self.padding, self.dilation = _spread(padding, n), _spread(dilation, n)
            self.output_padding, self.transposed, self.padding_mode = _spread(output_padding, n), True, padding_mode
            self.weight = nn.Parameter(
                torch.empty((in_channels, out_channels // groups) + self.kernel_size, dtype=dtype))
            if bias:
                self.bias = nn.Parameter(torch.empty(out_channels, dtype=dtype))
            else:
                self.register_parameter("bias", None)
            self.reset_parameters()

        def reset_parameters(self):
            nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))
            if self.bias is not None:
                bound = 1 / math.sqrt(self.weight[0].numel())
                nn.init.uniform_(self.bias, -bound, bound)

        def _extra(self, input, output_size):
            if output_size is None:
                return self.output_padding
            n = self._axes
            wanted = list(output_size)[-n:]
            least = [(length - 1) * s - 2 * p + d * (k - 1) + 1 for length, s, p, d, k in zip(
                input.shape[-n:], self.stride, self.padding, self.dilation, self.kernel_size)]
            most = [low + s - 1 for low, s in zip(least, self.stride)]
            if any([w < low or w > high for w, low, high in zip(wanted, least, most)]):
                raise ValueError(
                    f"requested an output size of {list(output_size)}, but valid sizes range from {least} to {most} "
                    f"(for an input of {input.size()[2:]})")
            return tuple([w - low for w, low in zip(wanted, least)])

        def forward(self, input, output_size=None):
            return _transposed(
                self._axes, input, self.weight, self.bias, self.stride, self.padding,
                self._extra(input, output_size), self.groups, self.dilation)

        def extra_repr(self):
            n = self._axes
            text = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
            if self.padding != (0,) * n:
                text += f", padding={self.padding}"
            if self.dilation != (1,) * n:
                text += f", dilation={self.dilation}"
            if self.output_padding != (0,) * n:
                text += f", output_padding={self.output_padding}"
            if self.groups != 1:
                text += f", groups={self.groups}"
            return text + (", bias=False" if self.bias is None else "")

    class ConvTranspose1d(_ConvTranspose):
        _axes = 1

    class ConvTranspose2d(_ConvTranspose):
        _axes = 2
    """#, names: layerNames + functionNames)
}
