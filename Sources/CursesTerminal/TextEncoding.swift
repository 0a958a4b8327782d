import CNcurses

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Which characters the terminal is believed to understand.
enum TextEncoding {
  /// Sets the process's character type. Containers often come without any locale although the terminal outside
  /// speaks UTF-8, so only a locale that names another encoding counts against it.
  /// - Returns: whether text is UTF-8.
  static func adoptLocale() -> Bool {
    setlocale(LC_CTYPE, "")
    if isUTF8 { return true }
    guard expectsUTF8(named: wantedLocale) else { return false }
    for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isUTF8 { return true }
    }
    return false
  }

  /// A missing name, and one that asks for UTF-8 but is not installed here.
  static func expectsUTF8(named locale: String?) -> Bool {
    guard let locale else { return true }
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  private static var isUTF8: Bool {
    String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
  }

  private static var wantedLocale: String? {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return nil
  }
}
