import torch
from torch.distributions import *
from torch.distributions import kl_divergence
torch.manual_seed(0)
n = Normal(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 2.0]))
print(n, n.sample(), n.rsample((2,)), n.log_prob(torch.tensor(0.5)), n.entropy(), n.mean, n.stddev, n.variance, n.cdf(torch.tensor(0.)), n.icdf(torch.tensor(0.3)), n.batch_shape, n.event_shape)
print(Normal(0, 1), Normal(0.0, 1.0).sample(), Normal(0, 1).log_prob(torch.tensor(0.)), Normal(0., 1.).sample((3,)))
c = Categorical(torch.tensor([0.1, 0.2, 0.7])); print(c, c.sample(), c.sample((5,)), c.log_prob(torch.tensor(2)), c.entropy(), c.probs, c.logits, c.mode, c.enumerate_support())
c = Categorical(logits=torch.tensor([[1.0, 2.0], [0.0, 0.0]])); print(c, c.sample(), c.probs, c.log_prob(torch.tensor([0, 1])), c.perplexity())
b = Bernoulli(torch.tensor([0.3, 0.9])); print(b, b.sample(), b.log_prob(torch.tensor([1., 0.])), b.entropy(), b.mean, b.variance, b.logits, Bernoulli(0.3), Bernoulli(logits=torch.tensor(0.2)).probs)
e = Exponential(torch.tensor([0.5, 2.0])); print(e, e.sample(), e.log_prob(torch.tensor(1.)), e.mean, e.entropy())
u = Uniform(0.0, 2.0); print(u, u.sample((2,)), u.log_prob(torch.tensor(1.0)), u.mean, u.stddev)
l = Laplace(0.0, 1.0); print(l, l.sample((2,)), l.log_prob(torch.tensor(0.3)))
p = Poisson(torch.tensor([1.0, 4.0])); print(p, p.sample(), p.log_prob(torch.tensor([0., 3.])))
m = MultivariateNormal(torch.zeros(2), torch.tensor([[2.0, 0.5], [0.5, 1.0]])); print(m, m.sample(), m.log_prob(torch.ones(2)), m.entropy(), m.variance, m.scale_tril, m.batch_shape, m.event_shape)
i = Independent(n, 1); print(i, i.log_prob(torch.zeros(2)), i.entropy(), i.event_shape, i.batch_shape)
print(kl_divergence(Normal(0., 1.), Normal(1., 2.)), kl_divergence(Bernoulli(0.3), Bernoulli(0.5)), kl_divergence(Categorical(torch.tensor([.5, .5])), Categorical(torch.tensor([.9, .1]))), kl_divergence(m, MultivariateNormal(torch.ones(2), torch.eye(2))), kl_divergence(i, Independent(Normal(torch.zeros(2), torch.ones(2)), 1)))
print(LogNormal(0., 1.).sample(), LogNormal(0., 1.).log_prob(torch.tensor(1.)), HalfNormal(1.0).sample(), OneHotCategorical(torch.tensor([.2, .8])).sample())
for bad in [lambda: Normal(0., -1.), lambda: Categorical(torch.tensor([-0.1, 0.5])), lambda: Bernoulli(1.5), lambda: c.log_prob(torch.tensor([2, 0])), lambda: Bernoulli(0.5).log_prob(torch.tensor(0.5)), lambda: Uniform(2., 1.), lambda: Categorical(torch.tensor(0.5)), lambda: Bernoulli(), lambda: u.log_prob(torch.tensor(3.0))]:
    try: print(bad())
    except Exception as ex: print(type(ex).__name__, ex)
th = torch.tensor([0.0], requires_grad=True); loss = -Categorical(logits=torch.cat([th, torch.zeros(1)])).log_prob(torch.tensor(0)) * 2.0; loss.backward(); print(th.grad, loss)
mu = torch.zeros(2, requires_grad=True); z = Normal(mu, torch.ones(2)).rsample(); z.sum().backward(); print(mu.grad, z)
