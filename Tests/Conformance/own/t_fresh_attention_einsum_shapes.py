import torch

torch.manual_seed(17)
B, T, H, D = 2, 3, 2, 4
q, k, v = (torch.randn(B, T, H, D) for _ in range(3))
scores = torch.einsum("bqhd,bkhd->bhqk", q, k) * D ** -0.5
print(scores.shape)
print(scores[0, 0])
attn = torch.softmax(scores, dim=-1)
out = torch.einsum("bhqk,bkhd->bqhd", attn, v).flatten(2)
print(out.shape, out[1, 0])
alt = torch.matmul(attn, v.permute(0, 2, 1, 3)).transpose(1, 2).reshape(B, T, H * D)
print(torch.allclose(out, alt, atol=1e-6))
a, b = torch.arange(3.0), torch.arange(4.0)
print(torch.einsum("i,j->ij", a, b), torch.outer(a, b).equal(a[:, None] * b))
print(torch.einsum("ii", torch.eye(3)), torch.einsum("ij->j", torch.ones(2, 3)), torch.einsum("...d->...", q).shape)
print(torch.bmm(q[:, :, 0], k[:, :, 0].mT).shape, torch.baddbmm(torch.zeros(2, 3, 3), q[:, :, 0], k[:, :, 0].transpose(1, 2)).shape)
print(torch.tensordot(q, k, dims=([3], [3])).shape)
t = torch.arange(24).view(2, 3, 4)
print(t.permute(2, 0, 1).shape, t.movedim(0, -1).shape, t.swapaxes(0, 2).shape, t.unflatten(2, (2, 2)).shape)
print(t.unfold(1, 2, 1).shape, t.unsqueeze(0).squeeze().shape, t.flatten(1).shape, t.ravel()[:3])
print(torch.repeat_interleave(torch.tensor([1, 2]), torch.tensor([2, 3])), torch.tensor([1, 2]).repeat(2, 2))
print(t.roll(1, 0)[0, 0], torch.flip(t, [2])[0, 0], t.rot90(1, [1, 2]).shape)
for shapes in [((2, 3), (3,)), ((4, 1, 3), (2, 3))]:
    print(shapes, torch.broadcast_shapes(*shapes))
try:
    torch.einsum("ij,jk->ik", torch.ones(2, 3), torch.ones(4, 2))
except RuntimeError as e:
    print(e)
try:
    torch.ones(2, 3) @ torch.ones(2, 3)
except RuntimeError as e:
    print(e)
try:
    torch.ones(2, 3) + torch.ones(2, 4)
except RuntimeError as e:
    print(e)
