import MiniPython

extension ScikitLearnPython {
  /// The data sets that scikit-learn ships.
  static let loaders = ModuleDefinition(
    python: "_sklearn_loaders", "Data sets that come along.",
    #"""
    import numpy as np
    from sklearn.utils import Bunch
    from _sklearn_tables import description, numbers

    def _refuse_frames(as_frame):
        if as_frame:
            raise ImportError("lectern does not have pandas: leave as_frame=False")

    def _whole(name, columns):
        table = numbers(name, columns)
        return table[:, :-1].copy(), table[:, -1].astype(int)

    def load_wine(*, return_X_y=False, as_frame=False):
        _refuse_frames(as_frame)
        data, target = _whole("wine", 14)
        if return_X_y:
            return data, target
        return Bunch(
            data=data, target=target, frame=None, target_names=np.array(["class_0", "class_1", "class_2"]),
            DESCR=description("wine"),
            feature_names=[
                "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
                "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280/od315_of_diluted_wines",
                "proline"])

    def load_breast_cancer(*, return_X_y=False, as_frame=False):
        _refuse_frames(as_frame)
        data, target = _whole("breast_cancer", 31)
        if return_X_y:
            return data, target
        kinds = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points",
                 "symmetry", "fractal dimension"]
        names = ["mean " + k for k in kinds] + [k + " error" for k in kinds] + ["worst " + k for k in kinds]
        return Bunch(
            data=data, target=target, frame=None, target_names=np.array(["malignant", "benign"]),
            DESCR=description("breast_cancer"), feature_names=np.array(names),
            filename="breast_cancer.csv", data_module="sklearn.datasets.data")

    def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
        _refuse_frames(as_frame)
        data, target = _whole("digits", 65)
        if n_class < 10:
            kept = target < n_class
            data, target = data[kept], target[kept]
        if return_X_y:
            return data, target
        return Bunch(
            data=data, target=target, frame=None, feature_names=[f"pixel_{r}_{c}" for r in range(8) for c in range(8)],
            target_names=np.arange(10), images=data.reshape(-1, 8, 8),
            DESCR=description("digits"))

    def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True):
        from sklearn.preprocessing import scale
        _refuse_frames(as_frame)
        table = numbers("diabetes", 11)
        data, target = table[:, :-1].copy(), table[:, -1].copy()
        if scaled:
            data = scale(data) / len(data) ** 0.5
        if return_X_y:
            return data, target
        return Bunch(
            data=data, target=target, frame=None, DESCR=description("diabetes"),
            feature_names=["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"],
            data_filename="diabetes_data_raw.csv.gz", target_filename="diabetes_target.csv.gz",
            data_module="sklearn.datasets.data")
    """#,
    names: [
      "load_wine", "load_breast_cancer", "load_digits", "load_diabetes",
    ])
}
