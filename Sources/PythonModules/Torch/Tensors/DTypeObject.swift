import MiniPython
import Tensors

/// `torch.float32` and the like.
final class TorchDTypeObject: Object {
  let dtype: DType

  init(_ dtype: DType) {
    self.dtype = dtype
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.torch.nativeClass("torch.dtype", interpreter)) ?? super.type(interpreter)
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "is_floating_point": .bool(dtype.isFloatingPoint)
    case "is_complex": .bool(false)
    case "is_signed": .bool(dtype != .bool && !dtype.isUnsigned)
    case "itemsize": .int(dtype.byteCount)
    default: try super.attribute(name, interpreter)
    }
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    dtype.torchName
  }
}

/// `torch.device('cpu')`, the only one there is.
final class DeviceObject: Object {
  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.torch.nativeClass("torch.device", interpreter)) ?? super.type(interpreter)
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "type": .string("cpu")
    case "index": Value.none
    default: try super.attribute(name, interpreter)
    }
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = other else { return nil }
    switch comparison {
    case .equal: return .bool(object is DeviceObject)
    case .notEqual: return .bool(!(object is DeviceObject))
    default: return nil
    }
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "device(type='cpu')"
  }

  override func display(_ interpreter: Interpreter) throws(PythonError) -> String { "cpu" }

  /// Reads `'cpu'`, a device or None; anything else is not here.
  static func check(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    switch value {
    case .none: return
    case .object(let object) where object is DeviceObject: return
    case .string(let text):
      let name = text.text
      if name == "cpu" || name.hasPrefix("cpu:") { return }
      guard name.hasPrefix("cuda") || name.hasPrefix("mps") else {
        throw PythonError(
          .runtimeError,
          "Expected one of cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, "
            + "maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone device type at start "
            + "of device string: \(name)")
      }
      throw PythonError(
        name.hasPrefix("cuda") ? "AssertionError" : .runtimeError,
        "Torch not compiled with \(name.hasPrefix("cuda") ? "CUDA" : "MPS") enabled",
        advice: "lectern computes on the CPU; leave the device out")
    default:
      throw PythonError(
        .typeError,
        "device must be a str or torch.device, not \(interpreter.type(of: value).name)")
    }
  }
}
