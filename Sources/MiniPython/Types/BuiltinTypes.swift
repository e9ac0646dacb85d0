/// The classes of the built-in kinds.
public final class BuiltinTypes {
  public let object: ClassObject
  public let type: ClassObject
  public let noneType: ClassObject
  public let notImplementedType: ClassObject
  public let ellipsisType: ClassObject
  public let int: ClassObject
  public let bool: ClassObject
  public let float: ClassObject
  public let complex: ClassObject
  public let str: ClassObject
  public let bytes: ClassObject
  public let byteArray: ClassObject
  public let list: ClassObject
  public let tuple: ClassObject
  public let dict: ClassObject
  public let set: ClassObject
  public let frozenset: ClassObject
  public let range: ClassObject
  public let slice: ClassObject
  public let function: ClassObject
  public let nativeFunction: ClassObject
  public let method: ClassObject
  public let module: ClassObject
  public let iterator: ClassObject
  public let generator: ClassObject
  public let enumerate: ClassObject
  public let zip: ClassObject
  public let map: ClassObject
  public let filter: ClassObject
  public let reversed: ClassObject
  public let dictKeys: ClassObject
  public let dictValues: ClassObject
  public let dictItems: ClassObject
  public let traceback: ClassObject
  public let frame: ClassObject
  public let code: ClassObject

  /// The classes that programs know by name without an import.
  public var named: [ClassObject] {
    [
      object, type, int, bool, float, complex, str, bytes, byteArray, list, tuple, dict, set,
      frozenset, range,
      slice,
      enumerate, zip, map, filter, reversed,
    ]
  }

  /// Every class above, whose native members the interpreter fills in.
  public var all: [ClassObject] {
    named + [
      noneType, notImplementedType, ellipsisType, function, nativeFunction, method, module,
      iterator, generator, dictKeys, dictValues, dictItems, traceback, frame, code,
    ]
  }

  init(_ names: NameTable) {
    let object = ClassObject(name: "object", bases: [])
    func make(_ name: String, _ definition: ClassDefinition?, base: ClassObject? = nil)
      -> ClassObject
    {
      ClassObject(name: name, bases: [base ?? object], definition: definition)
    }
    self.object = object
    type = make("type", BuiltinClasses.type)
    noneType = make("NoneType", nil)
    notImplementedType = make("NotImplementedType", nil)
    ellipsisType = make("ellipsis", nil)
    int = make("int", BuiltinClasses.int)
    bool = make("bool", BuiltinClasses.bool, base: int)
    float = make("float", BuiltinClasses.float)
    complex = make("complex", BuiltinClasses.complex)
    str = make("str", BuiltinClasses.str)
    bytes = make("bytes", BuiltinClasses.bytes)
    byteArray = make("bytearray", BuiltinClasses.byteArray)
    list = make("list", BuiltinClasses.list)
    tuple = make("tuple", BuiltinClasses.tuple)
    dict = make("dict", BuiltinClasses.dict)
    set = make("set", BuiltinClasses.set)
    frozenset = make("frozenset", BuiltinClasses.frozenset)
    range = make("range", BuiltinClasses.range)
    slice = make("slice", BuiltinClasses.slice)
    function = make("function", nil)
    nativeFunction = make("builtin_function_or_method", nil)
    method = make("method", nil)
    module = make("module", nil)
    iterator = make("iterator", BuiltinClasses.iterator)
    generator = make("generator", BuiltinClasses.iterator)
    enumerate = make("enumerate", BuiltinClasses.enumerate, base: iterator)
    zip = make("zip", BuiltinClasses.zip, base: iterator)
    map = make("map", BuiltinClasses.map, base: iterator)
    filter = make("filter", BuiltinClasses.filter, base: iterator)
    reversed = make("reversed", BuiltinClasses.reversed, base: iterator)
    dictKeys = make("dict_keys", BuiltinClasses.dictView)
    dictValues = make("dict_values", BuiltinClasses.dictView)
    dictItems = make("dict_items", BuiltinClasses.dictView)
    traceback = make("traceback", nil)
    frame = make("frame", nil)
    code = make("code", nil)
  }
}

/// The descriptions of the built-in classes; each stands in a file of its own.
enum BuiltinClasses {}
