import torch
a = torch.arange(12).view(3, 4)
b = a[1:, ::2]
print(b, b.stride(), b.storage_offset(), b.is_contiguous(), b._base is not None, a.data_ptr() + b.storage_offset() * a.element_size() == b.data_ptr())
b.fill_(-1); print(a)
c = a.t(); c[0, 0] = 99; print(a[0, 0], c.stride(), c.contiguous().stride(), a.numel() * a.element_size(), a.itemsize, a.nbytes)
d = torch.as_strided(torch.arange(6), (3, 2), (2, 1)); print(d, torch.arange(6).as_strided((2, 3), (1, 1)))
e = torch.arange(3).expand(2, 3); print(e.stride(), e.contiguous().stride())
try:
    e += 1
except RuntimeError as ex:
    print(str(ex)[:70])
x = torch.ones(2); y = x; y += 1; z = x.clone(); z += 1; print(x, y is x, z, x.add(1), x)
w = torch.zeros(2, 3); w[0] = torch.tensor([1.0, 2.0, 3.0]); w[:, 0] *= 10; w[w > 5] = 0; w[-1, -1] = 7; print(w)
out = torch.empty(3); torch.add(torch.ones(3), 1, out=out); print(out)
l = [torch.zeros(1)] * 2; l[0] += 1; print(l); m = [torch.zeros(1) for _ in range(2)]; m[0] += 1; print(m)
p = torch.nn.Parameter(torch.ones(2)); q = p.data; q[0] = 5; print(p, p.detach().requires_grad, p.data_ptr() == q.data_ptr())
n = torch.ones(2).numpy(); t = torch.from_numpy(n); n += 1; print(t, torch.tensor(n) is t, torch.as_tensor(n).data_ptr() == t.data_ptr())
s = torch.stack([a[0], a[1]]); s[0, 0] = 0; print(a[0, 0], torch.cat([a, a]).shape, a.repeat(1, 2).shape, a.unsqueeze(0).data_ptr() == a.data_ptr(), a.flatten().data_ptr() == a.data_ptr(), a.t().flatten().data_ptr() == a.data_ptr(), a.reshape(4, 3)[0], a.view(2, 6)[1])
try:
    a.t().view(12)
except RuntimeError as ex:
    print(str(ex)[:60])
for dt in (torch.bool, torch.uint8, torch.int16, torch.int64, torch.float16, torch.bfloat16, torch.float32, torch.float64):
    v = torch.zeros(3, dtype=dt); print(dt, v.element_size(), v.nbytes, v.is_floating_point(), v.type())
print(a.chunk(2, dim=1)[0].is_contiguous(), a.split(2)[0].data_ptr() == a.data_ptr(), a.unbind(0)[1], a.narrow(0, 1, 2).shape, a.diagonal(), a.diagonal().stride(), a.unfold(1, 2, 1).shape, a.unfold(1, 2, 1).stride(), a.movedim(0, 1).shape, a.permute(1, 0).is_contiguous(), a[None].shape, a[:, None].stride(), a[..., -1], a.squeeze().shape, a.expand_as(torch.zeros(2, 3, 4)).shape)
