import type { Copy, ExportRecord, Fact, FactOf, FileFacts, FunctionRecord, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { CodeReader } from './code-reader.ts'
import { expand } from '../expansion/expand.ts'
import { factsOfBoth, withOwn } from '../expansion/facts-of-both.ts'

/** What the extractors found in a module of code. */
export interface CodeReading<Module> {
  /** The module with constants and conditions written out: the outline of the file is read from it, so that names agree with the facts. */
  readonly plain: Module
  readonly facts: Fact[]
  readonly roots: readonly RootRecord[]
  readonly shared: readonly ExportRecord[]
  readonly failure: FileFacts['problem']
  readonly copies: readonly Copy[]
  /** Records of functions with the marks that they got. */
  readonly marked: (records: readonly FunctionRecord[]) => readonly FunctionRecord[]
}

const gather = <Module>(module: Module, { runExtractors }: CodeReader<Module>) => {
  const facts: Fact[] = []
  const endpointsSeen: FactOf<'endpoint'>[] = []
  const roots: RootRecord[] = []
  const shared: ExportRecord[] = []
  const marks = new Map<string, Set<FunctionMark>>()
  const failure = runExtractors(module, {
    emit: (fact) => {
      facts.push(fact)
      if (fact.kind === 'endpoint') endpointsSeen.push(fact)
    },
    endpointsSeen,
    root: (record) => void roots.push(record),
    mark: (name, label) => {
      const labels = marks.get(name)
      if (labels) labels.add(label)
      else marks.set(name, new Set([label]))
    },
    share: (record) => void shared.push(record),
  })
  return { facts, roots, shared, marks, failure }
}

/** Reads a module with constants and conditions written out, and once more with its own functions, which adds facts. */
export const readCode = <Module>(module: Module, reader: CodeReader<Module>): CodeReading<Module> => {
  const { plain, inlined, renamed, functions, values } = expand(module, reader)
  const { facts, roots, shared, marks, failure } = gather(plain, reader)
  return {
    plain,
    facts: inlined ? [...factsOfBoth(facts, gather(inlined, reader).facts, functions, renamed)] : facts,
    roots,
    shared,
    failure,
    copies: [...withOwn(functions, facts), ...values],
    marked: (records) =>
      records.map((record) => (marks.has(record.name) ? { ...record, marks: [...(marks.get(record.name) ?? [])] } : record)),
  }
}
