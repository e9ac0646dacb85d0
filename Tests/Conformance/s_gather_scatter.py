import torch

t = torch.tensor([[10, 11, 12], [20, 21, 22]])
idx = torch.tensor([[2, 0], [1, 1]])
print(torch.gather(t, 1, idx))
print(t.gather(0, torch.tensor([[0, 1, 0]])))
print(torch.zeros(2, 3).scatter_(1, idx, 5.0), torch.zeros(2, 3).scatter(1, torch.tensor([[1], [2]]), torch.tensor([[7.0], [8.0]])))
print(torch.zeros(3).scatter_add_(0, torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 3.0])))
print(torch.zeros(3).index_add(0, torch.tensor([1, 1]), torch.tensor([4.0, 5.0])))
print(t.index_select(1, torch.tensor([0, 2])), torch.take(t, torch.tensor([0, 5])), t.masked_select(t > 11))
x = torch.tensor([[3.0, 1.0, 2.0], [0.5, 9.0, 4.0]])
v, i = x.topk(2, dim=1)
print(v, i)
print(torch.topk(x, 1, largest=False))
s = x.sort(dim=1, descending=True)
print(s.values, s.indices)
print(x.argsort(), torch.kthvalue(x, 2), x.median(), x.median(dim=1))
print(torch.where(x > 2, x, 0.0), torch.nonzero(x > 2), torch.where(x > 2))
print(x.masked_fill(x < 1, -1), torch.unique(torch.tensor([3, 1, 3, 2]), return_counts=True), torch.bincount(torch.tensor([0, 2, 2])))
print(torch.searchsorted(torch.tensor([1.0, 3.0, 5.0]), torch.tensor([0.5, 3.0, 6.0])), torch.bucketize(torch.tensor([2.0]), torch.tensor([1.0, 3.0])))
x[torch.arange(2), x.argmax(1)] = 0
print(x, x.count_nonzero(), torch.isin(t, torch.tensor([11, 22])))
print(torch.cumsum(t, 1), torch.cumprod(torch.tensor([1, 2, 3]), 0), torch.diff(t), t.amax(1), torch.aminmax(t))
try:
    t.gather(1, torch.tensor([[3]]))
except RuntimeError as e:
    print(e)
