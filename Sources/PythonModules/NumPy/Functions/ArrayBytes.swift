import MiniPython
import Tensors

/// Arrays as bytes and bytes as arrays, lowest byte first.
enum ArrayBytes {
  /// `ndarray.tobytes`, `ndarray.setflags`.
  static let methods: [FunctionDefinition] = [
    ArrayRoutine("tobytes", "order='C'", "The elements as they lie in memory.") {
      call throws(PythonError) in
      let array = try call.array(0)
      guard array.isNumeric else {
        throw PythonError(
          .notImplementedError, "lectern has ndarray.tobytes for arrays of numbers alone")
      }
      let isTurned = try call.interpreter.text(call[1]) == "F"
      let rows = isTurned ? array.array.reversedAxes : array.array
      let whole = try raising { () throws(TensorError) in try rows.contiguous() }
      let bytes = UnsafeRawBufferPointer(
        start: whole.rawPointer, count: whole.count * whole.dtype.byteCount)
      return .object(BytesObject(Array(bytes)))
    },
    ArrayRoutine(
      "setflags", "write=None, align=None, uic=None", "Whether the elements may be changed."
    ) { call throws(PythonError) in
      guard case .object(let array as ArrayObject) = call[0] else { return .none }
      if !call[1].isNone { array.isReadOnly = try !call.interpreter.isTrue(call[1]) }
      return .none
    },
  ].map(\.method)

  /// `numpy.frombuffer`; the array may not be written to, as the bytes may not.
  static let function = numpyFunction(
    "frombuffer", "(buffer, dtype=float, count=-1, offset=0)", "The array that lies in bytes."
  ) { call throws(PythonError) in
    guard let bytes = (call[0].heapObject as? BytesObject)?.bytes else {
      throw PythonError(
        .typeError,
        "a bytes-like object is required, not '\(call.interpreter.type(of: call[0]).name)'")
    }
    guard case .number(let dtype)? = try call.kind(1) ?? .number(.float64) else {
      throw PythonError(
        .notImplementedError, "lectern has np.frombuffer for arrays of numbers alone")
    }
    let (wanted, start) = (try call.int(2), try call.int(3))
    guard start >= 0, start <= bytes.count else {
      throw PythonError(
        .valueError,
        "offset must be non-negative and no greater than buffer length (\(bytes.count))")
    }
    let size = dtype.byteCount
    let room = bytes.count - start
    if wanted < 0, room % size != 0 {
      throw PythonError(.valueError, "buffer size must be a multiple of element size")
    }
    let count = wanted < 0 ? room / size : wanted
    guard count <= room / size else {
      throw PythonError(.valueError, "buffer is smaller than requested size")
    }
    let array = try raising { () throws(TensorError) in try NDArray.zeros([count], dtype) }
    let part = bytes[start..<start + count * size]
    (dtype == .bool ? part.map { $0 == 0 ? 0 : 1 } : Array(part)).withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(start: array.rawPointer, count: count * size)
        .copyMemory(from: source)
    }
    let object = ArrayObject(array)
    object.isReadOnly = true
    return .object(object)
  }
}
