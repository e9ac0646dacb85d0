extension StandardModules {
  /// Bytes as letters.
  static let base64 = ModuleDefinition(
    python: "base64", "Bytes as letters.",
    #"""
    _LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

    class Error(ValueError):
        pass

    def _bytes(s):
        if isinstance(s, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return bytes(s)

    def _encode(data, alphabet, bits):
        """Groups of so many bits as letters, filled up with '='."""
        total = {6: 3, 5: 5, 4: 1}[bits]
        letters = []
        for k in range(0, len(data), total):
            part = data[k:k + total]
            word = int.from_bytes(part, "big") << 8 * (total - len(part))
            count = 8 * total // bits
            kept = (8 * len(part) + bits - 1) // bits
            found = [alphabet[word >> bits * (count - 1 - n) & (1 << bits) - 1] for n in range(count)]
            letters.extend(found[:kept] + ["="] * (count - kept))
        return "".join(letters).encode("ascii")

    def b64encode(s, altchars=None):
        more = "+/" if altchars is None else altchars.decode("ascii")
        return _encode(_bytes(s), _LETTERS + more, 6)

    def b64decode(s, altchars=None, validate=False):
        text = s if isinstance(s, str) else bytes(s).decode("latin-1")
        more = "+/" if altchars is None else (altchars if isinstance(altchars, str) else altchars.decode("ascii"))
        values = {c: k for k, c in enumerate(_LETTERS + more)}
        if validate and [c for c in text if c not in values and c != "="]:
            raise Error("Only base64 data is allowed")
        digits = [values[c] for c in text if c in values]
        padding = len([c for c in text if c == "="])
        if len(digits) % 4 == 1:
            raise Error(f"Invalid base64-encoded string: number of data characters ({len(digits)}) cannot be 1 more than a multiple of 4")
        if (len(digits) + padding) % 4:
            raise Error("Incorrect padding")
        out = []
        for k in range(0, len(digits), 4):
            part = digits[k:k + 4]
            word = 0
            for d in part + [0] * (4 - len(part)):
                word = word << 6 | d
            out.extend(list(word.to_bytes(3, "big"))[:len(part) - 1])
        return bytes(out)

    def standard_b64encode(s): return b64encode(s)
    def standard_b64decode(s): return b64decode(s)
    def urlsafe_b64encode(s): return b64encode(s, b"-_")
    def urlsafe_b64decode(s): return b64decode(s, b"-_")
    def b32encode(s): return _encode(_bytes(s), "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5)
    def b16encode(s): return _encode(_bytes(s), "0123456789ABCDEF", 4)
    def b16decode(s, casefold=False): return bytes.fromhex(s if isinstance(s, str) else bytes(s).decode("ascii"))
    """#,
    names: [
      "b64encode", "b64decode", "standard_b64encode", "standard_b64decode",
      "urlsafe_b64encode", "urlsafe_b64decode", "b32encode", "b16encode", "b16decode",
    ])
}
