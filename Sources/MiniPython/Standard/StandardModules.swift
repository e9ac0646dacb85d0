/// The modules of Python's standard library that are here.
public enum StandardModules {
  public static let all: [ModuleDefinition] = [
    abc, argparse, argparseParts, StandardExtras.module, base64, bisect, calendar, chainMap,
    collections,
    collectionsABC,
    complexMath,
    contextParts,
    contextlib, copy, csv,
    dataclasses, datetime, decimal, enumModule, enumParts, fnmatch, fractions, functools,
    functoolsParts,
    future,
    garbage, hashlib, heapq, inspect, inspectSignatures, io, itertools, json, limits, logging, math,
    numbers, operatorModule, os, osParts, osPath, pathlib, pickle,
    prettyPrint, random, re, rePatterns, statistics, string, stringParts, structs, syntaxTree, sys,
    tempfile,
    textwrap,
    time, timeit, traceback, tracebackParts,
    types, typing, typingParts, unicodedata, warnings,
  ]
}
