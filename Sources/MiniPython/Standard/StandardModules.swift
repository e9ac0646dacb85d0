/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    collections, fractions, functools, itertools, json, math, random, statistics,
  ]
}
