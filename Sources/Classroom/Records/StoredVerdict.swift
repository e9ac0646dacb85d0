import Gradebook

/// A verdict as the gradebook stores it; questions have a type of the same name.
typealias StoredVerdict = Verdict
