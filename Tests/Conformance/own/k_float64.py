import numpy as np, keras
y=np.array([0.,1,1,0]); p=np.array([.1,.7,.6,.4])
for n in ['mean_squared_error','mean_absolute_error','binary_crossentropy','hinge','huber','kl_divergence']:
    r = getattr(keras.losses,n)(y,p)
    print(n, r.dtype, np.asarray(r))
print(np.asarray(keras.losses.mean_squared_error(y.reshape(-1,1),p.reshape(-1,1))))
print(np.asarray(keras.losses.MeanSquaredError()(y,p)), np.asarray(keras.losses.BinaryCrossentropy()(y,p)))
print(np.asarray(keras.losses.mean_squared_error([0.,1.],[.1,.7])))
print(np.asarray(keras.losses.categorical_crossentropy(np.eye(2), np.array([[.6,.4],[.3,.7]]))))
print(np.asarray(keras.losses.sparse_categorical_crossentropy(np.array([0,1]), np.array([[.6,.4],[.3,.7]]))))
print(keras.ops.convert_to_tensor(p).dtype, np.asarray(keras.ops.exp(p)), np.asarray(keras.activations.sigmoid(p)))
print(keras.ops.convert_to_tensor([1.,2.]).dtype, keras.ops.convert_to_tensor(np.float64(3)).dtype, keras.activations.relu(p).dtype, keras.ops.convert_to_tensor(1.5).dtype)
