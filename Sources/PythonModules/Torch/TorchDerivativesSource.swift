import MiniPython

/// `torch.autograd.functional` and `torch.func`: derivatives of functions.
enum TorchDerivativesSource {
  static let module = ModuleDefinition(
    python: "_torch_functional", "Derivatives of functions.",
    #"""
    import torch

    def _inputs(inputs, create_graph):
        single = torch.is_tensor(inputs)
        xs = [inputs] if single else list(inputs)
        if create_graph:
            xs = [x.view_as(x) if x.requires_grad else x.detach().clone().requires_grad_() for x in xs]
        else:
            xs = [x.detach().clone().requires_grad_() for x in xs]
        return single, xs

    def _checked(outputs, name):
        if not torch.is_tensor(outputs) and not isinstance(outputs, tuple):
            raise TypeError(
                f"The outputs of the user-provided function given to {name} must be either a Tensor or a tuple "
                f"of Tensors but the given outputs of the user-provided function has type {type(outputs)}.")
        return outputs

    def _grads(outputs, xs, grad_outputs=None, create_graph=False):
        outputs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        found = [None] * len(xs)
        for k, y in enumerate(outputs):
            if not y.requires_grad:
                continue
            v = None if grad_outputs is None else grad_outputs[k]
            parts = torch.autograd.grad(
                y, xs, v, retain_graph=True, create_graph=create_graph, allow_unused=True)
            found = [b if a is None else a if b is None else a + b for a, b in zip(found, parts)]
        return [torch.zeros_like(x) if g is None else g for g, x in zip(found, xs)]

    def _packed(single, found):
        return found[0] if single else tuple(found)

    def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "jacobian")
        one = torch.is_tensor(outputs)
        blocks = []
        for y in [outputs] if one else outputs:
            flat = y.reshape(-1)
            rows = [_grads(flat[k], xs, create_graph=create_graph) for k in range(flat.numel())]
            found = [torch.stack([r[k] for r in rows]).reshape(tuple(y.shape) + tuple(x.shape))
                     for k, x in enumerate(xs)]
            blocks.append(_packed(single, found))
        return blocks[0] if one else tuple(blocks)

    def hessian(func, inputs, create_graph=False, strict=False, vectorize=False,
                outer_jacobian_strategy="reverse-mode"):
        single, xs = _inputs(inputs, create_graph)
        y = func(*xs)
        if not torch.is_tensor(y):
            raise RuntimeError("The function given to hessian should return a single Tensor")
        if y.numel() != 1:
            raise RuntimeError("The Tensor returned by the function given to hessian should contain a single element")
        firsts = _grads(y.reshape(()), xs, create_graph=True)
        rows = []
        for first, x in zip(firsts, xs):
            flat = first.reshape(-1)
            parts = [_grads(flat[k], xs, create_graph=create_graph) for k in range(flat.numel())]
            rows.append(tuple([
                torch.stack([p[k] for p in parts]).reshape(tuple(x.shape) + tuple(z.shape))
                for k, z in enumerate(xs)]))
        return rows[0][0] if single else tuple(rows)

    def _seeds(outputs, v):
        outs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        if v is None:
            if len(outs) != 1 or outs[0].numel() != 1:
                raise RuntimeError(
                    "The vector v can only be None if the user-provided function returns a single Tensor "
                    "with a single element.")
            return [torch.ones_like(outs[0])]
        return [v] if torch.is_tensor(v) else list(v)

    def _given(outputs):
        return outputs.detach() if torch.is_tensor(outputs) else tuple([y.detach() for y in outputs])

    def vjp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "vjp")
        found = _grads(outputs, xs, _seeds(outputs, v), create_graph)
        return outputs if create_graph else _given(outputs), _packed(single, found)

    def jvp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "jvp")
        if v is None:
            if len(xs) != 1 or xs[0].numel() != 1:
                raise RuntimeError(
                    "The vector v can only be None if the input to the user-provided function is a single "
                    "Tensor with a single element.")
            v = torch.ones_like(xs[0])
        vs = [v] if torch.is_tensor(v) else list(v)
        one = torch.is_tensor(outputs)
        outs = [outputs] if one else list(outputs)
        found = []
        for y in outs:
            u = torch.zeros_like(y).requires_grad_()
            back = _grads(y, xs, [u], create_graph=True)
            dot = sum([(g * w).sum() for g, w in zip(back, vs)])
            found.append(_grads(dot, [u], create_graph=create_graph)[0])
        return outputs if create_graph else _given(outputs), _packed(one, found)

    def vhp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        y = func(*xs)
        firsts = _grads(y, xs, create_graph=True)
        vs = [v] if torch.is_tensor(v) else list(v)
        found = _grads(tuple(firsts), xs, vs, create_graph)
        return y if create_graph else y.detach(), _packed(single, found)

    hvp = vhp

    def _numeric(f, xs, i, eps):
        x = xs[i]
        columns = []
        flat = x.detach().reshape(-1)
        for k in range(flat.numel()):
            sides = []
            for step in (eps, -eps):
                moved = flat.clone()
                moved[k] += step
                args = list(xs)
                args[i] = moved.reshape(x.shape)
                with torch.no_grad():
                    sides.append(f(*args))
            pair = [[s] if torch.is_tensor(s) else list(s) for s in sides]
            columns.append([(a - b) / (2 * eps) for a, b in zip(*pair)])
        return columns

    class GradcheckError(RuntimeError): pass

    def gradcheck(func, inputs, *, eps=1e-06, atol=1e-05, rtol=0.001, raise_exception=True, nondet_tol=0.0,
                  check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False,
                  check_batched_forward_grad=False, check_forward_ad=False, check_backward_ad=True,
                  fast_mode=False, masked=None):
        xs = [inputs] if torch.is_tensor(inputs) else list(inputs)
        places = [k for k, x in enumerate(xs) if torch.is_tensor(x) and x.requires_grad]
        if not places:
            raise ValueError(
                "gradcheck expects at least one input tensor to require gradient, but none of the them have "
                "requires_grad=True.")
        outputs = func(*xs)
        outs = [y for y in ([outputs] if torch.is_tensor(outputs) else outputs) if torch.is_tensor(y) and y.requires_grad]
        for i in places:
            x = xs[i]
            numeric = _numeric(lambda *a: [y for y in (lambda r: [r] if torch.is_tensor(r) else r)(func(*a)) if torch.is_tensor(y)], xs, i, eps)
            for o, y in enumerate(outs):
                flat = y.reshape(-1)
                rows = [_grads(flat[k], [x], create_graph=False)[0].reshape(-1) for k in range(flat.numel())]
                analytical = torch.stack(rows, 1) if rows else torch.zeros(x.numel(), 0)
                estimated = torch.stack([c[o].reshape(-1) for c in numeric])
                if not torch.allclose(analytical, estimated.to(analytical.dtype), rtol=rtol, atol=atol):
                    if not raise_exception:
                        return False
                    raise GradcheckError(
                        f"Jacobian mismatch for output {o} with respect to input {i},\nnumerical:{estimated}\n"
                        f"analytical:{analytical}\n")
        return True

    def gradgradcheck(func, inputs, grad_outputs=None, *, eps=1e-06, atol=1e-05, rtol=0.001,
                      gen_non_contig_grad_outputs=False, raise_exception=True, **options):
        xs = [inputs] if torch.is_tensor(inputs) else list(inputs)
        outputs = func(*xs)
        outs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        seeds = [torch.randn_like(y).requires_grad_() for y in outs] if grad_outputs is None else (
            [grad_outputs] if torch.is_tensor(grad_outputs) else list(grad_outputs))
        count = len(xs)
        def first(*args):
            with torch.enable_grad():
                own = [a if a.requires_grad else a.detach().requires_grad_() for a in args]
                found = func(*own[:count])
                given = _grads(found, own[:count], own[count:], create_graph=True)
            return tuple(given)
        return gradcheck(first, tuple(xs + seeds), eps=eps, atol=atol, rtol=rtol, raise_exception=raise_exception)

    def _argnums(args, argnums):
        places = [argnums] if isinstance(argnums, int) else list(argnums)
        args = list(args)
        for k in places:
            args[k] = args[k].view_as(args[k]) if args[k].requires_grad else args[k].detach().clone().requires_grad_()
        return args, places

    def _nested(args):
        return any([torch.is_tensor(a) and a.requires_grad for a in args])

    def grad_and_value(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            again = _nested(args)
            args, places = _argnums(args, argnums)
            result = func(*args, **kwargs)
            value, aux = result if has_aux else (result, None)
            if value.dim() != 0:
                raise RuntimeError(
                    "Expected f(*args) to return a scalar tensor, got tensor with "
                    f"{value.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?")
            found = _grads(value, [args[k] for k in places], create_graph=again)
            found = found[0] if isinstance(argnums, int) else tuple(found)
            value = value if again else value.detach()
            return found, (value, aux) if has_aux else value
        return inner

    def grad(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            found, value = grad_and_value(func, argnums, has_aux)(*args, **kwargs)
            return (found, value[1]) if has_aux else found
        return inner

    def jacrev(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            again = _nested(args)
            args, places = _argnums(args, argnums)
            y = func(*args, **kwargs)
            flat = y.reshape(-1)
            xs = [args[k] for k in places]
            rows = [_grads(flat[k], xs, create_graph=again) for k in range(flat.numel())]
            found = [torch.stack([r[k] for r in rows]).reshape(tuple(y.shape) + tuple(x.shape))
                     for k, x in enumerate(xs)]
            return found[0] if isinstance(argnums, int) else tuple(found)
        return inner

    jacfwd = jacrev

    def _func_hessian(func, argnums=0):
        return jacrev(jacrev(func, argnums), argnums)

    def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
        def inner(*args, **kwargs):
            dims = in_dims if isinstance(in_dims, (tuple, list)) else [in_dims] * len(args)
            size = [a.shape[d] for a, d in zip(args, dims) if d is not None][0]
            rows = [func(*[a if d is None else a.select(d, k) for a, d in zip(args, dims)], **kwargs)
                    for k in range(size)]
            if torch.is_tensor(rows[0]):
                return torch.stack(rows, out_dims)
            return tuple([torch.stack([r[k] for r in rows], out_dims) for k in range(len(rows[0]))])
        return inner
    """#,
    names: TorchPython.functionalNames + [
      "grad", "grad_and_value", "vmap", "jacrev", "jacfwd", "_func_hessian", "gradcheck",
      "gradgradcheck", "GradcheckError",
    ])
}
