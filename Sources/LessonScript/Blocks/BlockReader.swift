/// Reads one fenced block of a lesson.
struct BlockReader {
  let fence: FencedBlock
  let resource: (String) -> String?

  /// nil once a problem is marked.
  func block(_ proof: inout Proof) -> Block? {
    guard fence.info == "notes" || BlockTables.all.contains(where: { $0.block == fence.info })
    else {
      proof.mark(.unknown(.block, name: fence.info, known: BlockTables.names), at: infoPlace(proof))
      return nil
    }
    // A fence inside of a block of YAML is the next block's: this one was never closed.
    let swallows = fence.info != "notes" && fence.body.contains { "\($0)".hasPrefix("```") }
    guard fence.isClosed, !swallows else {
      proof.mark(.structure(.fenceNotClosed(block: fence.info)), at: fence.place)
      return nil
    }
    guard fence.place.column == 1 else {
      proof.mark(.structure(.blockNotAtMargin(block: fence.info)), at: fence.place)
      return nil
    }
    return fence.info == "notes" ? notes(&proof) : yamlBlock(&proof)
  }

  private func infoPlace(_ proof: Proof) -> Place {
    let line = proof.source.line(fence.place.line)
    let marks = line.prefix { " `~".contains($0) }.count
    return Place(line: fence.place.line, column: marks + 1)
  }

  private func notes(_ proof: inout Proof) -> Block? {
    let reader = MarkdownReader(lines: fence.body, firstLine: fence.firstBodyLine)
    return .notes(
      reader.elements(&proof).compactMap { element in
        switch element {
        case .heading(_, let title, _): return .heading(title)
        case .prose(let prose, _): return prose
        case .fence(let inner):
          proof.mark(.structure(.blockNotAtMargin(block: inner.info)), at: inner.place)
          return nil
        }
      })
  }

  private func yamlBlock(_ proof: inout Proof) -> Block? {
    let reader = YAMLReader(
      name: "\(fence.info) block", lines: fence.body, firstLine: fence.firstBodyLine)
    guard let table = BlockTables.all.first(where: { $0.block == fence.info })?.table,
      let value = reader.mapping(&proof), FormCheck.passes(value, table, &proof)
    else { return nil }
    return block(FieldValues(value: value, table: table), &proof)
  }

  private func block(_ fields: FieldValues, _ proof: inout Proof) -> Block? {
    let location = proof.source.location(fence.place)
    switch fence.info {
    case "experiment":
      return ExperimentReader(fields: fields, resource: resource).block(at: location, &proof)
        .map(Block.experiment)
    case "plot": return PlotReader.plot(fields, at: location, &proof).map(Block.plot)
    case "train": return TrainReader.train(fields, at: location, &proof).map(Block.train)
    case "question":
      return QuestionReader(fields: fields).question(at: location, &proof)
        .map(Block.question)
    case "derivation":
      return .derivation(DerivationReader(fields: fields).derivation(at: location, proof))
    case "play": return TaskReader(fields: fields).play(at: location, proof).map(Block.play)
    default: return TaskReader(fields: fields).task(at: location, &proof).map(Block.task)
    }
  }
}
