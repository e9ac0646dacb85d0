import torch
import numpy as np

x = torch.tensor([[1.0, -2.0, 3.0], [-4.0, 5.0, -6.0]])
m = x > 0
print(m, m.sum(), m.float().mean(), m.any(dim=0), m.all(dim=1), (~m).nonzero().tolist())
print(x[m], x.masked_select(~m), torch.where(m, x, -x), torch.where(m, 1, 0), x * m, x.masked_fill(~m, 0.0))
idx = torch.where(m)
print(idx, x[idx], torch.argwhere(m), m.nonzero(as_tuple=True)[0])
y = x.clone(); y[y < 0] = 0; print(y, y.count_nonzero(), (y == 0).long())
y[:, 0] = torch.tensor([9.0, 8.0]); y[1] *= -1; y[0, [1, 2]] = torch.tensor([7.0, 6.0]); print(y)
lengths = torch.tensor([1, 3])
pad = torch.arange(3).expand(2, 3) < lengths[:, None]
print(pad, (x * pad).sum(1) / lengths, x.masked_fill(~pad, float("-inf")).softmax(1))
print(torch.logical_and(m, pad), m & pad, m | pad, m ^ pad, torch.logical_not(m), m.logical_or(pad).all())
a = np.array([[1, -2, 3], [-4, 5, -6]])
print(a[a > 0], np.where(a > 0), np.where(a > 0, a, 0), (a > 0).sum(axis=1), np.argwhere(a < 0), np.nonzero(a[0] > 0), np.extract(a > 2, a), np.compress([True, False, True], a, axis=1))
a[a < 0] = 0; a[:, 1] += 10; a[0, ...] = -1; print(a, a.any(), (a == -1).all(axis=1), np.logical_and(a > 0, a < 20), np.isin(a, [-1, 15]), ~(a > 0))
b = np.arange(12).reshape(3, 4)
print(b[[0, 2]], b[[0, 2], [1, 3]], b[:, [True, False, True, False]], b[np.array([[0], [2]]), [0, 1]], b[b % 2 == 0][:3], b[-1, ::-1], b[..., None].shape, b[1:, 1:][0, 0], np.take(b, [0, 5]), b.flat[5], np.put(b, [0], [100]), b[0, 0], b.item(3), b.diagonal(1), b[::2, ::-2])
mask2 = np.zeros(3, dtype=bool); mask2[1] = True; print(b[mask2], b[mask2, 0], b[~mask2].shape, np.flatnonzero(mask2), np.count_nonzero(b > 5, axis=0), np.select([b < 3, b > 8], [-1, 1], 0), np.clip(b, 2, 6)[0], np.maximum(b, 5)[1], np.ma.masked_greater(b, 9).sum())
t = torch.zeros(3, 3); t[torch.tensor([0, 1]), torch.tensor([1, 2])] = 1.0; t.fill_diagonal_(5); print(t, t[t.bool()].tolist(), t.triu(1).nonzero().shape, t.index_put((torch.tensor([0]), torch.tensor([0])), torch.tensor([-1.0])), torch.isclose(t, torch.tensor(5.0)).sum(), t.where(t > 1, torch.tensor(0.0)), t.gt(0).int(), t.ne(5).sum(), t.lt(1).any(1))
try:
    x[torch.tensor([True, False, True])]
except IndexError as e:
    print(e)
try:
    a[np.array([True, False, True])]
except IndexError as e:
    print(e)
