import torch

x = torch.arange(24).reshape(2, 3, 4)
print(x.permute(2, 0, 1).shape, x.transpose(0, -1).shape, x.movedim(0, 2).shape, x.swapaxes(1, 2).shape)
print(x.flatten(1).shape, x.unflatten(2, (2, 2)).shape, x[:, :, None].shape, x.unsqueeze(-1).squeeze(-1).shape)
print(x.sum((0, 2)), x.amax(dim=(1, 2)), x.float().mean((0, 1)))
print(x[..., -1], x[:, 1:2].shape, x[1, :, ::2])
print(x.narrow(1, 1, 2).shape, x.select(0, 1).shape, x.diagonal(dim1=1, dim2=2))
print(x.roll(1, dims=2)[0], x.flip(0, 1)[0, 0], torch.rot90(x[0]))
print(x.unfold(2, 2, 1).shape, x[0].unfold(1, 2, 2))
print(x.repeat(1, 2, 1).shape, x[0, 0].repeat_interleave(2), x[0, 0].expand(2, -1), x[0, 0].tile(2))
print(torch.einsum("bij->bji", x).shape, torch.einsum("bij,bkj->bik", x, x)[0], torch.einsum("ii", x[0, :, :3]))
for op in (lambda: x.reshape(5, 5), lambda: x.permute(0, 1), lambda: x.squeeze(5), lambda: x.transpose(0, 3), lambda: x.view(-1, -1),
           lambda: x.unflatten(2, (3, 2)), lambda: torch.cat([x, x[0]]), lambda: torch.stack([x[0], x[0, 0]]), lambda: x.expand(3, 3, 4),
           lambda: x + torch.ones(3), lambda: x @ x, lambda: torch.bmm(x, x), lambda: torch.mm(x, x), lambda: x[5], lambda: x[0, 0, 9], lambda: x[0, 0, 0, 0],
           lambda: x.sum(3), lambda: torch.zeros(2, -1), lambda: x.chunk(0), lambda: x.split([1, 5], 2), lambda: x.gather(1, torch.zeros(2)), lambda: x.index_select(0, torch.tensor([7]))):
    try:
        print(op().shape)
    except (RuntimeError, IndexError, ValueError) as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])
