import ArgumentParser

/// The epochs after which parameters are printed: `0,1,10,last`.
struct TrainingMoments: Equatable {
  /// As they were written, in that order.
  var names: [String] = []

  /// The epoch a name means; nil for the last.
  static func epoch(_ name: String) -> Int? { Int(name) }

  func names(of epoch: Int) -> [String] { names.filter { Self.epoch($0) == epoch } }
  var namesOfLast: [String] { names.filter { Self.epoch($0) == nil } }
  var latest: Int? { names.compactMap(Self.epoch).max() }
}

extension TrainingMoments: ExpressibleByArgument {
  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    guard names.allSatisfy({ name in name == "last" || Int(name).map { $0 >= 0 } ?? false }) else {
      return nil
    }
    self.names = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }

  var defaultValueDescription: String { names.joined(separator: ",") }
}
