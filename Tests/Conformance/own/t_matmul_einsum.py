import torch
a = torch.arange(6.0).reshape(2, 3)
b = torch.arange(12.0).reshape(3, 4)
print(a @ b, torch.mm(a, b).shape, torch.matmul(a, b[:, 0]))
print(torch.bmm(a.unsqueeze(0), b.unsqueeze(0)), torch.dot(a[0], a[1]), torch.outer(a[0], a[1]))
print(torch.einsum("ij,jk->ik", a, b), torch.einsum("ij->j", a), torch.einsum("i,j->ij", a[0], a[1]))
for f in [lambda: a @ a, lambda: torch.ones(3) + torch.ones(4), lambda: a.view(4, 2), lambda: torch.cat([a, b]), lambda: a[5], lambda: torch.bmm(a, b), lambda: a.reshape(-1, 4), lambda: a.squeeze(5)]:
    try:
        f()
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, e)
print(torch.linalg.norm(a), torch.linalg.inv(torch.tensor([[2.0, 0.0], [0.0, 4.0]])), torch.det(torch.tensor([[1.0, 2.0], [3.0, 4.0]])))
print(torch.tensordot(a, b, dims=1).shape, torch.inner(a, a), torch.cdist(a, a), torch.trace(a @ a.T))
