import MiniPython

extension ScikitLearnPython {
  /// Splits by rows, groups and repetitions, and curves over them.
  static let splitters = ModuleDefinition(
    python: "_sklearn_splitters", "Splits of rows.",
    #"""
    import itertools
    import numpy as np
    from sklearn.utils import check_random_state
    from sklearn.base import BaseEstimator

    class _Splitter:
        def split(self, X, y=None, groups=None):
            index = np.arange(len(X))
            for test in self._tests(X, y, groups):
                mask = np.zeros(len(index), dtype=bool)
                mask[test] = True
                yield index[~mask], index[mask]

    class LeaveOneOut(_Splitter):
        def __repr__(self):
            return "LeaveOneOut()"

        def get_n_splits(self, X, y=None, groups=None):
            if X is None:
                raise ValueError("The 'X' parameter should not be None.")
            return len(X)

        def _tests(self, X, y, groups):
            if len(X) <= 1:
                raise ValueError(f"Cannot perform LeaveOneOut with n_samples={len(X)}.")
            return [[k] for k in range(len(X))]

    class LeavePOut(_Splitter):
        def __init__(self, p):
            self.p = p

        def __repr__(self):
            return f"LeavePOut(p={self.p})"

        def get_n_splits(self, X, y=None, groups=None):
            return len(self._tests(X, y, groups))

        def _tests(self, X, y, groups):
            return [list(c) for c in itertools.combinations(range(len(X)), self.p)]

    class GroupKFold(_Splitter):
        def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
            self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

        def __repr__(self):
            return f"GroupKFold(n_splits={self.n_splits}, random_state={self.random_state}, shuffle={self.shuffle})"

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def _tests(self, X, y, groups):
            if groups is None:
                raise ValueError("The 'groups' parameter should not be None.")
            names, place = np.unique(np.asarray(groups), return_inverse=True)
            if self.n_splits > len(names):
                raise ValueError(
                    f"Cannot have number of splits n_splits={self.n_splits} greater than the number of groups: {len(names)}.")
            if self.shuffle:
                order = check_random_state(self.random_state).permutation(len(names))
                parts = np.array_split(order, self.n_splits)
                return [np.flatnonzero(np.isin(place, part)) for part in parts]
            counts = np.bincount(place)
            order = np.argsort(counts)[::-1]
            loads = np.zeros(self.n_splits)
            fold_of = np.zeros(len(names), dtype=int)
            for group in order:
                fold = int(np.argmin(loads))
                loads[fold] += counts[group]
                fold_of[group] = fold
            folds = fold_of[place]
            return [np.flatnonzero(folds == k) for k in range(self.n_splits)]

    class LeaveOneGroupOut(_Splitter):
        def __repr__(self):
            return "LeaveOneGroupOut()"

        def get_n_splits(self, X=None, y=None, groups=None):
            return len(np.unique(np.asarray(groups)))

        def _tests(self, X, y, groups):
            if groups is None:
                raise ValueError("The 'groups' parameter should not be None.")
            groups = np.asarray(groups)
            return [np.flatnonzero(groups == g) for g in np.unique(groups)]

    class LeavePGroupsOut(_Splitter):
        def __init__(self, n_groups):
            self.n_groups = n_groups

        def __repr__(self):
            return f"LeavePGroupsOut(n_groups={self.n_groups})"

        def get_n_splits(self, X=None, y=None, groups=None):
            return len(list(itertools.combinations(np.unique(np.asarray(groups)), self.n_groups)))

        def _tests(self, X, y, groups):
            if groups is None:
                raise ValueError("The 'groups' parameter should not be None.")
            groups = np.asarray(groups)
            return [np.flatnonzero(np.isin(groups, list(c)))
                    for c in itertools.combinations(np.unique(groups), self.n_groups)]

    class StratifiedGroupKFold(_Splitter):
        def __init__(self, n_splits=5, shuffle=False, random_state=None):
            self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

        def __repr__(self):
            return f"StratifiedGroupKFold(n_splits={self.n_splits}, random_state={self.random_state}, shuffle={self.shuffle})"

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def _tests(self, X, y, groups):
            rng = check_random_state(self.random_state)
            place, counts = np.unique(np.asarray(y), return_inverse=True, return_counts=True)[1:]
            if np.all(self.n_splits > counts):
                raise ValueError(f"n_splits={self.n_splits} cannot be greater than the number of members in each class.")
            names, group, sizes = np.unique(np.asarray(groups), return_inverse=True, return_counts=True)
            table = np.zeros((len(sizes), len(counts)))
            for c, g in zip(place, group):
                table[g, c] += 1
            per_fold = np.zeros((self.n_splits, len(counts)))
            members = [set() for _ in range(self.n_splits)]
            if self.shuffle:
                order = np.arange(len(table))
                rng.shuffle(order)
                order = order[np.argsort(-np.std(table[order], axis=1), kind="mergesort")]
            else:
                order = np.argsort(-np.std(table, axis=1), kind="mergesort")
            for g in order:
                best, least_spread, least_size = None, np.inf, np.inf
                for fold in range(self.n_splits):
                    per_fold[fold] += table[g]
                    spread = float(np.mean(np.std(per_fold / counts.reshape(1, -1), axis=0)))
                    size = float(np.sum(per_fold[fold]))
                    per_fold[fold] -= table[g]
                    close = abs(spread - least_spread) <= 1e-8 + 1e-5 * abs(least_spread) if least_spread < np.inf else False
                    if spread < least_spread or (close and size < least_size):
                        best, least_spread, least_size = fold, spread, size
                per_fold[best] += table[g]
                members[best].add(int(g))
            return [[k for k, g in enumerate(group) if int(g) in found] for found in members]

    class PredefinedSplit(_Splitter):
        def __init__(self, test_fold):
            self.test_fold = np.asarray(test_fold)

        def get_n_splits(self, X=None, y=None, groups=None):
            return len([f for f in np.unique(self.test_fold) if f != -1])

        def split(self, X=None, y=None, groups=None):
            index = np.arange(len(self.test_fold))
            for fold in np.unique(self.test_fold):
                if fold != -1:
                    yield index[self.test_fold != fold], index[self.test_fold == fold]

    class _Repeated:
        def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
            self.n_splits, self.n_repeats, self.random_state = n_splits, n_repeats, random_state

        def __repr__(self):
            return f"{type(self).__name__}(n_repeats={self.n_repeats}, n_splits={self.n_splits}, random_state={self.random_state})"

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits * self.n_repeats

        def split(self, X, y=None, groups=None):
            rng = check_random_state(self.random_state)
            for _ in range(self.n_repeats):
                for pair in self._kind()(self.n_splits, shuffle=True, random_state=rng).split(X, y):
                    yield pair

    class RepeatedKFold(_Repeated):
        def _kind(self):
            from sklearn.model_selection import KFold
            return KFold

    class RepeatedStratifiedKFold(_Repeated):
        def _kind(self):
            from sklearn.model_selection import StratifiedKFold
            return StratifiedKFold

    class GroupShuffleSplit:
        def __init__(self, n_splits=5, *, test_size=None, train_size=None, random_state=None):
            self.n_splits, self.test_size, self.random_state = n_splits, test_size, random_state
            self.train_size = train_size

        def __repr__(self):
            from _sklearn_samplers import split_text
            return split_text(self, ["n_splits", "random_state", "test_size", "train_size"])

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y=None, groups=None):
            from sklearn.model_selection import ShuffleSplit
            names, place = np.unique(np.asarray(groups), return_inverse=True)
            size = 0.2 if self.test_size is None else self.test_size
            for train, test in ShuffleSplit(self.n_splits, test_size=size, random_state=self.random_state).split(names):
                yield np.flatnonzero(np.isin(place, train)), np.flatnonzero(np.isin(place, test))

    def permutation_test_score(estimator, X, y, *, groups=None, cv=None, n_permutations=100, n_jobs=None, random_state=0,
                               verbose=0, scoring=None, params=None):
        from sklearn.base import clone
        from _sklearn_selection import _splits, _scorer
        X, y = np.asarray(X), np.asarray(y)
        rng = check_random_state(random_state)
        score = _scorer(estimator, scoring)

        # Stratified folds follow the labels, so that each order of them has folds of its own.
        def mean(labels):
            found = []
            for train, test in _splits(cv, estimator, X, labels, groups):
                model = clone(estimator).fit(X[train], labels[train])
                found.append(score(model, X[test], labels[test]))
            return float(np.mean(found))

        def shuffled():
            if groups is None:
                return y[rng.permutation(len(y))]
            places, names = np.arange(len(groups)), np.asarray(groups)
            for name in np.unique(names):
                own = names == name
                places[own] = rng.permutation(places[own])
            return y[places]
        best = mean(y)
        others = np.array([mean(shuffled()) for _ in range(n_permutations)])
        return best, others, float((np.sum(others >= best) + 1.0) / (n_permutations + 1))

    def check_cv(cv=5, y=None, *, classifier=False):
        from sklearn.model_selection import KFold, StratifiedKFold
        cv = 5 if cv is None else cv
        if isinstance(cv, int):
            return StratifiedKFold(cv) if classifier and y is not None else KFold(cv)
        return cv

    def learning_curve(estimator, X, y, *, groups=None, train_sizes=None, cv=None, scoring=None, shuffle=False,
                       random_state=None, **options):
        from sklearn.base import clone
        from _sklearn_selection import _splits, _scorer
        X, y = np.asarray(X), np.asarray(y)
        splits = _splits(cv, estimator, X, y, groups)
        if shuffle:
            from sklearn.utils import check_random_state
            rng = check_random_state(random_state)
            splits = [(rng.permutation(train), test) for train, test in splits]
        most = min([len(train) for train, _ in splits])
        shares = np.linspace(0.1, 1.0, 5) if train_sizes is None else np.asarray(train_sizes)
        counts = np.array([int(s * most) if np.issubdtype(shares.dtype, np.floating) else int(s) for s in shares])
        score = _scorer(estimator, scoring)
        train_scores, test_scores = [], []
        for n in counts:
            one, two = [], []
            for train, test in splits:
                part = train[:n]
                model = clone(estimator).fit(X[part], y[part])
                one.append(score(model, X[part], y[part]))
                two.append(score(model, X[test], y[test]))
            train_scores.append(one)
            test_scores.append(two)
        return counts, np.array(train_scores), np.array(test_scores)

    def validation_curve(estimator, X, y, *, param_name, param_range, groups=None, cv=None, scoring=None, **options):
        from sklearn.base import clone
        from _sklearn_selection import _splits, _scorer
        X, y = np.asarray(X), np.asarray(y)
        splits = _splits(cv, estimator, X, y, groups)
        score = _scorer(estimator, scoring)
        train_scores, test_scores = [], []
        for value in param_range:
            one, two = [], []
            for train, test in splits:
                model = clone(estimator).set_params(**{param_name: value}).fit(X[train], y[train])
                one.append(score(model, X[train], y[train]))
                two.append(score(model, X[test], y[test]))
            train_scores.append(one)
            test_scores.append(two)
        return np.array(train_scores), np.array(test_scores)
    """#,
    names: [
      "LeaveOneOut", "LeavePOut", "GroupKFold", "LeaveOneGroupOut",
      "PredefinedSplit", "RepeatedKFold", "RepeatedStratifiedKFold", "GroupShuffleSplit",
      "learning_curve", "validation_curve", "StratifiedGroupKFold", "LeavePGroupsOut",
      "permutation_test_score", "check_cv",
    ])
}
