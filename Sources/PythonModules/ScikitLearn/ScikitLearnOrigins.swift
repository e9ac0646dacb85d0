/// Where the classes of scikit-learn are defined, which `print(type(x))` shows.
///
/// - Source: `__module__` of the classes of scikit-learn 1.9.
enum ScikitLearnOrigins {
  /// The full name of a class there, by its name here.
  static let table = OriginTable.read(text)

  /// A module here, the module there, and the classes.
  private static let text = """
    _sklearn_bagging sklearn.ensemble._bagging BaggingClassifier BaggingRegressor
    _sklearn_binning sklearn.preprocessing._data PowerTransformer QuantileTransformer
    _sklearn_binning sklearn.preprocessing._discretization KBinsDiscretizer
    _sklearn_boosting sklearn.ensemble._weight_boosting AdaBoostClassifier AdaBoostRegressor
    _sklearn_calibration sklearn.calibration CalibratedClassifierCV
    _sklearn_calibration sklearn.isotonic IsotonicRegression
    _sklearn_chosen_columns sklearn.feature_selection._rfe RFECV
    _sklearn_chosen_columns sklearn.feature_selection._sequential SequentialFeatureSelector
    _sklearn_chosen_lasso sklearn.linear_model._coordinate_descent ElasticNetCV LassoCV
    _sklearn_chosen_logistic sklearn.linear_model._logistic LogisticRegressionCV
    _sklearn_chosen_logistic sklearn.linear_model._ransac RANSACRegressor
    _sklearn_density sklearn.neighbors._kde KernelDensity
    _sklearn_density sklearn.neighbors._lof LocalOutlierFactor
    _sklearn_displays sklearn.calibration CalibrationDisplay
    _sklearn_displays sklearn.metrics._plot.confusion_matrix ConfusionMatrixDisplay
    _sklearn_displays sklearn.metrics._plot.det_curve DetCurveDisplay
    _sklearn_displays sklearn.metrics._plot.precision_recall_curve PrecisionRecallDisplay
    _sklearn_displays sklearn.metrics._plot.regression PredictionErrorDisplay
    _sklearn_displays sklearn.metrics._plot.roc_curve RocCurveDisplay
    _sklearn_extra_trees sklearn.ensemble._forest ExtraTreesClassifier ExtraTreesRegressor
    _sklearn_extra_trees sklearn.tree._classes ExtraTreeClassifier ExtraTreeRegressor
    _sklearn_feature_selection sklearn.feature_selection._from_model SelectFromModel
    _sklearn_feature_selection sklearn.feature_selection._rfe RFE
    _sklearn_feature_selection sklearn.feature_selection._univariate_selection SelectKBest
    _sklearn_feature_selection sklearn.feature_selection._univariate_selection SelectPercentile
    _sklearn_feature_selection sklearn.feature_selection._variance_threshold VarianceThreshold
    _sklearn_forests sklearn.ensemble._forest RandomForestClassifier RandomForestRegressor
    _sklearn_factorizations sklearn.decomposition._kernel_pca KernelPCA
    _sklearn_factorizations sklearn.decomposition._nmf NMF
    _sklearn_gaussian sklearn.gaussian_process._gpr GaussianProcessRegressor
    _sklearn_gaussian_kernels sklearn.gaussian_process.kernels ConstantKernel DotProduct
    _sklearn_gaussian_kernels sklearn.gaussian_process.kernels ExpSineSquared Exponentiation
    _sklearn_gaussian_kernels sklearn.gaussian_process.kernels Kernel Matern Product RBF
    _sklearn_gaussian_kernels sklearn.gaussian_process.kernels RationalQuadratic Sum WhiteKernel
    _sklearn_gradient_boosting sklearn.ensemble._gb GradientBoostingClassifier
    _sklearn_gradient_boosting sklearn.ensemble._gb GradientBoostingRegressor
    _sklearn_grouping sklearn.cluster._agglomerative AgglomerativeClustering
    _sklearn_grouping sklearn.cluster._dbscan DBSCAN
    _sklearn_grouping sklearn.cluster._mean_shift MeanShift
    _sklearn_hashing sklearn.feature_extraction._dict_vectorizer DictVectorizer
    _sklearn_hashing sklearn.feature_extraction._hash FeatureHasher
    _sklearn_histogram sklearn.ensemble._hist_gradient_boosting.gradient_boosting
    _sklearn_histogram sklearn.ensemble._hist_gradient_boosting.gradient_boosting HistGradientBoostingClassifier
    _sklearn_histogram sklearn.ensemble._hist_gradient_boosting.gradient_boosting HistGradientBoostingRegressor
    _sklearn_impute sklearn.impute._base MissingIndicator SimpleImputer
    _sklearn_isolation sklearn.ensemble._iforest IsolationForest
    _sklearn_kernel_ridge sklearn.kernel_ridge KernelRidge
    _sklearn_kmeans sklearn.cluster._kmeans KMeans MiniBatchKMeans
    _sklearn_lasso sklearn.linear_model._coordinate_descent ElasticNet Lasso
    _sklearn_linear sklearn.linear_model._base LinearRegression
    _sklearn_linear sklearn.linear_model._logistic LogisticRegression
    _sklearn_linear sklearn.linear_model._ridge Ridge RidgeClassifier
    _sklearn_linear_svm sklearn.svm._classes LinearSVC LinearSVR
    _sklearn_neighbor_impute sklearn.impute._knn KNNImputer
    _sklearn_neighbors sklearn.neighbors._classification KNeighborsClassifier
    _sklearn_neighbors sklearn.neighbors._nearest_centroid NearestCentroid
    _sklearn_neighbors sklearn.neighbors._regression KNeighborsRegressor
    _sklearn_neighbors sklearn.neighbors._unsupervised NearestNeighbors
    _sklearn_one_hot sklearn.preprocessing._encoders OneHotEncoder
    _sklearn_preprocessing sklearn.preprocessing._data Normalizer
    _sklearn_preprocessing sklearn.preprocessing._function_transformer FunctionTransformer
    _sklearn_preprocessing sklearn.preprocessing._label LabelBinarizer MultiLabelBinarizer
    _sklearn_preprocessing sklearn.preprocessing._polynomial PolynomialFeatures
    _sklearn_ridge sklearn.linear_model._ridge RidgeCV
    _sklearn_robust sklearn.linear_model._bayes BayesianRidge
    _sklearn_robust sklearn.linear_model._glm.glm GammaRegressor PoissonRegressor
    _sklearn_robust sklearn.linear_model._huber HuberRegressor
    _sklearn_samplers sklearn.model_selection._search ParameterSampler
    _sklearn_samplers sklearn.model_selection._split StratifiedShuffleSplit
    _sklearn_scalers sklearn.preprocessing._data Binarizer MaxAbsScaler RobustScaler
    _sklearn_scalers sklearn.preprocessing._encoders OrdinalEncoder
    _sklearn_search sklearn.model_selection._search GridSearchCV RandomizedSearchCV
    _sklearn_selection sklearn.model_selection._search ParameterGrid
    _sklearn_several sklearn.multiclass OneVsOneClassifier OneVsRestClassifier
    _sklearn_several sklearn.multioutput MultiOutputClassifier MultiOutputRegressor
    _sklearn_sgd sklearn.linear_model._perceptron Perceptron
    _sklearn_sgd sklearn.linear_model._stochastic_gradient SGDClassifier SGDRegressor
    _sklearn_splitters sklearn.model_selection._split GroupKFold GroupShuffleSplit
    _sklearn_splitters sklearn.model_selection._split LeaveOneGroupOut LeaveOneOut LeavePGroupsOut
    _sklearn_splitters sklearn.model_selection._split LeavePOut PredefinedSplit RepeatedKFold
    _sklearn_splitters sklearn.model_selection._split RepeatedStratifiedKFold StratifiedGroupKFold
    _sklearn_svm sklearn.svm._classes OneClassSVM SVC SVR
    _sklearn_target_encoder sklearn.preprocessing._polynomial SplineTransformer
    _sklearn_target_encoder sklearn.preprocessing._target_encoder TargetEncoder
    _sklearn_thresholds sklearn.model_selection._classification_threshold FixedThresholdClassifier
    _sklearn_thresholds sklearn.model_selection._classification_threshold TunedThresholdClassifierCV
    _sklearn_trees sklearn.tree._classes DecisionTreeClassifier DecisionTreeRegressor
    _sklearn_utils sklearn.utils._bunch Bunch
    _sklearn_voting sklearn.ensemble._stacking StackingClassifier StackingRegressor
    _sklearn_voting sklearn.ensemble._voting VotingClassifier VotingRegressor
    sklearn.compose sklearn.compose._column_transformer ColumnTransformer make_column_selector
    sklearn.compose sklearn.compose._target TransformedTargetRegressor
    sklearn.decomposition sklearn.decomposition._pca PCA
    sklearn.decomposition sklearn.decomposition._truncated_svd TruncatedSVD
    sklearn.mixture sklearn.mixture._gaussian_mixture GaussianMixture
    sklearn.model_selection sklearn.model_selection._split KFold ShuffleSplit StratifiedKFold
    sklearn.model_selection sklearn.model_selection._split TimeSeriesSplit
    sklearn.neural_network sklearn.neural_network._multilayer_perceptron MLPClassifier
    sklearn.neural_network sklearn.neural_network._multilayer_perceptron MLPRegressor
    sklearn.preprocessing sklearn.preprocessing._data MinMaxScaler StandardScaler
    sklearn.preprocessing sklearn.preprocessing._label LabelEncoder
    """
}
