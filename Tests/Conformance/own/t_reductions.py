import torch
x = torch.tensor([[3.0, 1.0, 2.0], [6.0, 5.0, 4.0]])
print(x.sum(axis=0), x.mean(dim=(0, 1)), x.amax(1), x.amin(dim=0, keepdim=True), x.prod())
print(x.min(1), x.sort(dim=1, descending=True))
print(x.argsort(1), x.median(dim=1).values, x.mode(1).values, x.cumprod(1), x.var(0), x.std(unbiased=False))
print(torch.topk(x, 2, dim=1).indices, x.kthvalue(2, dim=1).values, x.quantile(0.25), torch.unique(torch.tensor([3, 1, 3]), return_counts=True))
print(x.norm(p=1), x.norm(dim=0), x.logsumexp(0), x.count_nonzero(), torch.bincount(torch.tensor([0, 2, 2])))
print(x.any(), (x > 1).all(dim=1), x.max().item(), torch.max(x, x.flip(1)), torch.maximum(x[0], x[1]), torch.cummax(torch.tensor([1, 3, 2]), 0))
print(torch.tensor([1, 2, 3]).float().mean(), torch.tensor([1, 2]).sum(), torch.tensor([True, True]).sum(), x.mean(1, keepdim=True).shape)
try:
    torch.tensor([1, 2]).mean()
except RuntimeError as e:
    print(e)
print(torch.std_mean(x), torch.histc(torch.tensor([1.0, 2.0, 1.0]), bins=4, min=0, max=3), torch.diff(torch.tensor([1, 4, 9])) if hasattr(torch, "diff") else "")
