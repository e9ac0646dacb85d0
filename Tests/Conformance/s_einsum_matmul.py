import torch
import numpy as np

A = torch.arange(6.0).reshape(2, 3)
B = torch.arange(12.0).reshape(3, 4)
print(A @ B)
print(torch.einsum("ij,jk->ik", A, B).equal(A @ B), torch.einsum("ij->j", A), torch.einsum("ii->", torch.eye(3)))
print(torch.einsum("i,j->ij", torch.tensor([1., 2.]), torch.tensor([3., 4.])))
q = torch.arange(8.0).view(2, 2, 2)
print(torch.einsum("bqd,bkd->bqk", q, q))
print(torch.bmm(q, q.transpose(1, 2)).equal(torch.einsum("bqd,bkd->bqk", q, q)))
print(torch.dot(B[0], B[1]), torch.mv(A, torch.ones(3)), torch.outer(torch.arange(3), torch.tensor([1, 10])))
print(torch.matmul(torch.ones(5, 2, 3), torch.ones(3)).shape, torch.addmm(torch.ones(2, 4), A, B)[0])
a = np.arange(6).reshape(2, 3)
print(a @ a.T, np.dot([1, 2], [3, 4]), np.einsum("ij,ij->i", a, a), np.einsum("ij->ji", a).shape)
print(np.kron([1, 2], [1, 1]), np.trace(a @ a.T), np.linalg.norm([3, 4]), np.linalg.det([[2.0, 0], [0, 3]]))
print(np.linalg.solve([[2.0, 1], [1, 3]], [3, 5]), np.linalg.inv([[2.0, 0], [0, 4]]))
for bad in [lambda: A @ A, lambda: torch.einsum("ij,kl->im", A, B), lambda: torch.bmm(q, A)]:
    try:
        bad()
    except RuntimeError as e:
        print(e)
try:
    a @ a
except ValueError as e:
    print(e)
print(torch.linalg.norm(A), A.norm(p=1), torch.cdist(A, A), torch.trace(A[:, :2]), torch.tril(B[:, :3], -1))
