import Tensors

/// Recorded from NumPy 2.4.6.
enum NumPyCases {
  /// -5.5 up to 5.5, `[3, 4]`.
  private static var a: NDArray {
    get throws {
      try .binary(
        .subtract, .array(NDArray.arange(0, 12, 1, .float64).reshaped([3, 4])), .scalar(5.5))
    }
  }

  /// 0 up to 23, `[2, 3, 4]`.
  private static var i: NDArray {
    get throws { try NDArray.arange(0, 24, 1, .int64).reshaped([2, 3, 4]) }
  }

  private static var f: NDArray {
    get throws { try NDArray([3.5, -1.25, .nan, 2, .infinity] as [Double]) }
  }

  static let all: [ArrayCase] = [
    ArrayCase(
      "adds with broadcasting",
      """
      array([[-7., -5., -3., -1.],
             [-3., -1.,  1.,  3.],
             [ 1.,  3.,  5.,  7.]])
      """
    ) { try .binary(.add, .array(a), .array(a.select(0, 1)), .numpy) },
    ArrayCase(
      "promotes int64 and float32 to float64",
      """
      array([[[  0.,   1.,   4.,   9.],
              [ 16.,  25.,  36.,  49.],
              [ 64.,  81., 100., 121.]],

             [[144., 169., 196., 225.],
              [256., 289., 324., 361.],
              [400., 441., 484., 529.]]])
      """
    ) { try .binary(.multiply, .array(i.cast(to: .float32)), .array(i), .numpy) },
    ArrayCase(
      "keeps float32 beside a Python number",
      """
      array([[-13.75, -11.25,  -8.75,  -6.25],
             [ -3.75,  -1.25,   1.25,   3.75],
             [  6.25,   8.75,  11.25,  13.75]], dtype=float32)
      """
    ) { try .binary(.multiply, .array(a.cast(to: .float32)), .scalar(2.5), .numpy) },
    ArrayCase(
      "divides integers truly",
      """
      array([[[0.        , 0.33333333, 0.66666667, 1.        ],
              [1.33333333, 1.66666667, 2.        , 2.33333333],
              [2.66666667, 3.        , 3.33333333, 3.66666667]],

             [[4.        , 4.33333333, 4.66666667, 5.        ],
              [5.33333333, 5.66666667, 6.        , 6.33333333],
              [6.66666667, 7.        , 7.33333333, 7.66666667]]])
      """
    ) { try .binary(.divide, .array(i), .scalar(3), .numpy) },
    ArrayCase(
      "divides downwards",
      """
      array([[[ 0, -1, -1, -1],
              [-1, -1, -2, -2],
              [-2, -2, -2, -3]],

             [[-3, -3, -3, -3],
              [-4, -4, -4, -4],
              [-4, -5, -5, -5]]])
      """
    ) { try .binary(.floorDivide, .array(i), .scalar(-5), .numpy) },
    ArrayCase(
      "takes the remainder with the divisor's sign",
      """
      array([[[ 0, -4, -3, -2],
              [-1,  0, -4, -3],
              [-2, -1,  0, -4]],

             [[-3, -2, -1,  0],
              [-4, -3, -2, -1],
              [ 0, -4, -3, -2]]])
      """
    ) { try .binary(.remainder, .array(i), .scalar(-5), .numpy) },
    ArrayCase(
      "takes remainders of floats",
      """
      array([[0.5, 0. , 1. , 0.5],
             [0. , 1. , 0.5, 0. ],
             [1. , 0.5, 0. , 1. ]])
      """
    ) { try .binary(.remainder, .array(a), .scalar(1.5), .numpy) },
    ArrayCase(
      "divides floats downwards",
      """
      array([[-4., -3., -3., -2.],
             [-1., -1.,  0.,  1.],
             [ 1.,  2.,  3.,  3.]])
      """
    ) { try .binary(.floorDivide, .array(a), .scalar(1.5), .numpy) },
    ArrayCase(
      "raises to a power",
      """
      array([[-1.66375e+02, -9.11250e+01, -4.28750e+01, -1.56250e+01],
             [-3.37500e+00, -1.25000e-01,  1.25000e-01,  3.37500e+00],
             [ 1.56250e+01,  4.28750e+01,  9.11250e+01,  1.66375e+02]])
      """
    ) { try .binary(.power, .array(a), .scalar(3), .numpy) },
    ArrayCase(
      "shifts and masks bits",
      """
      array([[[ 0,  4,  0,  4],
              [16, 20, 16, 20],
              [ 0,  4,  0,  4]],

             [[16, 20, 16, 20],
              [ 0,  4,  0,  4],
              [16, 20, 16, 20]]])
      """
    ) {
      try .binary(
        .and, .array(.binary(.shiftLeft, .array(i), .scalar(2), .numpy)), .scalar(20), .numpy)
    },
    ArrayCase(
      "compares",
      """
      array([[False, False, False, False],
             [False, False,  True,  True],
             [ True,  True,  True,  True]])
      """
    ) { try .compare(.greaterEqual, .array(a), .scalar(0), .numpy) },
    ArrayCase(
      "picks by a condition",
      """
      array([[0. , 0. , 0. , 0. ],
             [0. , 0. , 0.5, 1.5],
             [2.5, 3.5, 4.5, 5.5]])
      """
    ) {
      try .where(.compare(.greater, .array(a), .scalar(0), .numpy), .array(a), .scalar(0), .numpy)
    },
    ArrayCase(
      "clips",
      """
      array([[-1. , -1. , -1. , -1. ],
             [-1. , -0.5,  0.5,  1.5],
             [ 2.5,  2.5,  2.5,  2.5]])
      """
    ) { try a.clipped(.scalar(-1), .scalar(2.5), .numpy) },
    ArrayCase(
      "rounds halves to even",
      """
      array([[-6., -4., -4., -2.],
             [-2., -0.,  0.,  2.],
             [ 2.,  4.,  4.,  6.]])
      """
    ) { try a.rounded(decimals: 0, .numpy) },
    ArrayCase(
      "exponentiates",
      """
      array([[4.08677144e-03, 1.11089965e-02, 3.01973834e-02, 8.20849986e-02],
             [2.23130160e-01, 6.06530660e-01, 1.64872127e+00, 4.48168907e+00],
             [1.21824940e+01, 3.31154520e+01, 9.00171313e+01, 2.44691932e+02]])
      """
    ) { try a.unary(.exp, .numpy) },
    ArrayCase(
      "sums all",
      "array(0.)"
    ) { try a.sum(.numpy) },
    ArrayCase(
      "sums integers over two axes",
      "array([ 60,  92, 124])"
    ) { try i.sum(axes: [0, 2], .numpy) },
    ArrayCase(
      "averages in float32",
      "array([[-1.5, -0.5,  0.5,  1.5]], dtype=float32)"
    ) { try a.cast(to: .float32).mean(axes: [0], keepingAxes: true, .numpy) },
    ArrayCase(
      "finds the variance",
      "array([1.66666667, 1.66666667, 1.66666667])"
    ) { try a.variance(axes: [1], ddof: 1, .numpy) },
    ArrayCase(
      "finds the deviation",
      "array(3.45205253)"
    ) { try a.standardDeviation(.numpy) },
    ArrayCase(
      "passes NaN through max",
      "array(nan)"
    ) { try f.maximum(.numpy) },
    ArrayCase(
      "finds the place of the largest",
      """
      array([[2, 2, 2, 2],
             [2, 2, 2, 2]])
      """
    ) { try i.argExtremum(largest: true, axis: 1, .numpy) },
    ArrayCase(
      "adds up",
      """
      array([[[ 0,  1,  2,  3],
              [ 4,  6,  8, 10],
              [12, 15, 18, 21]],

             [[12, 13, 14, 15],
              [28, 30, 32, 34],
              [48, 51, 54, 57]]])
      """
    ) { try i.cumulativeSum(1, .numpy) },
    ArrayCase(
      "multiplies up",
      """
      array([[ -5.5  ,  -4.5  ,  -3.5  ,  -2.5  ],
             [  8.25 ,   2.25 ,  -1.75 ,  -3.75 ],
             [ 20.625,   7.875,  -7.875, -20.625]])
      """
    ) { try a.cumulativeProduct(0, .numpy) },
    ArrayCase(
      "finds medians",
      "array([-4.,  0.,  4.])"
    ) { try a.median(axis: 1, .numpy) },
    ArrayCase(
      "finds quantiles",
      "array(-2.2)"
    ) { try a.quantile(0.3, .numpy) },
    ArrayCase(
      "leaves NaN out of a mean",
      "array(2.5)"
    ) { try NDArray([1, .nan, 4] as [Double]).nanMean(.numpy) },
    ArrayCase(
      "takes a norm",
      "array([8.30662386, 2.23606798, 8.30662386])"
    ) { try a.norm(axes: [1], .numpy) },
    ArrayCase(
      "multiplies matrices",
      """
      array([[ 69.,   5., -59.],
             [  5.,   5.,   5.],
             [-59.,   5.,  69.]])
      """
    ) { try a.matmul(a.reversedAxes, .numpy) },
    ArrayCase(
      "multiplies batches of integers",
      """
      array([[[  14,   38,   62],
              [  38,  126,  214],
              [  62,  214,  366]],

             [[ 734,  950, 1166],
              [ 950, 1230, 1510],
              [1166, 1510, 1854]]])
      """
    ) { try i.matmul(i.transposed(1, 2, .numpy), .numpy) },
    ArrayCase(
      "dots higher ranks",
      """
      array([[[[  42,   48,   54],
               [ 114,  120,  126]],

              [[ 114,  136,  158],
               [ 378,  400,  422]],

              [[ 186,  224,  262],
               [ 642,  680,  718]]],


             [[[ 258,  312,  366],
               [ 906,  960, 1014]],

              [[ 330,  400,  470],
               [1170, 1240, 1310]],

              [[ 402,  488,  574],
               [1434, 1520, 1606]]]])
      """
    ) { try i.dot(i.reshaped([2, 4, 3]), .numpy) },
    ArrayCase(
      "sums products by name",
      """
      array([[-249.,   15.,  279.],
             [-825.,   15.,  855.]])
      """
    ) { try .einsum("ijk,kl->il", [i.cast(to: .float64), a.reversedAxes], .numpy) },
    ArrayCase(
      "inverts",
      """
      array([[-4.5, -4.5, -3.5],
             [-1.5,  0.5,  0.5],
             [ 2.5,  3.5,  5.5]])
      """
    ) { try .binary(.add, .array(a.sliced(1, 0, 3)), .array(.eye(3, nil, 0, .float64)), .numpy) },
    ArrayCase(
      "joins",
      """
      array([[-5.5, -4.5, -3.5, -2.5],
             [-1.5, -0.5,  0.5,  1.5],
             [ 2.5,  3.5,  4.5,  5.5],
             [-5.5, -4.5, -3.5, -2.5]])
      """
    ) { try .concatenate([a, a.sliced(0, 0, 1)], 0, .numpy) },
    ArrayCase(
      "stacks",
      """
      array([[[ 6, 22, 38],
              [ 6, 22, 38]],

             [[54, 70, 86],
              [54, 70, 86]]])
      """
    ) { try .stack([i, i], 1, .numpy).sum(axes: [3], .numpy) },
    ArrayCase(
      "tiles",
      """
      array([[1, 2, 1, 2, 1, 2],
             [1, 2, 1, 2, 1, 2]])
      """
    ) { try NDArray([1, 2]).tiled([2, 3]) },
    ArrayCase(
      "repeats",
      "array([1, 1, 3])"
    ) { try NDArray([1, 2, 3]).repeated([2, 0, 1]) },
    ArrayCase(
      "flips",
      """
      array([[[15, 14, 13, 12],
              [19, 18, 17, 16],
              [23, 22, 21, 20]],

             [[ 3,  2,  1,  0],
              [ 7,  6,  5,  4],
              [11, 10,  9,  8]]])
      """
    ) { try i.flipped([0, 2], .numpy) },
    ArrayCase(
      "rolls",
      """
      array([[[ 9, 10, 11,  8],
              [ 1,  2,  3,  0],
              [ 5,  6,  7,  4]],

             [[21, 22, 23, 20],
              [13, 14, 15, 12],
              [17, 18, 19, 16]]])
      """
    ) { try i.rolled([1, -1], [1, 2], .numpy) },
    ArrayCase(
      "sorts with NaN last",
      "array([-1.25,  2.  ,  3.5 ,   inf,   nan])"
    ) { try f.sorted(0, .numpy).values },
    ArrayCase(
      "orders stably",
      "array([1, 3, 0, 2])"
    ) { try NDArray([2, 1, 2, 1]).argsorted(0, .numpy) },
    ArrayCase(
      "finds unique values",
      "array([1, 2, 3])"
    ) { try NDArray([3, 1, 3, 2]).unique().values },
    ArrayCase(
      "counts unique values",
      "array([1, 1, 2])"
    ) { try NDArray([3, 1, 3, 2]).unique().counts },
    ArrayCase(
      "finds what is not zero",
      """
      array([[0, 0, 0],
             [0, 1, 3],
             [1, 0, 2],
             [1, 2, 1]])
      """
    ) {
      try .compare(
        .equal, .array(.binary(.remainder, .array(i), .scalar(7), .numpy)), .scalar(0), .numpy
      ).nonzero()
    },
    ArrayCase(
      "searches",
      "array([3, 0, 4])"
    ) { try NDArray([1, 2, 2, 5]).searchSorted(NDArray([2, 0, 6]), right: true) },
    ArrayCase(
      "counts bins",
      "array([0, 2, 0, 0, 1])"
    ) { try NDArray([1, 4, 1]).binCounts() },
    ArrayCase(
      "slices backwards",
      """
      array([[-2.5, -4.5],
             [ 1.5, -0.5],
             [ 5.5,  3.5]])
      """
    ) { try a.get([.all, .slice(start: nil, stop: nil, step: -2)], .numpy) },
    ArrayCase(
      "indexes with an ellipsis",
      """
      array([[ 1,  5,  9],
             [13, 17, 21]])
      """
    ) { try i.get([.ellipsis, .index(1)], .numpy) },
    ArrayCase(
      "indexes with lists apart, which come first",
      """
      array([[ 3,  7, 11],
             [12, 16, 20]])
      """
    ) { try i.get([.array(NDArray([0, 1])), .all, .array(NDArray([3, 0]))], .numpy) },
    ArrayCase(
      "indexes with an integer beside a list",
      """
      array([[20, 21, 22, 23],
             [12, 13, 14, 15]])
      """
    ) { try i.get([.index(1), .array(NDArray([2, 0]))], .numpy) },
    ArrayCase(
      "indexes with a broadcast grid",
      """
      array([[-4.5, -2.5],
             [ 3.5,  5.5]])
      """
    ) { try a.get([.array(NDArray([0, 2], [2, 1])), .array(NDArray([1, 3]))], .numpy) },
    ArrayCase(
      "indexes with a mask",
      "array([2.5, 3.5, 4.5, 5.5])"
    ) { try a.get([.array(.compare(.greater, .array(a), .scalar(2), .numpy))], .numpy) },
    ArrayCase(
      "makes triangles",
      """
      array([[-5.5, -4.5,  0. ,  0. ],
             [-1.5, -0.5,  0.5,  0. ],
             [ 2.5,  3.5,  4.5,  5.5]])
      """
    ) { try a.triangle(lower: true, 1) },
    ArrayCase(
      "spaces evenly",
      """
      array([0.        , 0.16666667, 0.33333333, 0.5       , 0.66666667,
             0.83333333, 1.        ])
      """
    ) { try .linspace(0, 1, 7, .float64) },
    ArrayCase(
      "counts up by fractions",
      "array([0. , 0.3, 0.6, 0.9])"
    ) { try .arange(0, 1, 0.3, .float64) },
    ArrayCase(
      "makes an identity",
      """
      array([[0., 1., 0.],
             [0., 0., 1.]])
      """
    ) { try .eye(2, 3, 1, .float64) },
    ArrayCase(
      "sees a diagonal",
      """
      array([[ 1,  6, 11],
             [13, 18, 23]])
      """
    ) { try i.diagonal(1, 1, 2) },
    ArrayCase(
      "moves axes",
      """
      array([[ 6, 54],
             [22, 70],
             [38, 86]])
      """
    ) { try i.movedAxis(0, to: 2, .numpy).sum(axes: [1], .numpy) },
    ArrayCase(
      "adds a long row as NumPy does",
      "array(49950., dtype=float32)"
    ) {
      try NDArray.binary(.multiply, .array(.arange(0, 1000, 1, .float32)), .scalar(0.1), .numpy)
        .sum(.numpy)
    },
    ArrayCase(
      "prints extremes",
      "array([1.00000000e-10, 1.00000000e+00, 1.23456789e+05])"
    ) { try NDArray([1e-10, 1, 123456.789] as [Double]) },
    ArrayCase(
      "prints long numbers",
      "array([  0.33333333,   2.5       , 142.85714286])"
    ) { try NDArray([1.0 / 3, 2.5, 1000.0 / 7] as [Double]) },
    ArrayCase(
      "prints wide rows",
      """
      array([0.        , 0.14285714, 0.28571429, 0.42857143, 0.57142857,
             0.71428571, 0.85714286, 1.        , 1.14285714, 1.28571429,
             1.42857143, 1.57142857, 1.71428571, 1.85714286, 2.        ,
             2.14285714, 2.28571429, 2.42857143, 2.57142857, 2.71428571])
      """
    ) { try .binary(.divide, .array(.arange(0, 20, 1, .float64)), .scalar(7), .numpy) },
    ArrayCase(
      "shortens",
      """
      array([[0.000e+00, 1.000e+00, 2.000e+00, ..., 9.700e+01, 9.800e+01,
              9.900e+01],
             [1.000e+02, 1.010e+02, 1.020e+02, ..., 1.970e+02, 1.980e+02,
              1.990e+02],
             [2.000e+02, 2.010e+02, 2.020e+02, ..., 2.970e+02, 2.980e+02,
              2.990e+02],
             ...,
             [2.700e+03, 2.701e+03, 2.702e+03, ..., 2.797e+03, 2.798e+03,
              2.799e+03],
             [2.800e+03, 2.801e+03, 2.802e+03, ..., 2.897e+03, 2.898e+03,
              2.899e+03],
             [2.900e+03, 2.901e+03, 2.902e+03, ..., 2.997e+03, 2.998e+03,
              2.999e+03]], shape=(30, 100), dtype=float32)
      """
    ) { try NDArray.arange(0, 3000, 1, .float32).reshaped([30, 100]) },
    ArrayCase(
      "shortens along every axis",
      """
      array([[[   0,    1,    2, ...,   61,   62,   63],
              [  64,   65,   66, ...,  125,  126,  127],
              [ 128,  129,  130, ...,  189,  190,  191],
              ...,
              [ 320,  321,  322, ...,  381,  382,  383],
              [ 384,  385,  386, ...,  445,  446,  447],
              [ 448,  449,  450, ...,  509,  510,  511]],

             [[ 512,  513,  514, ...,  573,  574,  575],
              [ 576,  577,  578, ...,  637,  638,  639],
              [ 640,  641,  642, ...,  701,  702,  703],
              ...,
              [ 832,  833,  834, ...,  893,  894,  895],
              [ 896,  897,  898, ...,  957,  958,  959],
              [ 960,  961,  962, ..., 1021, 1022, 1023]],

             [[1024, 1025, 1026, ..., 1085, 1086, 1087],
              [1088, 1089, 1090, ..., 1149, 1150, 1151],
              [1152, 1153, 1154, ..., 1213, 1214, 1215],
              ...,
              [1344, 1345, 1346, ..., 1405, 1406, 1407],
              [1408, 1409, 1410, ..., 1469, 1470, 1471],
              [1472, 1473, 1474, ..., 1533, 1534, 1535]],

             ...,

             [[2560, 2561, 2562, ..., 2621, 2622, 2623],
              [2624, 2625, 2626, ..., 2685, 2686, 2687],
              [2688, 2689, 2690, ..., 2749, 2750, 2751],
              ...,
              [2880, 2881, 2882, ..., 2941, 2942, 2943],
              [2944, 2945, 2946, ..., 3005, 3006, 3007],
              [3008, 3009, 3010, ..., 3069, 3070, 3071]],

             [[3072, 3073, 3074, ..., 3133, 3134, 3135],
              [3136, 3137, 3138, ..., 3197, 3198, 3199],
              [3200, 3201, 3202, ..., 3261, 3262, 3263],
              ...,
              [3392, 3393, 3394, ..., 3453, 3454, 3455],
              [3456, 3457, 3458, ..., 3517, 3518, 3519],
              [3520, 3521, 3522, ..., 3581, 3582, 3583]],

             [[3584, 3585, 3586, ..., 3645, 3646, 3647],
              [3648, 3649, 3650, ..., 3709, 3710, 3711],
              [3712, 3713, 3714, ..., 3773, 3774, 3775],
              ...,
              [3904, 3905, 3906, ..., 3965, 3966, 3967],
              [3968, 3969, 3970, ..., 4029, 4030, 4031],
              [4032, 4033, 4034, ..., 4093, 4094, 4095]]],
            shape=(8, 8, 64), dtype=int32)
      """
    ) { try NDArray.arange(0, 4096, 1, .int32).reshaped([8, 8, 64]) },
    ArrayCase(
      "prints emptiness",
      "array([], shape=(0, 3), dtype=float32)"
    ) { try .zeros([0, 3], .float32) },
    ArrayCase(
      "prints bools",
      """
      array([[[ True,  True,  True,  True],
              [ True,  True,  True,  True],
              [ True, False, False, False]],

             [[False, False, False, False],
              [False, False, False, False],
              [False, False, False, False]]])
      """
    ) { try .compare(.less, .array(i), .scalar(9), .numpy) },
    ArrayCase(
      "prints infinities beside small numbers",
      "array([-inf,  1.5,  nan,  3. ])"
    ) { try NDArray([-.infinity, 1.5, .nan, 3] as [Double]) },
    ArrayCase(
      "prints float32 above a million",
      "array([1.234567e+06, 2.500000e+00], dtype=float32)"
    ) { try NDArray([1_234_567, 2.5] as [Float]) },
  ]
}
