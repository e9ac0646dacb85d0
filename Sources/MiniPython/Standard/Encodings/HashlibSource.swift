extension StandardModules {
  /// Digests of bytes: MD5, SHA-1 and SHA-256.
  ///
  /// - Source: RFC 1321 and FIPS 180-4.
  static let hashlib = ModuleDefinition(
    python: "hashlib", "Digests of bytes.",
    #"""
    import math as _math

    _MASK = 0xFFFFFFFF

    def _root(n, power):
        """The first 32 bits behind the point of a root of n."""
        low, high = 0, 1 << 40
        while low < high:
            middle = (low + high + 1) // 2
            if middle ** power <= n << 32 * power:
                low = middle
            else:
                high = middle - 1
        return low & _MASK

    _PRIMES = [n for n in range(2, 312) if all([n % d for d in range(2, int(n ** 0.5) + 1)])]
    _K256 = [_root(p, 3) for p in _PRIMES[:64]]
    _H256 = [_root(p, 2) for p in _PRIMES[:8]]
    _K5 = [int(abs(_math.sin(k + 1)) * 2 ** 32) & _MASK for k in range(64)]
    _TURNS = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4

    def _left(x, n): return (x << n | x >> 32 - n) & _MASK
    def _right(x, n): return (x >> n | x << 32 - n) & _MASK

    def _padded(data, order):
        tail = (8 * len(data) & 0xFFFFFFFFFFFFFFFF).to_bytes(8, order)
        return data + b"\x80" + b"\x00" * ((55 - len(data)) % 64) + tail

    def _words(block, order):
        return [int.from_bytes(block[k:k + 4], order) for k in range(0, 64, 4)]

    def _md5(data):
        state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
        data = _padded(data, "little")
        for start in range(0, len(data), 64):
            words = _words(data[start:start + 64], "little")
            a, b, c, d = state
            for k in range(64):
                if k < 16:
                    f, g = b & c | ~b & d, k
                elif k < 32:
                    f, g = d & b | ~d & c, (5 * k + 1) % 16
                elif k < 48:
                    f, g = b ^ c ^ d, (3 * k + 5) % 16
                else:
                    f, g = c ^ (b | ~d & _MASK), 7 * k % 16
                f = (f + a + _K5[k] + words[g]) & _MASK
                a, d, c, b = d, c, b, (b + _left(f, _TURNS[k])) & _MASK
            state = [(x + y) & _MASK for x, y in zip(state, (a, b, c, d))]
        return b"".join([x.to_bytes(4, "little") for x in state])

    def _sha1(data):
        state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
        data = _padded(data, "big")
        for start in range(0, len(data), 64):
            w = _words(data[start:start + 64], "big")
            for k in range(16, 80):
                w.append(_left(w[k - 3] ^ w[k - 8] ^ w[k - 14] ^ w[k - 16], 1))
            a, b, c, d, e = state
            for k in range(80):
                if k < 20:
                    f, more = b & c | ~b & d, 0x5A827999
                elif k < 40:
                    f, more = b ^ c ^ d, 0x6ED9EBA1
                elif k < 60:
                    f, more = b & c | b & d | c & d, 0x8F1BBCDC
                else:
                    f, more = b ^ c ^ d, 0xCA62C1D6
                a, b, c, d, e = (_left(a, 5) + (f & _MASK) + e + more + w[k]) & _MASK, a, _left(b, 30), c, d
            state = [(x + y) & _MASK for x, y in zip(state, (a, b, c, d, e))]
        return b"".join([x.to_bytes(4, "big") for x in state])

    def _sha256(data):
        state = _H256
        data = _padded(data, "big")
        for start in range(0, len(data), 64):
            w = _words(data[start:start + 64], "big")
            for k in range(16, 64):
                x, y = w[k - 15], w[k - 2]
                one = _right(x, 7) ^ _right(x, 18) ^ x >> 3
                two = _right(y, 17) ^ _right(y, 19) ^ y >> 10
                w.append((w[k - 16] + one + w[k - 7] + two) & _MASK)
            a, b, c, d, e, f, g, h = state
            for k in range(64):
                one = h + (_right(e, 6) ^ _right(e, 11) ^ _right(e, 25)) + (e & f ^ ~e & g) + _K256[k] + w[k]
                two = (_right(a, 2) ^ _right(a, 13) ^ _right(a, 22)) + (a & b ^ a & c ^ b & c)
                a, b, c, d, e, f, g, h = (one + two) & _MASK, a, b, c, (d + one) & _MASK, e, f, g
            state = [(x + y) & _MASK for x, y in zip(state, (a, b, c, d, e, f, g, h))]
        return b"".join([x.to_bytes(4, "big") for x in state])

    _KINDS = {"md5": (_md5, 16), "sha1": (_sha1, 20), "sha256": (_sha256, 32)}
    algorithms_guaranteed = set(_KINDS)
    algorithms_available = set(_KINDS)

    class _Hash:
        block_size = 64

        def __init__(self, name, data):
            self.name, self._data = name, b""
            self.digest_size = _KINDS[name][1]
            self.update(data)

        def update(self, data):
            if isinstance(data, str):
                raise TypeError("Strings must be encoded before hashing")
            if not isinstance(data, bytes):
                raise TypeError("object supporting the buffer API required")
            self._data += data

        def digest(self): return _KINDS[self.name][0](self._data)
        def hexdigest(self): return self.digest().hex()
        def copy(self): return _Hash(self.name, self._data)
        def __repr__(self): return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"

    def md5(string=b"", *, usedforsecurity=True): return _Hash("md5", string)
    def sha1(string=b"", *, usedforsecurity=True): return _Hash("sha1", string)
    def sha256(string=b"", *, usedforsecurity=True): return _Hash("sha256", string)

    def new(name, data=b"", *, usedforsecurity=True):
        if name.lower() not in _KINDS:
            raise ValueError("unsupported hash type " + name)
        return _Hash(name.lower(), data)
    """#,
    names: [
      "md5", "sha1", "sha256", "new", "algorithms_guaranteed", "algorithms_available",
    ])
}
