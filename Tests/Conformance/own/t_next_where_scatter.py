import torch

x = torch.tensor([[3, 1, 2], [9, 7, 8]])
idx = x.argsort(dim=1)
print(idx, x.gather(1, idx), torch.take_along_dim(x, idx, 1))
out = torch.zeros(2, 4, dtype=torch.long).scatter_(1, torch.tensor([[0, 3], [1, 1]]), torch.tensor([[5, 6], [7, 8]]))
print(out, torch.zeros(3).scatter_add_(0, torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 3.0])))
print(torch.zeros(3).index_add_(0, torch.tensor([1, 1]), torch.ones(2)), torch.arange(5).index_fill(0, torch.tensor([0, 4]), -1), torch.zeros(2, 2).index_copy_(0, torch.tensor([1]), torch.ones(1, 2)))
print(torch.arange(6).masked_select(torch.arange(6) % 2 == 0), torch.zeros(4).masked_scatter(torch.tensor([True, False, True, False]), torch.tensor([1.0, 2.0])))
print(torch.zeros(3).scatter_reduce(0, torch.tensor([0, 0, 1]), torch.tensor([4.0, 5.0, 6.0]), reduce="amax"), torch.tensor([1, 2, 3]).put_(torch.tensor([0]), torch.tensor([9])))
print(torch.topk(x, 2, largest=False), x.kthvalue(2), x.sort(descending=True), x.msort(), x.min(1), x.cummax(1), x.mode())
print(torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([3, 6])), torch.bucketize(torch.tensor([3, 6]), torch.tensor([1, 3, 5]), right=True), torch.unique(torch.tensor([3, 1, 3]), return_inverse=True), torch.unique_consecutive(torch.tensor([1, 1, 2, 1])))
print(torch.isin(x, torch.tensor([1, 9])), x.clamp(2, 8), x.clip(max=3), x.maximum(torch.tensor(4)), torch.where(x > 2, x, 0), torch.where(x > 2, 1.0, 0.0))
print(x.diff(dim=1), x.cumprod(1), x.float().logcumsumexp(1), torch.tril_indices(3, 3), torch.combinations(torch.tensor([1, 2, 3])), torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])), torch.block_diag(torch.ones(1, 1), torch.ones(1, 2)))
print(torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij"), torch.nonzero(torch.tensor([0, 1, 1])).flatten(), torch.count_nonzero(x, dim=0), torch.triu(x, 1), torch.diag(torch.tensor([1, 2])), torch.diagflat(torch.tensor([1]), 1), torch.trace(x[:, :2]))
for f in (lambda: x.gather(1, torch.tensor([[5]])), lambda: x.scatter(1, torch.tensor([[0]]), 1.5), lambda: torch.zeros(3).scatter_(0, torch.tensor([5]), 1.0), lambda: x.topk(5), lambda: x[torch.tensor([2])], lambda: x[[True, False, True]], lambda: x.masked_fill(x > 2, 0.5), lambda: x.masked_fill(torch.ones(3), 0), lambda: x[:, ::-1], lambda: x["a"], lambda: x[1.5], lambda: x.kthvalue(9), lambda: torch.zeros(2).index_add_(0, torch.tensor([3]), torch.ones(1))):
    try:
        print(f())
    except (RuntimeError, IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split("\n")[0])
