import NeuralNetworks

let xor = Dataset(
  inputs: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))
var trainer = try Trainer(
  Experiment(
    dataset: xor,
    layers: [.dense(units: 4, activation: .tanh), .dense(units: 1, activation: .sigmoid)],
    learning: .gradientDescent(.adam(rate: 0.1)), epochs: 200))
trainer.run()

for x in (0..<xor.count).map(xor.inputs.row) {
  print(x, trainer.heads[0].classIndex(ofOutputs: trainer.output(x))!)
}
print("loss below 0.1:", trainer.evaluate().loss < 0.1)
