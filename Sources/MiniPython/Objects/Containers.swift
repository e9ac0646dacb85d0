/// Python's `str`: a sequence of Unicode scalars that never changes.
public final class StringObject: Object {
  public let text: String

  public init(_ text: String) {
    self.text = text
    super.init()
  }
}

/// Python's `list`.
public final class ListObject: Object {
  public var elements: [Value]

  public init(_ elements: [Value] = []) {
    self.elements = elements
    super.init()
  }
}

/// Python's `tuple`. With a class of its own it is a named tuple or a type like `torch.Size`.
public final class TupleObject: Object {
  public let elements: [Value]

  public init(_ elements: [Value], class classObject: ClassObject? = nil) {
    self.elements = elements
    super.init(class: classObject)
  }
}
