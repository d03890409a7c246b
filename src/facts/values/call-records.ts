import type { CallRecord, Fact, FileFacts } from '#model/fact'
import type { Handed, ParameterUse, Pass } from '#model/facts/documents/summary'

/** More lists of arguments than this say nothing new of how a function calls another. */
const maxPasses = 6

const withLine = (pass: Pass, line: number): Pass => {
  if (typeof pass === 'object' && 'args' in pass) return { ...pass, line }
  return { args: typeof pass === 'number' ? Array.from({ length: pass }, (): Handed => 1) : pass, line }
}

interface Collected {
  readonly record: CallRecord
  readonly passes: Pass[]
  readonly texts: Set<string>
}

/** The calls of a file, one record for each pair of functions. */
export class CallRecords {
  readonly #collected = new Map<string, Collected>()

  /** @param passOf gives what the call hands in, where that is of interest */
  add(record: CallRecord, passOf?: () => Pass | undefined): void {
    const { from, to, startLine } = record
    const key = `${from} ${to.module ?? ''} ${to.name}`
    let known = this.#collected.get(key)
    if (!known) {
      known = { record, passes: [], texts: new Set() }
      this.#collected.set(key, known)
    }
    const pass = known.passes.length < maxPasses ? passOf?.() : undefined
    if (pass === undefined) return
    const text = JSON.stringify(pass)
    if (known.texts.has(text)) return
    known.texts.add(text)
    known.passes.push(startLine === known.record.startLine ? pass : withLine(pass, startLine))
  }

  /** In the order in which they were added. */
  all(): CallRecord[] {
    return [...this.#collected.values()].map(({ record, passes }) => (passes.length > 0 ? { ...record, passes } : record))
  }
}

const mentionsParameter = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('parameter' in value || Object.values(value).some(mentionsParameter))

/** Whether a fact only serves linking, and says nothing where its file is a test. */
const isIdleInTests = (fact: Fact): boolean =>
  fact.kind === 'held-value' ||
  (fact.kind === 'member-call' && (fact.made !== undefined || fact.use !== undefined || fact.target.module === undefined))

/**
 * Facts without what linking cannot need: the clients and arguments of tests, and the arguments of functions of the file that neither depend on
 * what they are handed nor hand it on.
 */
export const withoutIdleSummaries = (facts: FileFacts): FileFacts => {
  const isTest = facts.traits.tests === true
  const kept = isTest && facts.facts.some(isIdleInTests) ? facts.facts.filter((fact) => !isIdleInTests(fact)) : facts.facts
  if (!facts.calls.some(({ passes }) => passes)) return { ...facts, facts: kept }
  const open = new Set<string>()
  for (const { from, passes } of facts.calls) if (passes?.some(mentionsParameter)) open.add(from)
  for (const fact of kept) {
    for (const use of usesOf(fact)) open.add(use.function)
    if (fact.kind === 'held-value' && fact.within !== '') open.add(fact.within)
  }
  const isNeeded = ({ to }: CallRecord): boolean => !isTest && (to.module !== undefined || open.has(to.name))
  return {
    ...facts,
    facts: kept,
    calls: facts.calls.map((call) => {
      if (!call.passes || isNeeded(call)) return call
      const { passes: _, ...rest } = call
      return rest
    }),
  }
}

/** The parameters that decide something in a fact. */
const usesOf = (fact: Fact): readonly ParameterUse[] => {
  if (fact.kind === 'member-call') return fact.use ? [fact.use] : []
  if (fact.kind === 'held-value') return typeof fact.value === 'object' && 'limit' in fact.value ? (fact.value.uses ?? []) : []
  if (fact.kind !== 'external-call') return []
  return [...(fact.open?.uses ?? []), ...(fact.source && 'use' in fact.source ? [fact.source.use] : [])]
}
