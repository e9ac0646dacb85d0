import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(4.0).view(1, 1, 2, 2)
for mode in ("nearest", "bilinear", "bicubic", "area", "nearest-exact"):
    print(mode, F.interpolate(x, size=(3, 3), mode=mode), F.interpolate(x, scale_factor=2, mode=mode).shape)
print(F.interpolate(x, size=4, mode="bilinear", align_corners=True))
y = torch.arange(3.0).view(1, 1, 3)
print(F.interpolate(y, scale_factor=2), F.interpolate(y, size=5, mode="linear"))
print(F.interpolate(y, scale_factor=1.7, mode="linear", recompute_scale_factor=True))
print(nn.Upsample(scale_factor=2, mode="nearest")(y), nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False))


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: F.interpolate(y, size=4, mode="bilinear"))
attempt(lambda: F.interpolate(y, mode="nearest"))
attempt(lambda: F.interpolate(y, size=4, scale_factor=2))
attempt(lambda: F.interpolate(y, size=(4, 4)))
attempt(lambda: F.interpolate(y, size=4, mode="nearest", align_corners=True))
attempt(lambda: F.interpolate(y, size=4, mode="foo"))
