import torch
x = torch.arange(6)
y = x.view(2, 3)
y[0, 0] = 100
print(x, y.t(), y.T.is_contiguous(), y.permute(1, 0).contiguous().view(-1), y.stride(), y.reshape(3, -1))
print(torch.zeros(1, 3, 1).squeeze().shape, torch.zeros(2, 3).unsqueeze(1).shape, torch.zeros(2, 3, 4).transpose(0, 2).shape, torch.zeros(2, 1).expand(2, 4).shape)
print(x.repeat(2), torch.tensor([[1, 2]]).repeat(2, 2), torch.tensor([1, 2]).repeat_interleave(2), x.flip(0), x.roll(2), torch.tile(torch.tensor([1, 2]), (2,)))
print(torch.arange(8).unfold(0, 4, 2), x.chunk(2), torch.cat([x[:2], x[-1:]]), torch.movedim(torch.zeros(2, 3, 4), 0, 2).shape)
print(torch.tril(torch.ones(3, 3)), torch.triu(torch.ones(2, 2), diagonal=1), torch.diag(torch.tensor([1, 2])), torch.diag(torch.ones(2, 2)))
a, b = torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")
print(a, b, torch.broadcast_to(torch.tensor([1, 2]), (2, 2)), y.size(), y.size(1), y.shape[0], list(y.shape), y.ndim, y.nelement())
try:
    y.t().view(-1)
except RuntimeError as e:
    print(e)
print(torch.Size([2, 3]) == (2, 3), torch.Size([2, 3]).numel(), tuple(y.shape), y.shape[-1:], *y.shape)
