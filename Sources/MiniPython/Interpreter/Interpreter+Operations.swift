// The operations that the language and native modules share, each as Python defines it.
// (Bodies grow in files of their own; this is the list that native modules may rely on.)

extension Interpreter {
  /// `isinstance(value, class)`.
  public func isInstance(_ value: Value, of classObject: ClassObject) -> Bool {
    type(of: value).isSubclass(of: classObject)
  }
}
