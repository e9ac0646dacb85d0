import torch
import numpy as np

t = torch.arange(24).reshape(2, 3, 4)
print(t.permute(2, 0, 1).shape, t.transpose(0, 1).shape, t.mT.shape, t.flatten(1).shape)
print(t.view(4, -1)[1], t.is_contiguous(), t.transpose(1, 2).is_contiguous(), t.stride())
try:
    t.transpose(1, 2).view(-1)
except RuntimeError as e:
    print(str(e).split(".")[0])
print(t.transpose(1, 2).reshape(-1)[:6], t.transpose(1, 2).contiguous().view(-1)[:3])
try:
    t.reshape(5, -1)
except RuntimeError as e:
    print(e)
x = torch.tensor([1, 2, 3])
print(x.unsqueeze(0).shape, x[:, None].expand(3, 2), x.repeat(2, 2), x.repeat_interleave(2))
print(torch.zeros(1, 3, 1).squeeze().shape, torch.zeros(1, 3, 1).squeeze(0).shape, x.expand(2, -1))
print(x.roll(1), x.flip(0), torch.rot90(torch.tensor([[1, 2], [3, 4]])), x.unfold(0, 2, 1))
a = np.arange(6).reshape(2, 3)
print(a.T, a.ravel(order="F"), a.swapaxes(0, 1).shape, np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape)
print(np.tile([1, 2], (2, 2)), np.repeat([1, 2], [1, 3]), np.expand_dims(a, 1).shape, np.squeeze(a[:1]).shape)
print(a.reshape(-1, 2), a.strides, a.flags.c_contiguous, a.T.flags.c_contiguous)
try:
    a.reshape(4, 2)
except ValueError as e:
    print(e)
print(torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")[1], torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])))
