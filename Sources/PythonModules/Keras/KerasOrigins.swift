/// Where the classes of Keras and TensorFlow are defined, which `print(type(x))` shows.
///
/// - Source: `__module__` of the classes of Keras 3.15 and TensorFlow 2.21.
enum KerasOrigins {
  /// The full name of a class there, by its name here.
  static let table = OriginTable.read(text)

  /// A module here, the module there, and the classes.
  private static let text = """
    _keras_cells keras.src.layers.rnn.gru GRUCell
    _keras_cells keras.src.layers.rnn.lstm LSTMCell
    _keras_cells keras.src.layers.rnn.rnn RNN
    _keras_cells keras.src.layers.rnn.simple_rnn SimpleRNNCell
    _keras_cells keras.src.layers.rnn.stacked_rnn_cells StackedRNNCells
    _keras_norms keras.src.layers.normalization.group_normalization GroupNormalization
    _keras_norms keras.src.layers.normalization.rms_normalization RMSNormalization
    _keras_python keras.src.callbacks.backup_and_restore BackupAndRestore
    _keras_python keras.src.callbacks.csv_logger CSVLogger
    _keras_python keras.src.callbacks.callback_list CallbackList
    _keras_python keras.src.trainers.data_adapters.py_dataset_adapter PyDataset
    _keras_text keras.src.layers.preprocessing.category_encoding CategoryEncoding
    _keras_text keras.src.layers.preprocessing.discretization Discretization
    _keras_text keras.src.layers.preprocessing.integer_lookup IntegerLookup
    _keras_text keras.src.layers.preprocessing.string_lookup StringLookup
    _keras_text_vectorization keras.src.layers.preprocessing.text_vectorization TextVectorization
    _tensorflow_ragged tensorflow.python.ops.ragged.ragged_tensor RaggedTensor
    keras keras.src.models.functional Functional
    keras keras.src.backend.common.keras_tensor KerasTensor
    keras keras.src.models.model Model
    keras keras.src.models.sequential Sequential
    keras keras.src.backend Variable
    keras.callbacks keras.src.callbacks.callback Callback
    keras.callbacks keras.src.callbacks.early_stopping EarlyStopping
    keras.callbacks keras.src.callbacks.history History
    keras.callbacks keras.src.callbacks.lambda_callback LambdaCallback
    keras.callbacks keras.src.callbacks.learning_rate_scheduler LearningRateScheduler
    keras.callbacks keras.src.callbacks.model_checkpoint ModelCheckpoint
    keras.callbacks keras.src.callbacks.reduce_lr_on_plateau ReduceLROnPlateau
    keras.callbacks keras.src.callbacks.terminate_on_nan TerminateOnNaN
    keras.constraints keras.src.constraints.constraints Constraint MaxNorm MinMaxNorm NonNeg UnitNorm
    keras.initializers keras.src.initializers.constant_initializers Constant Identity Ones Zeros
    keras.initializers keras.src.initializers.random_initializers GlorotNormal GlorotUniform HeNormal HeUniform LecunNormal LecunUniform Orthogonal RandomNormal RandomUniform TruncatedNormal VarianceScaling
    keras.initializers keras.src.initializers.initializer Initializer
    keras.layers keras.src.layers.activations.activation Activation
    keras.layers keras.src.layers.regularization.activity_regularization ActivityRegularization
    keras.layers keras.src.layers.merging.add Add
    keras.layers keras.src.layers.attention.additive_attention AdditiveAttention
    keras.layers keras.src.layers.regularization.alpha_dropout AlphaDropout
    keras.layers keras.src.layers.attention.attention Attention
    keras.layers keras.src.layers.merging.average Average
    keras.layers keras.src.layers.pooling.average_pooling1d AveragePooling1D
    keras.layers keras.src.layers.pooling.average_pooling2d AveragePooling2D
    keras.layers keras.src.layers.normalization.batch_normalization BatchNormalization
    keras.layers keras.src.layers.rnn.bidirectional Bidirectional
    keras.layers keras.src.layers.merging.concatenate Concatenate
    keras.layers keras.src.layers.convolutional.conv1d Conv1D
    keras.layers keras.src.layers.convolutional.conv1d_transpose Conv1DTranspose
    keras.layers keras.src.layers.convolutional.conv2d Conv2D
    keras.layers keras.src.layers.convolutional.conv2d_transpose Conv2DTranspose
    keras.layers keras.src.layers.reshaping.cropping1d Cropping1D
    keras.layers keras.src.layers.reshaping.cropping2d Cropping2D
    keras.layers keras.src.layers.core.dense Dense
    keras.layers keras.src.layers.convolutional.depthwise_conv1d DepthwiseConv1D
    keras.layers keras.src.layers.convolutional.depthwise_conv2d DepthwiseConv2D
    keras.layers keras.src.layers.merging.dot Dot
    keras.layers keras.src.layers.regularization.dropout Dropout
    keras.layers keras.src.layers.activations.elu ELU
    keras.layers keras.src.layers.core.einsum_dense EinsumDense
    keras.layers keras.src.layers.core.embedding Embedding
    keras.layers keras.src.layers.reshaping.flatten Flatten
    keras.layers keras.src.layers.rnn.gru GRU
    keras.layers keras.src.layers.regularization.gaussian_dropout GaussianDropout
    keras.layers keras.src.layers.regularization.gaussian_noise GaussianNoise
    keras.layers keras.src.layers.pooling.global_average_pooling1d GlobalAveragePooling1D
    keras.layers keras.src.layers.pooling.global_average_pooling2d GlobalAveragePooling2D
    keras.layers keras.src.layers.pooling.global_max_pooling1d GlobalMaxPooling1D
    keras.layers keras.src.layers.pooling.global_max_pooling2d GlobalMaxPooling2D
    keras.layers keras.src.layers.core.identity Identity
    keras.layers keras.src.layers.core.input_layer InputLayer
    keras.layers keras.src.layers.rnn.lstm LSTM
    keras.layers keras.src.layers.core.lambda_layer Lambda
    keras.layers keras.src.layers.layer Layer
    keras.layers keras.src.layers.normalization.layer_normalization LayerNormalization
    keras.layers keras.src.layers.activations.leaky_relu LeakyReLU
    keras.layers keras.src.layers.core.masking Masking
    keras.layers keras.src.layers.pooling.max_pooling1d MaxPooling1D
    keras.layers keras.src.layers.pooling.max_pooling2d MaxPooling2D
    keras.layers keras.src.layers.merging.maximum Maximum
    keras.layers keras.src.layers.merging.minimum Minimum
    keras.layers keras.src.layers.attention.multi_head_attention MultiHeadAttention
    keras.layers keras.src.layers.merging.multiply Multiply
    keras.layers keras.src.layers.preprocessing.normalization Normalization
    keras.layers keras.src.layers.activations.prelu PReLU
    keras.layers keras.src.layers.reshaping.permute Permute
    keras.layers keras.src.layers.activations.relu ReLU
    keras.layers keras.src.layers.reshaping.repeat_vector RepeatVector
    keras.layers keras.src.layers.preprocessing.rescaling Rescaling
    keras.layers keras.src.layers.reshaping.reshape Reshape
    keras.layers keras.src.layers.convolutional.separable_conv1d SeparableConv1D
    keras.layers keras.src.layers.convolutional.separable_conv2d SeparableConv2D
    keras.layers keras.src.layers.rnn.simple_rnn SimpleRNN
    keras.layers keras.src.layers.activations.softmax Softmax
    keras.layers keras.src.layers.regularization.spatial_dropout SpatialDropout1D SpatialDropout2D
    keras.layers keras.src.layers.merging.subtract Subtract
    keras.layers keras.src.layers.rnn.time_distributed TimeDistributed
    keras.layers keras.src.layers.normalization.unit_normalization UnitNormalization
    keras.layers keras.src.layers.reshaping.up_sampling1d UpSampling1D
    keras.layers keras.src.layers.reshaping.up_sampling2d UpSampling2D
    keras.layers keras.src.layers.reshaping.zero_padding1d ZeroPadding1D
    keras.layers keras.src.layers.reshaping.zero_padding2d ZeroPadding2D
    keras.losses keras.src.losses.losses BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge CosineSimilarity Dice Hinge Huber KLDivergence LogCosh MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky
    keras.losses keras.src.losses.loss Loss
    keras.metrics keras.src.metrics.confusion_metrics AUC FalseNegatives FalsePositives Precision PrecisionAtRecall Recall RecallAtPrecision SensitivityAtSpecificity SpecificityAtSensitivity TrueNegatives TruePositives
    keras.metrics keras.src.metrics.accuracy_metrics Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy SparseTopKCategoricalAccuracy TopKCategoricalAccuracy
    keras.metrics keras.src.metrics.probabilistic_metrics BinaryCrossentropy CategoricalCrossentropy KLDivergence Poisson SparseCategoricalCrossentropy
    keras.metrics keras.src.metrics.iou_metrics BinaryIoU IoU MeanIoU OneHotMeanIoU
    keras.metrics keras.src.metrics.hinge_metrics CategoricalHinge Hinge SquaredHinge
    keras.metrics keras.src.metrics.regression_metrics CosineSimilarity LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError R2Score RootMeanSquaredError
    keras.metrics keras.src.metrics.f_score_metrics F1Score FBetaScore
    keras.metrics keras.src.metrics.reduction_metrics Mean MeanMetricWrapper Sum
    keras.metrics keras.src.metrics.metric Metric
    keras.optimizers keras.src.optimizers.adadelta Adadelta
    keras.optimizers keras.src.optimizers.adagrad Adagrad
    keras.optimizers keras.src.optimizers.adam Adam
    keras.optimizers keras.src.optimizers.adamw AdamW
    keras.optimizers keras.src.optimizers.adamax Adamax
    keras.optimizers keras.src.optimizers.ftrl Ftrl
    keras.optimizers keras.src.optimizers.lamb Lamb
    keras.optimizers keras.src.optimizers.lion Lion
    keras.optimizers keras.src.optimizers.nadam Nadam
    keras.optimizers keras.src.optimizers.optimizer Optimizer
    keras.optimizers keras.src.optimizers.rmsprop RMSprop
    keras.optimizers keras.src.optimizers.sgd SGD
    keras.optimizers.schedules keras.src.optimizers.schedules.learning_rate_schedule CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay LearningRateSchedule PiecewiseConstantDecay PolynomialDecay
    keras.random keras.src.random.seed_generator SeedGenerator
    keras.regularizers keras.src.regularizers.regularizers L1 L1L2 L2 OrthogonalRegularizer Regularizer
    tensorflow tensorflow.python.framework.ops EagerTensor
    tensorflow tensorflow.python.eager.backprop GradientTape
    tensorflow tensorflow.python.ops.resource_variable_ops ResourceVariable
    tensorflow tensorflow.python.framework.tensor Tensor
    tensorflow tensorflow.python.ops.variables Variable
    tensorflow.data tensorflow.python.data.ops.options Options
    tensorflow.data tensorflow.python.framework.tensor_shape TensorShape
    tensorflow.data tensorflow.python.framework.tensor TensorSpec
    tensorflow.errors tensorflow.python.framework.errors_impl InvalidArgumentError OpError UnimplementedError
    """
}
