import MiniPython

/// Seeds that other seeds grow from.
///
/// - Source: `numpy/random/bit_generator.pyx` of NumPy 2.4.
enum SeedSource {
  static let names = ["SeedSequence", "PCG64"]

  static let module = ModuleDefinition(
    python: "_numpy_seeds", "Seeds that other seeds grow from.",
    #"""
    import numpy as np

    _ALL = 0xFFFFFFFF

    def _words(value):
        if value is None:
            return [int(w) for w in np.random.default_rng().integers(0, 2 ** 32, 4)]
        if isinstance(value, (int, np.integer)):
            value = int(value)
            if value < 0:
                raise ValueError("expected non-negative integer")
            found = [value & _ALL]
            while value > _ALL:
                value >>= 32
                found.append(value & _ALL)
            return found
        found = []
        for part in value:
            found += _words(int(part))
        return found

    class SeedSequence:
        def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
            if pool_size < 4:
                raise ValueError("The size of the entropy pool should be at least 4")
            if entropy is None:
                entropy = sum([w << (32 * k) for k, w in enumerate(_words(None))])
            self.entropy, self.spawn_key, self.pool_size = entropy, tuple(spawn_key), pool_size
            self.n_children_spawned = n_children_spawned

        @property
        def _entropy_words(self):
            words, keys = _words(self.entropy), _words(self.spawn_key)
            if keys and len(words) < self.pool_size:
                words = words + [0] * (self.pool_size - len(words))
            return words + keys

        @property
        def pool(self):
            constant, words = 0x43b0d7e5, self._entropy_words
            def hashed(value):
                nonlocal constant
                value ^= constant
                constant = constant * 0x931e8875 & _ALL
                value = value * constant & _ALL
                return value ^ (value >> 16)
            def mixed(x, y):
                value = (0xca01f9dd * x - 0x4973f715 * y) & _ALL
                return value ^ (value >> 16)
            pool = [hashed(words[k] if k < len(words) else 0) for k in range(self.pool_size)]
            for source in range(self.pool_size):
                for target in range(self.pool_size):
                    if source != target:
                        pool[target] = mixed(pool[target], hashed(pool[source]))
            for word in words[self.pool_size:]:
                for target in range(self.pool_size):
                    pool[target] = mixed(pool[target], hashed(word))
            return np.array(pool, dtype=np.uint32)

        def generate_state(self, n_words, dtype=np.uint32):
            constant, found, pool = 0x8b51f9dd, [], self.pool.tolist()
            wide = "64" in str(np.dtype(dtype))
            for k in range(n_words * 2 if wide else n_words):
                value = pool[k % self.pool_size] ^ constant
                constant = constant * 0x58f38ded & _ALL
                value = value * constant & _ALL
                found.append(value ^ (value >> 16))
            if wide:
                return np.array([found[2 * k] | found[2 * k + 1] << 32 for k in range(n_words)], dtype=dtype)
            return np.array(found, dtype=np.uint32)

        def spawn(self, n_children):
            start = self.n_children_spawned
            self.n_children_spawned += n_children
            return [
                SeedSequence(self.entropy, spawn_key=self.spawn_key + (k,), pool_size=self.pool_size)
                for k in range(start, start + n_children)]

        def __repr__(self):
            lines = [f"SeedSequence(", f"    entropy={self.entropy!r},"]
            if self.spawn_key:
                lines.append(f"    spawn_key={self.spawn_key!r},")
            if self.pool_size != 4:
                lines.append(f"    pool_size={self.pool_size!r},")
            if self.n_children_spawned:
                lines.append(f"    n_children_spawned={self.n_children_spawned!r},")
            return "\n".join(lines + [")"])

    class PCG64:
        def __init__(self, seed=None):
            self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)

        @property
        def _entropy_words(self): return self.seed_seq._entropy_words
        def spawn(self, n_children): return [PCG64(s) for s in self.seed_seq.spawn(n_children)]
    """#, names: names)
}
