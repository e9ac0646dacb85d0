import math
import heapq
import torch

table = torch.tensor([
    [0.1, 0.6, 0.2, 0.1],
    [0.1, 0.1, 0.4, 0.4],
    [0.0, 0.3, 0.1, 0.6],
    [0.0, 0.0, 0.0, 1.0],
]).log()
print(table)

def greedy(start=0, end=3, steps=5):
    path, score = [start], 0.0
    while path[-1] != end and len(path) <= steps:
        best, idx = table[path[-1]].max(dim=-1)
        score += best.item()
        path.append(idx.item())
    return path, score

def beam(k, start=0, end=3, steps=5):
    beams = [(0.0, [start])]
    done = []
    for _ in range(steps):
        cand = []
        for score, path in beams:
            top = table[path[-1]].topk(k)
            for v, i in zip(top.values.tolist(), top.indices.tolist()):
                if math.isinf(v):
                    continue
                cand.append((score + v, path + [i]))
        cand = heapq.nlargest(k, cand)
        done += [c for c in cand if c[1][-1] == end]
        beams = [c for c in cand if c[1][-1] != end]
        if not beams:
            break
    return sorted(done, reverse=True)

path, score = greedy()
print(path, f"{score:.4f}")
for k in (1, 2, 3):
    for s, p in beam(k)[:2]:
        print(k, p, f"{s:.4f}", f"{math.exp(s):.3f}")
nums = [5, 1, 8, 3]
heapq.heapify(nums)
print(heapq.heappop(nums), heapq.heappushpop(nums, 4), heapq.nsmallest(2, nums), nums[0])
print(torch.isinf(table).sum(), torch.isfinite(table).all(1))
print(-math.inf < score, math.log(0.5), math.log2(8), math.log1p(1e-10))
