import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import silhouette_score, adjusted_rand_score, normalized_mutual_info_score, homogeneity_completeness_v_measure, davies_bouldin_score
from sklearn.metrics.cluster import contingency_matrix

X, y = make_blobs(n_samples=30, centers=3, cluster_std=0.8, random_state=4)
print(X[:3].round(3), y[:8])
for k in (2, 3, 4):
    km = KMeans(n_clusters=k, n_init=5, random_state=0).fit(X)
    print(k, round(km.inertia_, 3), round(silhouette_score(X, km.labels_), 4), round(adjusted_rand_score(y, km.labels_), 4))
km = KMeans(3, n_init=10, random_state=0).fit(X)
print(np.sort(km.cluster_centers_[:, 0]).round(3))
print(contingency_matrix(y, km.labels_).max(axis=1))
print(normalized_mutual_info_score([0, 0, 1, 1], [1, 1, 0, 0]))
print(homogeneity_completeness_v_measure([0, 0, 1, 1], [0, 1, 2, 2]))
print(round(davies_bouldin_score(X, y), 4))
print(km.predict([[0, 0]]).shape, km.n_iter_ > 0)
