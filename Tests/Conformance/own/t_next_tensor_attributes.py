import torch

t = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
print(t.shape, t.size(), t.size(0), t.ndim, t.dim(), t.numel(), t.nelement(), t.dtype, t.device, t.layout)
print(t.requires_grad, t.is_leaf, t.grad, t.grad_fn, t.data_ptr() == t.data.data_ptr())
print(t.T, t.mT.shape, t.H.shape if hasattr(t, "H") else None, t.itemsize, t.nbytes, t.element_size(), t.stride(), t.is_contiguous())
print(len(t), t.tolist(), list(t.shape), tuple(t.shape), t.shape[0] * t.shape[-1], t.shape == (2, 2), torch.Size([2, 2]) + (1,), t.shape.numel())
print(type(t), t.type(), isinstance(t, torch.Tensor), torch.is_tensor([1]), torch.is_floating_point(t), t.is_complex(), t.is_sparse, t.is_cuda)
p = torch.nn.Parameter(torch.ones(2))
print(p, type(p), p.data, repr(p), isinstance(p, torch.Tensor))
print(t.int(), t.bool(), t.half(), t.to(torch.int64), t.type_as(p).dtype, t.to("cpu") is t, t.cpu().dtype, t.double().dtype)
print((t > 2), (t > 2).dtype, ~(t > 2), (t > 2).nonzero(), (t > 2).nonzero(as_tuple=True), torch.where(t > 2))
print(t.sum().item(), float(t[0, 0]), int(t[1, 1]), f"{t[0, 1]:.2f}", f"{t[0, 1].item()}", "%s" % t[0], str(t[0, 0]), bool(t[0, 0]))
print(t.eq(t).all(), torch.equal(t, t), t.ne(1).any(), (t == t.T), t.isfinite().all(), 1 in t, 5 in t)
print(t.detach().numpy(), -t[0])
for a in t:
    print(a)
a, b = t
print(a + b, [r.sum().item() for r in t], {i: r.tolist() for i, r in enumerate(t)}, max(a), sorted([3, t[0, 0].item()]), sum(t), min(t[0]))
print(torch.float32, torch.get_default_dtype(), torch.int64 == torch.long, torch.finfo(torch.float32).max, torch.iinfo(torch.int8), torch.finfo(torch.float32))
torch.set_default_dtype(torch.float64)
print(torch.tensor([1.5]), torch.zeros(1).dtype, torch.tensor([1.5], dtype=torch.float32))
