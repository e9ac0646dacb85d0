import MiniPython
import Networks
import Tensors

/// `torch.nn.init`: filling weights in place.
enum InitFunctions {
  private typealias Fill =
    @Sendable (NDArray, OperationCall, TorchGenerator) throws(PythonError)
    -> Void

  private static func filling(
    _ name: String, _ signature: String, _ summary: String, _ fill: @escaping Fill
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, signature.dropLast() + ", generator=None)", summary,
      example: "nn.init.\(name)(layer.weight)"
    ) { (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: name)
      let tensor = try call.tensor(0)
      try fill(tensor.data, call, try call.generator(arguments.count - 1))
      return arguments[0]
    }
  }

  private static func mode(
    _ call: OperationCall, _ index: Int
  ) throws(PythonError) -> Initialization.FanMode {
    let name = try call.string(index)
    guard let mode = Initialization.FanMode(rawValue: name) else {
      throw PythonError(
        .valueError, "Mode \(name) not supported, please use one of ['fan_in', 'fan_out']")
    }
    return mode
  }

  static let all: [FunctionDefinition] = [
    FunctionDefinition("calculate_gain", "(nonlinearity, param=None)", "How much larger weights.") {
      (arguments, interpreter) throws(PythonError) in
      let name = try interpreter.text(arguments[0])
      let parameter = arguments[1].scalar?.doubleValue
      let gain = try numeric { () throws(TensorError) in
        try Initialization.gain(name, parameter: parameter)
      }
      return gain == 1 ? .int(1) : .float(gain)
    },
    filling("uniform_", "(tensor, a=0.0, b=1.0)", "Uniform between a and b.") {
      (array, call, generator) throws(PythonError) in
      let (low, high) = (try call.double(1), try call.double(2))
      try numeric { () throws(TensorError) in
        try Initialization.uniform(array, from: low, to: high, generator)
      }
    },
    filling("normal_", "(tensor, mean=0.0, std=1.0)", "Normal.") {
      (array, call, generator) throws(PythonError) in
      let (mean, deviation) = (try call.double(1), try call.double(2))
      try numeric { () throws(TensorError) in
        try Initialization.normal(array, mean: mean, deviation: deviation, generator)
      }
    },
    filling("trunc_normal_", "(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0)", "Normal within bounds.")
    {
      (array, call, generator) throws(PythonError) in
      let (mean, deviation) = (try call.double(1), try call.double(2))
      let (low, high) = (try call.double(3), try call.double(4))
      try numeric { () throws(TensorError) in
        try Initialization.truncatedNormal(
          array, mean: mean, deviation: deviation, low: low, high: high, generator)
      }
    },
    filling("constant_", "(tensor, val)", "All the same.") {
      (array, call, _) throws(PythonError) in array.fill(try call.number(1))
    },
    filling("ones_", "(tensor)", "All one.") { (array, _, _) throws(PythonError) in
      array.fill(.int(1))
    },
    filling("zeros_", "(tensor)", "All zero.") { (array, _, _) throws(PythonError) in
      array.fill(.int(0))
    },
    filling("eye_", "(tensor)", "Ones on the diagonal.") { (array, _, _) throws(PythonError) in
      try numeric { () throws(TensorError) in
        guard array.rank == 2 else { throw .value("Only tensors with 2 dimensions are supported") }
        try array.assign(.eye(array.shape[0], array.shape[1], 0, array.dtype))
      }
    },
    filling("xavier_uniform_", "(tensor, gain=1.0)", "Glorot's uniform.") {
      (array, call, generator) throws(PythonError) in
      let gain = try call.double(1)
      try numeric { () throws(TensorError) in
        try Initialization.xavierUniform(array, gain: gain, generator)
      }
    },
    filling("xavier_normal_", "(tensor, gain=1.0)", "Glorot's normal.") {
      (array, call, generator) throws(PythonError) in
      let gain = try call.double(1)
      try numeric { () throws(TensorError) in
        try Initialization.xavierNormal(array, gain: gain, generator)
      }
    },
    filling(
      "kaiming_uniform_", "(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu')", "He's uniform."
    ) { (array, call, generator) throws(PythonError) in
      let (slope, mode, kind) = (try call.double(1), try mode(call, 2), try call.string(3))
      try numeric { () throws(TensorError) in
        try Initialization.kaimingUniform(
          array, slope: slope, mode: mode, nonlinearity: kind, generator)
      }
    },
    filling(
      "kaiming_normal_", "(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu')", "He's normal."
    ) { (array, call, generator) throws(PythonError) in
      let (slope, mode, kind) = (try call.double(1), try mode(call, 2), try call.string(3))
      try numeric { () throws(TensorError) in
        try Initialization.kaimingNormal(
          array, slope: slope, mode: mode, nonlinearity: kind, generator)
      }
    },
    filling("orthogonal_", "(tensor, gain=1)", "Rows at right angles.") {
      (array, call, generator) throws(PythonError) in
      let gain = try call.double(1)
      try numeric { () throws(TensorError) in
        try Initialization.orthogonal(array, gain: gain, generator)
      }
    },
  ]
}
