/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    collections, functools, itertools, math, random,
  ]
}
