/// A value of a built-in type that Python code may derive from, such as `class Config(dict)`.
///
/// Instances of the built-in type itself have no attributes of their own; those of a class in
/// Python do.
public class ExtensibleObject: Object {
  @exclusivity(unchecked) private var keptAttributes: OwnAttributes?

  public override var ownAttributes: OwnAttributes? {
    get { keptAttributes }
    set { keptAttributes = newValue }
  }

  public override var keepsAttributes: Bool {
    classObject.map { $0.definition == nil } ?? false
  }
}
