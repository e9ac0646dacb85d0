import MiniPython

/// Tables of numbers as text: `loadtxt`, `genfromtxt` and `savetxt`.
enum NumPyTableSource {
  static let names = ["savetxt", "loadtxt", "genfromtxt"]

  static let module = ModuleDefinition(
    python: "_numpy_tables", "Tables of numbers as text.", text, names: names)

  private static var text: String {
    #"""
    import numpy as np

    def _lines(fname):
        if isinstance(fname, str):
            with open(fname) as file:
                return file.read().splitlines()
        if hasattr(fname, "read"):
            return fname.read().splitlines()
        return list(fname)

    def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None,
                unpack=False, ndmin=0, encoding=None, max_rows=None):
        rows = []
        for line in _lines(fname)[skiprows:]:
            line = line.split(comments)[0].strip() if comments else line.strip()
            if not line:
                continue
            cells = line.split(delimiter)
            if usecols is not None:
                cells = [cells[k] for k in ([usecols] if isinstance(usecols, int) else usecols)]
            if dtype is not str:
                for k, cell in enumerate(cells):
                    try:
                        cells[k] = float(cell)
                    except ValueError:
                        raise ValueError(
                            f"could not convert string {cell.strip()!r} to float64 at row {len(rows)}, column {k + 1}.")
            rows.append(cells)
            if max_rows is not None and len(rows) == max_rows:
                break
        made = np.array(rows)
        made = made if dtype is str else made.astype(dtype)
        if ndmin < 2:
            made = made.squeeze()
        if ndmin == 1 and made.ndim == 0:
            made = made.reshape(1)
        return made.T if unpack else made

    def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0,
                   filling_values=np.nan, usecols=None, names=None, encoding=None, **options):
        if names is not None:
            raise NotImplementedError("lectern has no arrays with names: leave names out and skip_header=1")
        rows = []
        lines = _lines(fname)[skip_header:]
        for line in lines[:len(lines) - skip_footer]:
            line = line.split(comments)[0].strip()
            if not line:
                continue
            cells = line.split(delimiter)
            if usecols is not None:
                cells = [cells[k] for k in usecols]
            row = []
            for cell in cells:
                try:
                    row.append(float(cell) if cell.strip() else filling_values)
                except ValueError:
                    row.append(np.nan)
            rows.append(row)
        return np.array(rows).squeeze().astype(dtype)

    def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ",
                encoding=None):
        X = np.asarray(X)
        rows = X.reshape(-1, 1) if X.ndim == 1 else X
        text = comments + header.replace("\n", "\n" + comments) + newline if header else ""
        for row in rows:
            if isinstance(fmt, (list, tuple)):
                text += delimiter.join([f % v for f, v in zip(fmt, row)]) + newline
            elif fmt.count("%") > 1:
                text += fmt % tuple(row) + newline
            else:
                text += delimiter.join([fmt % v for v in row]) + newline
        if footer:
            text += comments + footer.replace("\n", "\n" + comments) + newline
        if isinstance(fname, str):
            with open(fname, "w") as file:
                file.write(text)
        else:
            fname.write(text)
    """#
  }
}
