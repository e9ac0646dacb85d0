/// Python's `dict`: keeps the order in which keys were first set.
///
/// With a class of its own it is a `defaultdict`, a `Counter` or an `OrderedDict`.
public final class DictObject: Object {
  public init() { super.init() }
}
