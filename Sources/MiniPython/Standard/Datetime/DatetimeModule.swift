extension StandardModules {
  /// `datetime`, written in Python.
  static let datetime = ModuleDefinition(
    python: "datetime", "Dates, times of day and the time between them.", DatetimeSource.text,
    names: ["date", "datetime", "time", "timedelta", "timezone", "UTC", "MINYEAR", "MAXYEAR"])
}
