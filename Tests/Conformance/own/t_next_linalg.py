import torch

A = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
b = torch.tensor([3.0, 5.0])
x = torch.linalg.solve(A, b)
print(x, A @ x, torch.linalg.inv(A), torch.det(A), A.trace(), torch.linalg.matrix_rank(A), torch.linalg.cond(A))
w, V = torch.linalg.eigh(A)
print(w, (V @ torch.diag(w) @ V.T).allclose(A, atol=1e-5))
U, S, Vh = torch.linalg.svd(torch.tensor([[3.0, 0.0], [0.0, 4.0], [0.0, 0.0]]))
print(U.shape, S, Vh.abs())
Q, R = torch.linalg.qr(A)
print(torch.allclose(Q.T @ Q, torch.eye(2), atol=1e-6), R.tril(-1).abs().max() < 1e-6)
print(torch.linalg.cholesky(A), torch.linalg.norm(A), A.norm(1), torch.linalg.vector_norm(b, ord=1), torch.linalg.matrix_norm(A, "fro"), torch.linalg.norm(A, ord=2))
print(torch.matrix_power(A, 3), torch.matrix_exp(torch.zeros(2, 2)), torch.linalg.pinv(A[:1]), torch.outer(b, b), torch.dot(b, b), torch.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0, 1.0, 0]), dim=0))
print(torch.addmm(torch.ones(2, 2), A, A), torch.baddbmm(torch.zeros(1, 2, 2), A[None], A[None]), torch.mv(A, b), torch.chain_matmul(A, A) if False else torch.linalg.multi_dot([A, A, b]), torch.tensordot(A, A, dims=2), torch.kron(A, torch.eye(1)))
print(torch.lerp(b, torch.zeros(2), 0.25), torch.addcmul(b, b, b, value=0.5), torch.addcdiv(b, b, b), torch.hypot(b, b), torch.atan2(b, -b), torch.polar if False else torch.sinc(b), torch.erf(b), torch.lgamma(b), torch.special.expit(b))
try:
    torch.linalg.inv(torch.zeros(2, 2))
except Exception as e:
    print(e)
try:
    torch.linalg.cholesky(-A)
except Exception as e:
    print(e)
try:
    torch.linalg.solve(A, torch.ones(3))
except RuntimeError as e:
    print(e)
try:
    torch.dot(A, A)
except RuntimeError as e:
    print(e)
try:
    torch.linalg.inv(torch.ones(2, 3))
except RuntimeError as e:
    print(e)
try:
    torch.mv(A, torch.ones(3))
except RuntimeError as e:
    print(e)
try:
    torch.einsum("ij,jk", A, torch.ones(3, 2))
except RuntimeError as e:
    print(e)
