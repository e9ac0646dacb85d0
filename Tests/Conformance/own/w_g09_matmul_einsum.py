import torch
import numpy as np

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
b = torch.tensor([[0.0, 1.0], [1.0, 0.0]])
v = torch.tensor([1.0, -1.0])
print(a @ b)
print(a * b)
print(torch.matmul(a, v), torch.dot(v, v), torch.mm(a, b).sum())
print(torch.outer(v, v))
print(torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 4, 5)).shape)
print((torch.ones(5, 1, 3, 4) @ torch.ones(2, 4, 6)).shape)

print(torch.einsum("ij,jk->ik", a, b))
print(torch.einsum("ij->i", a), torch.einsum("ii", a), torch.einsum("i,j->ij", v, v)[0])
q, k = torch.ones(2, 3, 4), torch.ones(2, 5, 4)
print(torch.einsum("bqd,bkd->bqk", q, k).shape)

n = a.numpy()
print(n @ n, np.dot(n, [1, 1]))
print(np.einsum("ij,ij->", n, n), np.linalg.norm(n).round(4))
print(np.linalg.inv(n).round(3))
print(torch.linalg.det(a).item(), np.trace(n), np.linalg.solve(n, np.array([5.0, 11.0])).round(6))
try:
    a @ torch.ones(3, 2)
except RuntimeError as e:
    print(e)
try:
    n @ np.ones((3, 2))
except ValueError as e:
    print(type(e).__name__)
