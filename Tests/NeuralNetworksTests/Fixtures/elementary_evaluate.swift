// Reads doubles from standard input and writes the function named on the command line of each (of
// each pair for pow) to standard output. elementary_errors.py compiles it with the sources.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let functions: [String: (Double) -> Double] = [
  "exp": Elementary.exp, "expm1": Elementary.expm1, "log": Elementary.log,
  "log1p": Elementary.log1p, "tanh": Elementary.tanh, "sigmoid": Elementary.sigmoid,
  "softplus": Elementary.softplus, "sin": Elementary.sin, "cos": Elementary.cos,
  "erf": Elementary.erf,
]

var buffer = [Double](repeating: 0, count: 1 << 16)
let name = CommandLine.arguments[1]
while true {
  let count = fread(&buffer, 8, buffer.count, stdin)
  if count == 0 { break }
  var results: [Double]
  if let function = functions[name] {
    results = buffer[..<count].map(function)
  } else {
    results = stride(from: 0, to: count, by: 2).map { Elementary.pow(buffer[$0], buffer[$0 + 1]) }
  }
  fwrite(&results, 8, results.count, stdout)
}
