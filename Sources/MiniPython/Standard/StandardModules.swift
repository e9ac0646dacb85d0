/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    abc, StandardExtras.module, base64, bisect, calendar, chainMap, collections, collectionsABC,
    complexMath,
    contextParts,
    contextlib, copy, csv,
    dataclasses, datetime, decimal, enumModule, enumParts, fnmatch, fractions, functools,
    functoolsParts,
    future,
    garbage, hashlib, heapq, inspect, inspectSignatures, io, itertools, json, limits, logging, math,
    operatorModule, os, osParts, osPath, pathlib,
    prettyPrint, random, re, rePatterns, statistics, string, stringParts, syntaxTree, sys, tempfile,
    textwrap,
    time, traceback, tracebackParts,
    types, typing, typingParts, warnings,
  ]
}
