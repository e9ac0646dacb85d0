import torch
t = torch.arange(24).reshape(2, 3, 4)
print(t[1, 2, 3], t[0, ..., 1], t[:, [0, 2]].shape, t[:, :, -1])
m = torch.tensor([[1.0, 5.0], [7.0, 2.0]])
print(m[m > 2], m[[0, 1], [1, 0]], m[torch.tensor([1, 1])], m[None, :, 0].shape)
m[0] = torch.tensor([9.0, 8.0])
m[:, 1] *= 2
m[m > 15] = 0
print(m, (m == 9).nonzero(), torch.where(m > 5, m, torch.zeros_like(m)), torch.where(m > 5))
print(m.gather(1, torch.tensor([[0], [1]])), torch.zeros(2, 3).scatter_(1, torch.tensor([[2], [0]]), 1.0))
print(m.masked_fill(m == 0, -1.0), m.masked_select(m > 5), m.index_select(1, torch.tensor([1])), torch.take(m, torch.tensor([0, 3])))
print(t.select(0, 1)[0], t.narrow(2, 1, 2)[0, 0], t.flatten()[5:9], t.unbind(0)[1][0])
for i, row in enumerate(m):
    print(i, row, row.tolist())
print(9.0 in m, len(t), bool(torch.tensor([1])), int(torch.tensor(3.7)), float(torch.tensor(2)), [int(v) for v in torch.arange(3)])
b = torch.zeros(3)
b[torch.tensor([0, 2])] += 1
print(b, b.index_add(0, torch.tensor([0, 0]), torch.ones(2)), torch.arange(5)[torch.tensor(2)])
