import torch, numpy as np
def show(name, f):
    try: print(name, repr(f()))
    except Exception as e: print(name, type(e).__name__, str(e)[:300])
a=np.broadcast_to(np.arange(3),(2,3))
def w():
    a[0,0]=5
show('ro', w)
x=torch.arange(3.).expand(2,3)
def w2():
    x[0,0]=5
show('ex', w2)
show('ex add_', lambda: x.add_(1))
show('ex row', lambda: torch.ones(1,3).expand(2,3)[0].fill_(2))
show('mean', lambda: torch.arange(3).mean())
show('bce', lambda: torch.nn.functional.binary_cross_entropy_with_logits(torch.zeros(2), torch.tensor([0,1])))
show('bce2', lambda: torch.nn.functional.binary_cross_entropy(torch.full((2,),0.5), torch.tensor([0,1])))
show('einsum', lambda: np.einsum('ij,jk->ik', np.ones((2,3)), np.ones((4,2))))
show('teinsum', lambda: torch.einsum('ij,jk->ik', torch.ones((2,3)), torch.ones((4,2))))
b=np.arange(6); c=b.reshape(2,3)
show('base', lambda: (c.base is b, b.base, b[1:].base is b))
show('uniq', lambda: torch.unique(torch.tensor([[1,2],[0,1],[1,2]]), dim=0))
show('uniqc', lambda: torch.unique(torch.tensor([[1,2],[0,1],[1,2]]), dim=0, return_counts=True, return_inverse=True))
show('comb', lambda: torch.combinations(torch.tensor([1,2,3])))
show('cart', lambda: torch.cartesian_prod(torch.tensor([1,2]), torch.tensor([3,4])))
show('amm', lambda: torch.aminmax(torch.tensor([1.,5.,2.])))
show('sr', lambda: torch.zeros(3).scatter_reduce(0, torch.tensor([0,0,2]), torch.tensor([1.,2.,3.]), reduce='amax'))
show('sr2', lambda: torch.ones(3).scatter_reduce(0, torch.tensor([0,0,2]), torch.tensor([1.,2.,3.]), reduce='mean', include_self=False))
show('xlogy', lambda: (torch.special.xlogy(torch.tensor([0.,2.]), torch.tensor([0.,3.])), torch.special.entr(torch.tensor([0.,.5,1.])), torch.special.expit(torch.tensor(0.3)), torch.xlogy(torch.tensor(2.), torch.tensor(3.))))
w=torch.tensor([1.,2.],requires_grad=True); log=[]
h=w.register_hook(lambda g: log.append(g.tolist()))
y=w*2; y.register_hook(lambda g: g*10); (y.sum()+w.sum()).backward(); print(w.grad, log); h.remove()
w.grad=None; (w*3).sum().backward(); print(w.grad, log)
show('handle', lambda: type(h).__name__)
with torch.random.fork_rng():
    torch.manual_seed(1); print(torch.rand(1))
show('uniqsorted', lambda: torch.tensor([3.,1.,3.],requires_grad=True).unique())
from contextlib import ExitStack, contextmanager, suppress, nullcontext, closing
@contextmanager
def cm(n):
    print('in',n)
    try: yield n
    finally: print('out',n)
with ExitStack() as st:
    print([st.enter_context(cm(i)) for i in range(2)]); st.callback(print,'cb')
show('logit', lambda: torch.logit(torch.tensor([.2,.8])))
