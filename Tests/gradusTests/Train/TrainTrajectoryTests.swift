import Foundation
import TestSupport
import Testing

/// `gradus train` against PyTorch 2.13.0.
struct TrainTrajectoryTests {
  /// Every parameter after 1, 10 and 300 epochs, and every epoch's losses; see
  /// Fixtures/make_train_fixtures.py.
  @Test(arguments: TrainTrajectories.names)
  func followsPyTorch(_ name: String) throws {
    let expected = try #require(try TrainTrajectories.read().cases[name])
    let file = TrainTrajectories.folder.appending(path: "\(name).yaml")
    let at = expected.parameters.keys.sorted().joined(separator: ",")
    let result = try Program().run("train", file.path, "--format", "json", "--at", at)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    let report = try TrainReport(result)
    for (epoch, tensors) in expected.parameters {
      let ours = try #require(report.parameters[epoch])
      #expect(ours.keys.sorted() == tensors.keys.sorted())
      for (tensor, numbers) in tensors {
        expectClose(try #require(ours[tensor]), numbers, "\(tensor) after \(epoch)")
      }
    }
    expectClose(.list(report.epochs.map { .number($0.loss) }), .numbers(expected.loss), "loss")
    expectClose(
      .list(report.epochs.compactMap(\.runningLoss).map(Nested.number)),
      .numbers(expected.runningLoss), "running loss")
    if let held = expected.validationLoss {
      let ours = report.epochs.compactMap(\.validationLoss).map(Nested.number)
      expectClose(.list(ours), .numbers(held), "validation loss")
    }
  }

  /// Of the same nesting, and within 1e-10 of each number, or of 0.01 where it is smaller.
  private func expectClose(_ ours: Nested, _ theirs: Nested, _ what: Comment) {
    #expect(ours.shape == theirs.shape && !ours.flat.isEmpty, what)
    // Not the largest difference: the comparisons that find it pass over NaN.
    let pairs = zip(ours.flat, theirs.flat)
    #expect(pairs.allSatisfy { abs($0 - $1) <= 1e-10 * max(abs($1), 0.01) }, what)
  }
}

/// What PyTorch made of the files under Fixtures/Train.
private struct TrainTrajectories: Decodable {
  struct Case: Decodable {
    var loss: [Double]
    var runningLoss: [Double]
    var validationLoss: [Double]?
    var parameters: [String: [String: Nested]]

    enum CodingKeys: String, CodingKey {
      case loss, parameters
      case runningLoss = "running_loss"
      case validationLoss = "validation_loss"
    }
  }

  var cases: [String: Case]

  static let folder = Project.root.appending(path: "Tests/gradusTests/Fixtures/Train")

  static func read() throws -> TrainTrajectories {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try JSONDecoder().decode(TrainTrajectories.self, from: data)
  }

  static let names = (try? read().cases.keys.sorted()) ?? ["cannot read the fixture"]
}
