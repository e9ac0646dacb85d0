import numpy as np
from sklearn.linear_model import *
from sklearn.linear_model import LogisticRegression, LinearRegression, Ridge, Lasso
from sklearn.tree import DecisionTreeClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
from sklearn.naive_bayes import GaussianNB, MultinomialNB
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.preprocessing import *
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split, cross_val_score, GridSearchCV, learning_curve, ShuffleSplit, TimeSeriesSplit, LeaveOneOut
from sklearn.metrics import *
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.impute import SimpleImputer
X = np.arange(12.0).reshape(6, 2); y = np.array([0, 1, 0, 1, 0, 1])
cases = [
 lambda: LogisticRegression().predict(X), lambda: KNeighborsClassifier(10).fit(X, y).predict(X), lambda: LogisticRegression().fit(X, y[:5]),
 lambda: LogisticRegression().fit(X, [0.5, 1.5, 2, 3, 4, 5]), lambda: LinearRegression().fit([1, 2, 3], [1, 2, 3]), lambda: DecisionTreeClassifier(max_depth=0).fit(X, y),
 lambda: RandomForestClassifier(n_estimators=0).fit(X, y), lambda: SVC(C=-1).fit(X, y),
 lambda: KMeans(7).fit(X), lambda: KMeans(0).fit(X), lambda: PCA(3).fit(X), lambda: GaussianNB().fit(X, y).predict(X[:, :1]), lambda: MultinomialNB().fit(-X, y),
 lambda: train_test_split(X, y, test_size=1.5), lambda: train_test_split(X, y[:3]), lambda: train_test_split(X, [0, 0, 0, 0, 0, 1], stratify=[0, 0, 0, 0, 0, 1]), lambda: train_test_split(X, test_size=10),
 lambda: KFold(1), lambda: KFold(10).get_n_splits() and list(KFold(10).split(X)), lambda: list(StratifiedKFold(4).split(X, y)), lambda: cross_val_score(LogisticRegression(), X, y, cv=0),
 lambda: GridSearchCV(LogisticRegression(), {"foo": [1]}).fit(X, y), lambda: LogisticRegression(foo=1), lambda: LogisticRegression().set_params(foo=1),
 lambda: accuracy_score([1, 2], [1]), lambda: f1_score([0, 1, 2], [0, 1, 1]), lambda: f1_score(["a", "b"], ["a", "b"]), lambda: roc_auc_score([0, 1, 2], [0.1, 0.2, 0.3]),
 lambda: log_loss([0, 0], [0.1, 0.2]), lambda: mean_squared_error([1, 2], [1, np.nan]), lambda: r2_score([1], [1]), lambda: confusion_matrix([0, 1], [0.1, 0.9]), lambda: mean_absolute_error([1, 2, 3], [1, 2]),
 lambda: StandardScaler().fit(["a", "b"]), lambda: StandardScaler().fit([["a"], ["b"]]), lambda: MinMaxScaler(feature_range=(1, 0)).fit(X), lambda: OneHotEncoder().fit(["a", "b"]), lambda: LabelEncoder().fit_transform([["a"], ["b"]]), lambda: LabelEncoder().transform(["a"]),
 lambda: PolynomialFeatures(-1).fit(X), lambda: SimpleImputer().fit([["a"], [np.nan]]), lambda: Pipeline([("a", StandardScaler()), ("a", LogisticRegression())]).fit(X, y), lambda: Pipeline([("a", LogisticRegression()), ("b", StandardScaler())]).fit(X, y),
 lambda: LogisticRegression().fit(X, ["a", 1, 2, 3, 4, 5]), lambda: LinearRegression().fit(X * np.nan, y), lambda: Lasso(alpha=-1).fit(X, y), lambda: LinearRegression().fit(X, None), lambda: LogisticRegression().fit(np.zeros((0, 2)), []), lambda: SVC().fit(X, np.ones(6)), lambda: KNeighborsClassifier(0).fit(X, y),
 lambda: classification_report([0, 1], [0, 1], target_names=["a"]), lambda: cross_val_score(KMeans(2), X), lambda: silhouette_score(X, [0] * 6), lambda: PCA(2).fit(X).transform(X[:, :1]), lambda: StandardScaler().fit(X).transform([1.0, 2.0]), lambda: RandomForestClassifier(max_features=5).fit(X, y), lambda: learning_curve(LogisticRegression(), X, y, train_sizes=[0]), lambda: TimeSeriesSplit(6).split(X).__next__(), lambda: LeaveOneOut().split([1]).__next__(), lambda: brier_score_loss([0, 1], [1.5, 0.2]), lambda: precision_recall_curve([0, 1, 2], [.1, .2, .3]),
]
for i, c in enumerate(cases):
    try:
        r = c(); print(i, "ok", type(r).__name__)
    except Exception as e:
        print(i, type(e).__name__, str(e)[:230].replace("\n", "|"))
