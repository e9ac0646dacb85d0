// The hottest paths of the machine look at registers without taking part in reference counting.
//
// A `Value` is 16 bytes: the payload, and behind it a tag that numbers the cases with a payload in
// the order of their declaration. `checkValueLayout()` holds that true when a machine is made.

/// The registers of a frame.
typealias Registers = UnsafeMutablePointer<Value>

/// The tags of `Value`'s cases.
enum Tag {
  static var bool: UInt8 { 0 }
  static var int: UInt8 { 1 }
  static var float: UInt8 { 2 }
  static var string: UInt8 { 3 }
  static var list: UInt8 { 4 }
  static var tuple: UInt8 { 5 }
  static var dict: UInt8 { 6 }
  static var object: UInt8 { 7 }
}

extension UnsafeMutablePointer<Value> {
  @inline(__always)
  var tag: UInt8 { UnsafeRawPointer(self).load(fromByteOffset: 8, as: UInt8.self) }

  /// Whether the value refers to an object, whose references are counted.
  @inline(__always)
  var isCounted: Bool { tag &- Tag.string < 5 }

  /// The payload of an int.
  @inline(__always)
  var rawInt: Int { UnsafeRawPointer(self).load(as: Int.self) }

  /// The payload of a float.
  @inline(__always)
  var rawFloat: Double { UnsafeRawPointer(self).load(as: Double.self) }

  /// The payload of anything that refers to an object.
  @inline(__always)
  var rawObject: UnsafeRawPointer { UnsafeRawPointer(self).load(as: UnsafeRawPointer.self) }

  /// The class of the object, nil for values that are none of `Value.object`.
  @inline(__always)
  var rawClass: UnsafeRawPointer? {
    tag == Tag.object ? rawObject.load(as: UnsafeRawPointer.self) : nil
  }

  /// The object itself, borrowed: it must not be kept longer than the register holds it.
  @inline(__always)
  func borrowed<Kind: Object>(_ kind: Kind.Type) -> Unmanaged<Kind> {
    Unmanaged<Kind>.fromOpaque(rawObject)
  }

  /// Stores a value that is not counted.
  @inline(__always)
  func put(_ value: Value) {
    if isCounted { pointee = value } else { initialize(to: value) }
  }

  /// Stores a copy of another register's value. In a loop it is often the one that is there already.
  @inline(__always)
  func copy(_ other: UnsafeMutablePointer<Value>) {
    if other.isCounted || isCounted {
      if tag != other.tag || rawObject != other.rawObject { pointee = other.pointee }
    } else {
      // Not the bytes behind the tag: other things may stand there.
      let source = UnsafeRawPointer(other)
      let target = UnsafeMutableRawPointer(self)
      target.storeBytes(of: source.load(as: Int.self), as: Int.self)
      target.storeBytes(
        of: source.load(fromByteOffset: 8, as: UInt8.self), toByteOffset: 8, as: UInt8.self)
    }
  }
}

/// The address that tells a Swift class from others.
@inline(__always)
func rawClass(_ kind: AnyClass) -> UnsafeRawPointer {
  unsafeBitCast(kind, to: UnsafeRawPointer.self)
}

/// Stops at once if `Value` is not laid out as this file takes it to be.
func checkValueLayout() {
  precondition(MemoryLayout<Value>.size == 9 && MemoryLayout<Value>.stride == 16)
  let string = StringObject("")
  let samples: [(Value, UInt8)] = [
    (.bool(true), Tag.bool), (.int(7), Tag.int), (.float(0.5), Tag.float),
    (.string(string), Tag.string), (.list([]), Tag.list), (.tuple([]), Tag.tuple),
    (.dict(DictObject()), Tag.dict), (.object(string), Tag.object), (.none, 8),
  ]
  let register = Registers.allocate(capacity: 1)
  register.initialize(to: .none)
  for (value, tag) in samples {
    register.pointee = value
    precondition(register.tag == tag, "the tags of Value follow the order of its cases")
    switch value {
    case .int(let number): precondition(register.rawInt == number)
    case .float(let number): precondition(register.rawFloat == number)
    case .string(let object):
      precondition(
        register.rawObject == UnsafeRawPointer(Unmanaged.passUnretained(object).toOpaque()))
    default: break
    }
  }
  register.deinitialize(count: 1)
  register.deallocate()
  precondition(
    MemoryLayout<DictObject.Entry>.offset(of: \.key) == 0
      && MemoryLayout<DictObject.Entry>.offset(of: \.value) == 16,
    "a dict's value stands behind its key")
}
