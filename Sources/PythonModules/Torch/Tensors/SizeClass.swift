import MiniPython
import Tensors

/// `torch.Size`, a tuple of an array's lengths.
enum SizeClass {
  static let definition = ClassDefinition(
    "Size", base: "tuple", "The lengths of a tensor's axes.", signature: "(lengths=())",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let lengths = try interpreter.ints(arguments[0])
      return .tuple(TupleObject(lengths.map { .int($0) }, class: classObject))
    },
    methods: [
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let lengths = try interpreter.ints(arguments[0])
        return .string("torch.Size([" + lengths.map(String.init).joined(separator: ", ") + "])")
      },
      FunctionDefinition("__str__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let lengths = try interpreter.ints(arguments[0])
        return .string("torch.Size([" + lengths.map(String.init).joined(separator: ", ") + "])")
      },
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        let lengths = try interpreter.elements(of: arguments[0])
        let part = try interpreter.item(arguments[1], of: .tuple(lengths))
        guard case .tuple(let tuple) = part else { return part }
        let classObject = try interpreter.torch.nativeClass("torch.Size", interpreter)
        return .tuple(TupleObject(tuple.elements, class: classObject))
      },
      FunctionDefinition("__add__", "(self, other)") {
        (arguments, interpreter) throws(PythonError) in
        let all =
          try interpreter.elements(of: arguments[0]) + interpreter.elements(of: arguments[1])
        let classObject = try interpreter.torch.nativeClass("torch.Size", interpreter)
        return .tuple(TupleObject(all, class: classObject))
      },
      FunctionDefinition("numel", "(self)", "How many elements such a tensor has.") {
        (arguments, interpreter) throws(PythonError) in
        .int(try interpreter.ints(arguments[0]).reduce(1, &*))
      },
    ])
}
