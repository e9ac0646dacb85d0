import numpy as np
from sklearn.svm import OneClassSVM, LinearSVR
from sklearn.decomposition import NMF, KernelPCA, PCA
from sklearn.cluster import MiniBatchKMeans, KMeans
from sklearn.impute import SimpleImputer, MissingIndicator
from sklearn.datasets import make_moons, make_blobs, make_regression
from sklearn.metrics.cluster import contingency_matrix, pair_confusion_matrix
from sklearn.metrics import adjusted_rand_score

X, y = make_moons(60, noise=0.05, random_state=0)
oc = OneClassSVM(nu=0.1, gamma=1.0).fit(X)
print((oc.predict(X) == -1).sum(), oc.decision_function([[5.0, 5.0]]).round(3), oc.score_samples([[0.5, 0.2]]).round(3), oc.n_support_)
kp = KernelPCA(2, kernel="rbf", gamma=4).fit(X)
print(np.abs(kp.transform(X[:3])).round(3), kp.eigenvalues_.round(3))
W = np.array([[5.0, 4, 0, 0], [4, 5, 0, 1], [0, 0, 4, 5], [0, 1, 5, 4]])
nmf = NMF(2, random_state=0, max_iter=400)
U = nmf.fit_transform(W)
print((U @ nmf.components_).round(2), round(float(nmf.reconstruction_err_), 4))
B, t = make_blobs(90, centers=3, random_state=1)
mb = MiniBatchKMeans(3, random_state=0, batch_size=30, n_init=3).fit(B)
print(np.sort(mb.cluster_centers_[:, 0]).round(2), adjusted_rand_score(t, mb.labels_).round(3) if hasattr(adjusted_rand_score(t, mb.labels_), "round") else adjusted_rand_score(t, mb.labels_))
print(np.sort(contingency_matrix(t, mb.labels_), axis=1)[:, -1], pair_confusion_matrix([0, 0, 1, 1], [0, 0, 1, 2]))
R, z = make_regression(40, 3, noise=1.0, random_state=0)
print(LinearSVR(random_state=0, max_iter=10000, C=10).fit(R, z).coef_.round(1), LinearSVR(loss="squared_epsilon_insensitive", dual=False, C=100).fit(R, z).coef_.round(2))
M = np.array([[1.0, np.nan, 3], [4, 5, np.nan], [np.nan, 8, 9]])
print(SimpleImputer().fit_transform(M), MissingIndicator().fit_transform(M), SimpleImputer(strategy="constant", fill_value=-1).fit_transform(M)[2])
S = np.array([["a", "x"], ["b", None], ["a", "x"]], dtype=object)
print(SimpleImputer(strategy="most_frequent", missing_values=None).fit_transform(S), SimpleImputer(strategy="median", add_indicator=True).fit_transform(M)[0])
print(SimpleImputer(missing_values=-1, strategy="mean").fit_transform([[1, -1], [3, 4]]))
