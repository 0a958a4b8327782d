import Foundation
import TestSupport
import Testing

/// `gradus train --gradients` against PyTorch 2.13.0.
struct TrainGradientTests {
  /// ∂L/∂ every parameter before training and after 10 epochs; see Fixtures/make_gradient_fixtures.py.
  @Test(arguments: PyTorchGradients.names)
  func areThoseOfPyTorch(_ name: String) throws {
    let expected = try #require(try PyTorchGradients.read().cases[name])
    let file = PyTorchGradients.folder.appending(path: "\(name).yaml")
    let result = try Program().run(
      "train", file.path, "--format", "json", "--at", "0,10", "--gradients")
    let gradients = try #require(try TrainReport(result).gradients)
    #expect(gradients.keys.sorted() == ["0", "10"])
    for (epoch, tensors) in expected {
      let ours = try #require(gradients[epoch])
      #expect(ours.keys.sorted() == tensors.keys.sorted())
      for (tensor, numbers) in tensors {
        let found = try #require(ours[tensor])
        #expect(found.shape == numbers.shape, "\(tensor)")
        let worst = zip(found.flat, numbers.flat).map { abs($0 - $1) }.max() ?? 1
        #expect(worst < 1e-12, "\(tensor) after \(epoch)")
      }
    }
  }

  /// w = 1, b = 0, x = 2, y = 5: the error is −3, so ∂L/∂w = 2 · −3 · 2 and ∂L/∂b = 2 · −3.
  @Test func areInEveryFormat() throws {
    let scratch = try Scratch()
    let program = Program(folder: scratch.url)
    _ = try scratch.file(
      "g.yaml",
      "data: {rows: [[2, 5]]}\nnetwork: [{dense: 1, weights: [1], bias: 0}]\nrate: 0\nepochs: 1\n")
    let arguments = ["train", "g.yaml", "--at", "0", "--gradients", "--format"]
    let text = try program.run(arguments + ["text"]).output
    #expect(
      text.contains(
        "gradients after epoch 0\n  layer1.weight[0][0] -12.0\n  layer1.bias[0] -6.0\n"))
    let rows = try program.run(arguments + ["csv"]).output.split(separator: "\n")
    #expect(rows[0].hasSuffix(",gradient.layer1.weight[0][0],gradient.layer1.bias[0]"))
    #expect(rows[1].hasSuffix(",-12.0,-6.0"))
    let report = try TrainReport(program.run(arguments + ["json"]))
    #expect(report.gradients?["0"]?["layer1.bias"] == .numbers([-6]))
    let alone = try program.run("train", "g.yaml", "--gradients")
    #expect(alone.status == 64 && alone.errors.contains("--gradients needs --at"))
  }
}

private struct PyTorchGradients: Decodable {
  var cases: [String: [String: [String: Nested]]]

  static let folder = Project.root.appending(path: "Tests/gradusTests/Fixtures/Train")

  static func read() throws -> PyTorchGradients {
    let data = try Data(contentsOf: folder.appending(path: "gradients.json"))
    return try JSONDecoder().decode(PyTorchGradients.self, from: data)
  }

  static let names = (try? read().cases.keys.sorted()) ?? ["cannot read the fixture"]
}
