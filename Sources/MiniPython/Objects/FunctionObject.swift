/// A function written in Python.
public final class FunctionObject: Object {
}
