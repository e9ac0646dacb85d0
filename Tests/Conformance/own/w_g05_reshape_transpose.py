import torch
import numpy as np

t = torch.arange(6)
print(t.reshape(2, 3))
print(t.view(3, -1))
m = t.reshape(2, 3)
print(m.T, m.t().is_contiguous())
print(m.unsqueeze(0).shape, m.unsqueeze(-1).shape, m[None, :, None].shape)
print(torch.zeros(1, 3, 1).squeeze().shape, torch.zeros(1, 3, 1).squeeze(0).shape)
print(m.flatten(), torch.zeros(2, 3, 4).flatten(1).shape)

try:
    m.T.view(6)
except RuntimeError as e:
    print(type(e).__name__)
print(m.T.reshape(6), m.T.contiguous().view(6))
try:
    t.reshape(4, 2)
except RuntimeError as e:
    print(e)

x = torch.zeros(2, 3, 4, 5)
print(x.permute(0, 2, 3, 1).shape, x.transpose(1, 3).shape, x.movedim(0, -1).shape)
print(m.repeat(2, 1).shape, torch.tensor([[1], [2]]).expand(2, 3))
print(t.stride(), m.stride(), m.T.stride())

a = np.arange(6).reshape(2, 3)
print(a.T.tolist(), a.ravel(), a.reshape(-1, 1).shape)
print(np.expand_dims(a, 0).shape, np.squeeze(np.ones((1, 2))).shape, np.transpose(np.zeros((2, 3, 4)), (2, 0, 1)).shape)
