import numpy as np
import torch
a = np.array([[1.0, 2.0], [3.0, 4.0]])
t = torch.from_numpy(a)
t[0, 0] = 10
print(a, t.dtype, torch.tensor(a, dtype=torch.float32), torch.tensor(np.arange(3)), torch.as_tensor(a).shape)
x = torch.ones(3)
n = x.numpy()
n[1] = 5
print(x, n, type(n), n.dtype, np.array(x), np.mean(x.numpy()), torch.tensor(np.float32(2.5)))
print(torch.tensor([np.int64(3), np.int64(4)]), x.detach().numpy().sum(), np.asarray(x).shape)
try:
    torch.ones(2, requires_grad=True).numpy()
except RuntimeError as e:
    print(e)
print(torch.from_numpy(np.random.RandomState(0).rand(2)).float(), (torch.tensor([1.0, 2.0]) * 2.0).numpy().round(1))
