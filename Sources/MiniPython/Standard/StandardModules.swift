/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    abc, bisect, collections, contextlib, copy, dataclasses, fractions, functools, future, heapq,
    io, itertools, json, limits, math, operatorModule, os, osPath, random, statistics, string, sys,
    tempfile, time, types, typing, warnings,
  ]
}
