/// What an instruction does. `a`, `b` and `c` are its operands: registers unless it says otherwise.
enum Operation: UInt8 {
  // Values
  case move  // a = b
  case loadConstant  // a = constants[b]
  case loadGlobal  // a = globals[b]
  case storeGlobal  // globals[a] = b
  case deleteGlobal  // globals[a]
  case checkBound  // raises UnboundLocalError if a is unbound; b: name
  case unbind  // a becomes unbound
  case makeCell  // a = a cell that holds a
  case makeEmptyCell  // a = a cell that holds nothing yet
  case loadCell  // a = the content of the cell b; c: name
  case storeCell  // the content of the cell a = b
  case deleteCell  // the content of the cell a goes; c: name
  case loadName  // a = the name b of a class body, or the global c
  case storeName  // the name a of a class body = b
  case deleteName  // the name a of a class body goes

  // Operators
  case add, subtract, multiply, divide, floorDivide, modulo  // a = b op c
  case addInteger  // a = b + the number c; d: whether it was written as a subtraction
  case binary  // a = b op c; flag: BinaryOperator
  case inPlace  // a = b op= c; flag: BinaryOperator
  case compare  // a = b op c; flag: Comparison
  case unary  // a = op b; flag: UnaryOperator
  case not  // a = not b
  case same  // a = b is c; flag 1: is not
  case contains  // a = b in c; flag 1: not in

  // Jumps; targets are instruction numbers
  case jump  // to c
  case loop  // to c, counting a step
  case jumpIfFalse, jumpIfTrue  // a, to c
  case jumpUnless  // to c unless a op b; flag: Comparison
  case jumpUnlessInteger  // to c unless a op the number b; flag: Comparison
  case getIterator  // a, a+1, a+2 = the state of iterating over b
  case dropIterator  // the iteration at a is left before its end
  case advanceIterator  // b = the next of the iteration at a, or to c at its end

  // Containers
  case buildList, buildTuple, buildSet  // a = the c registers from b on
  case buildDict  // a = the c pairs from b on
  case buildSlice  // a = slice(b, b+1, b+2)
  case buildText  // a = the c strings from b on, joined
  case append  // list a gets b
  case insert  // set a gets b
  case setPair  // dict a gets b: c
  case extend  // list a gets all of b; flag 1: as the argument behind `*`
  case extendSet  // set a gets all of b
  case update  // dict a gets all of b; flag 1: as the argument behind `**`, c: the callee
  case tupleFromList  // a = tuple(b)
  case item  // a = b[c]
  case setItem  // a[b] = c
  case deleteItem  // del a[b]
  case unpack  // a, a+1, … = the c elements of b
  case unpackStar  // a, … = b with a star; c: how many before it, extra: how many behind it
  case format  // a = format(b, c), c -1: no specification; flag: conversion

  // Attributes; c: the site
  case attribute  // a = b.name
  case setAttribute  // a.name = b
  case deleteAttribute  // del a.name
  case method  // a, a+1 = the function and the receiver of b.name

  // Calls
  case call  // a = b(the c registers behind b)
  case callMethod  // a = what `method` left at b, with the c registers behind it
  case callKeywords  // a = b(…), c values behind it; extra: the site with names; flag 1: method
  case callSpread  // a = b(*c, **c+1); flag 1: there are keywords
  case makeFunction  // a = the function template b, defaults from c on
  case makeClass  // a = the class of the template b, with the registers from c on
  case superObject  // a = super(the cell b, c)
  case returns  // a
  case yield  // a = what is sent for b
  case yieldFrom  // a = what is sent for the next of the iterator b, or its result and to c

  // Exceptions
  case raise  // a, from b (-1: no cause)
  case raiseAgain  // the exception that is being handled
  case reraise  // a, as it is
  case matches  // a = whether the exception b is one of the types c
  case beginHandling  // a = what was being handled before; b is handled now
  case endHandling  // a is handled again
  case raiseAssertion  // a: the message, -1: none
  case enterContext  // a = type(b).__exit__ bound, a+1 = the result of b.__enter__()
  case exitContext  // calls a for the exception b (-1: none); flag 1: c = whether it swallows it

  // Modules
  case importModule  // a = the module named by constant b; flag 1: its first part
  case importName  // a = the name c of the module b
  case importAll  // all names of the module a

  // Patterns
  case matchSequence  // a = whether b is a sequence of c elements; flag 1: or more
  case matchMapping  // a = whether b is a mapping
  case matchKey  // a = whether b has the key c; a+1 = its value
  case matchRest  // a = a copy of the dict b without the keys of the tuple c
  case matchInstance  // a = whether b is an instance of c
  case matchAttribute  // a = whether b has the attribute of site c; a+1 = its value
  case matchPositional  // a+1 = the attribute that position c of the class a+2 names, of b

  case annotate  // the annotation of the name a is b
}

/// One step of the machine.
struct Instruction {
  var operation: Operation
  var flag: UInt8 = 0
  var extra: UInt16 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}
