/// The special names that the interpreter itself looks for.
struct WellKnownNames {
  let initialize: Name
  let new: Name
  let classAttribute: Name
  let dictAttribute: Name
  let doc: Name
  let module: Name
  let name: Name
  let getAttribute: Name
  let setAttribute: Name
  let initializeSubclass: Name
  let setName: Name
  let enter: Name
  let exit: Name
  let annotations: Name
  let slots: Name
  let lastValue: Name
  let append: Name

  init(_ names: NameTable) {
    initialize = names.name("__init__")
    new = names.name("__new__")
    classAttribute = names.name("__class__")
    dictAttribute = names.name("__dict__")
    doc = names.name("__doc__")
    module = names.name("__module__")
    name = names.name("__name__")
    getAttribute = names.name("__getattr__")
    setAttribute = names.name("__setattr__")
    initializeSubclass = names.name("__init_subclass__")
    setName = names.name("__set_name__")
    enter = names.name("__enter__")
    exit = names.name("__exit__")
    annotations = names.name("__annotations__")
    slots = names.name("__slots__")
    lastValue = names.name("_")
    append = names.name("append")
  }
}
