import MiniPython

/// Functions of `numpy.linalg` that are put together from others.
enum NumPyLinearAlgebraSource {
  static let names = [
    "vector_norm", "matrix_norm", "svdvals", "trace", "diagonal", "outer", "cross", "matmul",
    "tensordot", "multi_dot",
  ]

  static let module = ModuleDefinition(
    python: "_numpy_linalg_more", "Linear algebra put together from other functions.", text,
    names: names)

  private static var text: String {
    #"""
    import numpy as np

    def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
        return np.linalg.norm(np.ravel(x) if axis is None else x, ord=ord, axis=axis, keepdims=keepdims)
    def matrix_norm(x, /, *, keepdims=False, ord="fro"): return np.linalg.norm(x, ord=ord)
    def svdvals(x): return np.linalg.svd(x, compute_uv=False)
    def trace(x, /, *, offset=0): return np.trace(x, offset)
    def diagonal(x, /, *, offset=0): return np.diagonal(x, offset)
    def outer(x1, x2): return np.outer(x1, x2)
    def cross(x1, x2, /, *, axis=-1): return np.cross(x1, x2)
    def matmul(x1, x2): return np.matmul(x1, x2)
    def tensordot(x1, x2, /, *, axes=2): return np.tensordot(x1, x2, axes)
    def multi_dot(arrays, *, out=None):
        count = len(arrays)
        if count < 2:
            raise ValueError("Expecting at least two arrays.")
        if count == 2:
            return np.dot(arrays[0], arrays[1])
        arrays = [np.asanyarray(a) for a in arrays]
        isRow, isColumn = arrays[0].ndim == 1, arrays[-1].ndim == 1
        if isRow:
            arrays[0] = np.atleast_2d(arrays[0])
        if isColumn:
            arrays[-1] = np.atleast_2d(arrays[-1]).T
        for a in arrays:
            if a.ndim != 2:
                raise np.linalg.LinAlgError(f"{a.ndim}-dimensional array given. Array must be two-dimensional")
        sizes = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]
        cheapest = _chain_order(sizes)
        def product(i, j):
            return arrays[i] if i == j else np.dot(product(i, cheapest[i][j]), product(cheapest[i][j] + 1, j))
        made = product(0, count - 1)
        if isRow and isColumn:
            return made[0, 0]
        return made.ravel() if isRow or isColumn else made

    def _chain_order(sizes):
        """Where to cut each part of a chain of products, so that it takes the fewest multiplications."""
        count = len(sizes) - 1
        cost = [[0] * count for _ in range(count)]
        cut = [[0] * count for _ in range(count)]
        for length in range(1, count):
            for i in range(count - length):
                j = i + length
                found = [cost[i][k] + cost[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1] for k in range(i, j)]
                cost[i][j] = min(found)
                cut[i][j] = i + found.index(cost[i][j])
        return cut
    """#
  }
}
