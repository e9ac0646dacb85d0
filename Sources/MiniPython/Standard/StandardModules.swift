/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    abc, bisect, collections, contextlib, copy, dataclasses, fractions, functools, future, heapq,
    itertools, json, limits, math, operatorModule, os, osPath, random, statistics, string, sys,
    time, types, typing, warnings,
  ]
}
