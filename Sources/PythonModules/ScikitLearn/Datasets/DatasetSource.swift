import MiniPython

extension ScikitLearnPython {
  /// Data sets that are made up, and the iris.
  static let datasets = ModuleDefinition(
    python: "_sklearn_datasets", "Data sets that are made up.",
    #"""
    import numpy as np
    from sklearn.utils import Bunch, shuffle as _shuffled, check_random_state
    from sklearn.utils.random import sample_without_replacement

    def _iris_description():
        from _sklearn_tables import description
        return description("iris")

    def _corners(samples, dimensions, rng):
        if dimensions > 30:
            return np.hstack([rng.randint(2, size=(samples, dimensions - 30)), _corners(samples, 30, rng)])
        out = sample_without_replacement(2 ** dimensions, samples, random_state=rng).tolist()
        return np.array([[(v >> (dimensions - 1 - b)) & 1 for b in range(dimensions)] for v in out])

    def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2,
                            n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0,
                            scale=1.0, shuffle=True, random_state=None, return_X_y=True):
        rng = check_random_state(random_state)
        if n_informative + n_redundant + n_repeated > n_features:
            raise ValueError(
                "Number of informative, redundant and repeated features must sum to less than the number of total features")
        if n_informative < np.log2(n_classes * n_clusters_per_class):
            raise ValueError(
                f"n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or equal "
                f"2**n_informative({n_informative})={2 ** n_informative}")
        if weights is not None:
            if len(weights) not in [n_classes, n_classes - 1]:
                raise ValueError("Weights specified but incompatible with number of classes.")
            shares = list(weights)
            if len(weights) == n_classes - 1:
                shares = shares + [1.0 - sum(shares)]
        else:
            shares = [1.0 / n_classes] * n_classes
        n_random = n_features - n_informative - n_redundant - n_repeated
        n_clusters = n_classes * n_clusters_per_class
        sizes = [int(n_samples * shares[k % n_classes] / n_clusters_per_class) for k in range(n_clusters)]
        for k in range(n_samples - sum(sizes)):
            sizes[k % n_clusters] += 1
        X = np.zeros((n_samples, n_features))
        y = np.zeros(n_samples, dtype=int)
        centers = _corners(n_clusters, n_informative, rng).astype(float)
        centers = centers * (2 * class_sep) - class_sep
        if not hypercube:
            centers = centers * rng.uniform(size=(n_clusters, 1))
            centers = centers * rng.uniform(size=(1, n_informative))
        X[:, :n_informative] = rng.standard_normal(size=(n_samples, n_informative))
        stop = 0
        for k in range(n_clusters):
            start, stop = stop, stop + sizes[k]
            y[start:stop] = k % n_classes
            A = 2 * rng.uniform(size=(n_informative, n_informative)) - 1
            X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], A) + centers[k]
        if n_redundant > 0:
            B = 2 * rng.uniform(size=(n_informative, n_redundant)) - 1
            X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], B)
        n = n_informative + n_redundant
        if n_repeated > 0:
            index = ((n - 1) * rng.uniform(size=n_repeated) + 0.5).astype(int)
            X[:, n:n + n_repeated] = X[:, index]
        if n_random > 0:
            X[:, -n_random:] = rng.standard_normal(size=(n_samples, n_random))
        if flip_y >= 0.0:
            flipped = rng.uniform(size=n_samples) < flip_y
            y[flipped] = rng.randint(n_classes, size=int(flipped.sum()))
        if shift is None:
            shift = (2 * rng.uniform(size=n_features) - 1) * class_sep
        X = X + shift
        if scale is None:
            scale = 1 + 100 * rng.uniform(size=n_features)
        X = X * scale
        if shuffle:
            X, y = _shuffled(X, y, random_state=rng)
            order = np.arange(n_features)
            rng.shuffle(order)
            X = X[:, order]
        return X, y

    def _halves(n_samples):
        if isinstance(n_samples, (int, np.integer)):
            return n_samples // 2, n_samples - n_samples // 2
        if len(n_samples) != 2:
            raise ValueError("`n_samples` can be either an int or a two-element tuple.")
        return n_samples

    def _two(outer, inner, shuffle, noise, random_state):
        rng = check_random_state(random_state)
        X = np.vstack([np.append(outer[0], inner[0]), np.append(outer[1], inner[1])]).T
        y = np.hstack([np.zeros(len(outer[0]), dtype=int), np.ones(len(inner[0]), dtype=int)])
        if shuffle:
            X, y = _shuffled(X, y, random_state=rng)
        if noise is not None:
            X = X + rng.normal(scale=noise, size=X.shape)
        return X, y

    def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
        a, b = _halves(n_samples)
        one, two = np.linspace(0, np.pi, a), np.linspace(0, np.pi, b)
        return _two((np.cos(one), np.sin(one)), (1 - np.cos(two), 1 - np.sin(two) - 0.5), shuffle, noise, random_state)

    def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
        a, b = _halves(n_samples)
        one = np.linspace(0, 2 * np.pi, a, endpoint=False)
        two = np.linspace(0, 2 * np.pi, b, endpoint=False)
        return _two((np.cos(one), np.sin(one)), (np.cos(two) * factor, np.sin(two) * factor), shuffle, noise, random_state)

    def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None):
        if n_features < 5:
            raise ValueError("n_features must be at least five.")
        rng = check_random_state(random_state)
        X = rng.uniform(size=(n_samples, n_features))
        y = 10 * np.sin(np.pi * X[:, 0] * X[:, 1]) + 20 * (X[:, 2] - 0.5) ** 2 + 10 * X[:, 3] + 5 * X[:, 4]
        return X, y + noise * rng.standard_normal(size=n_samples)

    def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True,
                   random_state=None, return_centers=False):
        rng = check_random_state(random_state)
        if isinstance(n_samples, (int, np.integer)):
            centers = 3 if centers is None else centers
            count = centers if isinstance(centers, (int, np.integer)) else len(centers)
            sizes = [n_samples // count] * count
            for k in range(n_samples % count):
                sizes[k] += 1
        else:
            count, sizes = len(n_samples), list(n_samples)
        if centers is None or isinstance(centers, (int, np.integer)):
            centers = rng.uniform(center_box[0], center_box[1], size=(count, n_features))
        centers = np.asarray(centers, dtype=float)
        spread = [cluster_std] * count if isinstance(cluster_std, (int, float)) else cluster_std
        if len(spread) != count:
            raise ValueError(
                f"Length of `clusters_std` not consistent with number of centers. Got centers = {centers} and "
                f"cluster_std = {cluster_std}")
        X = np.vstack([
            rng.normal(loc=centers[k], scale=spread[k], size=(sizes[k], centers.shape[1])) for k in range(count)])
        y = np.concatenate([np.full(sizes[k], k) for k in range(count)])
        if shuffle:
            X, y = _shuffled(X, y, random_state=rng)
        return (X, y, centers) if return_centers else (X, y)

    def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None,
                        tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
        n_informative = min(n_features, n_informative)
        rng = check_random_state(random_state)
        X = rng.standard_normal(size=(n_samples, n_features))
        truth = np.zeros((n_features, n_targets))
        truth[:n_informative, :] = 100 * rng.uniform(size=(n_informative, n_targets))
        y = np.dot(X, truth) + bias
        if noise > 0.0:
            y = y + rng.normal(scale=noise, size=y.shape)
        if shuffle:
            X, y = _shuffled(X, y, random_state=rng)
            order = np.arange(n_features)
            rng.shuffle(order)
            X, truth = X[:, order], truth[order]
        y = np.squeeze(y)
        return (X, y, np.squeeze(truth)) if coef else (X, y)

    _IRIS = """
    51351402493014024732130246311502503614025439170446341403503415024429140249311501
    54371502483416024830140143301101584012025744150454391304513514035738170351381503
    54341702513715044636100251331705483419025030160250341604523515025234140247321602
    48311602543415045241150155421402493115025032120255351302493614014430130251341502
    50351303452313034432130250351606513819044830140351381602463214025337150250331402
    70324714643245156931491555234013652846155728451363334716492433106629461352273914
    50203510593042156022401061294714562936136731441456304515582741106222451556253911
    59324818612840136325491561284712642943136630441468284814673050176029451557263510
    55243811552437105827391260275116543045156034451667314715632344135630411355254013
    55264412613046145826401250233310562742135730421257294213622943135125301157284113
    63336025582751197130592163295618653058227630662149254517732963186725581872366125
    65325120642753196830552157255020582851246432532365305518773867227726692360225015
    69325723562849207728672063274918673357217232601862284818613049186428562172305816
    74286119793864206428562263285115612656147730612363345624643155186030481869315421
    67315624693151235827511968325923673357256730522363255019653052206234542359305118
    """

    def load_iris(*, return_X_y=False, as_frame=False):
        digits = _IRIS.replace("\n", "")
        data = np.array([int(digits[k:k + 2]) for k in range(0, len(digits), 2)]).reshape(150, 4) / 10
        target = np.repeat(np.arange(3), 50)
        if return_X_y:
            return data, target
        return Bunch(
            data=data, target=target, frame=None,
            target_names=np.array(["setosa", "versicolor", "virginica"]),
            DESCR=_iris_description(),
            feature_names=["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"],
            filename="iris.csv", data_module="sklearn.datasets.data")
    """#,
    names: [
      "make_classification", "make_moons", "make_circles", "make_blobs",
      "make_regression", "make_friedman1", "load_iris",
    ])
}
