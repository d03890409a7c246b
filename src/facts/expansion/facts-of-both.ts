import type { Copy, Fact } from '#model/fact'

const lineOf = ({ kind, at }: Fact): string => `${kind} ${at.startLine}`

/** Lines that repeat code, with the subjects that they have without it. */
export const withOwn = (copies: readonly Copy[], plain: readonly Fact[]): readonly Copy[] => {
  const lines = new Map<number, Set<string>>(copies.map(({ line }) => [line, new Set()]))
  for (const { subject, at } of plain) lines.get(at.startLine)?.add(subject)
  return copies.map((copy) => {
    const own = [...(lines.get(copy.line) ?? [])]
    return own.length > 0 ? { ...copy, own } : copy
  })
}

/** A value whose texts have the names of the file again, instead of those that writing out has made. */
const asInFile = <Value>(value: Value, renamed: ReadonlyMap<string, string>): Value => {
  const restored = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(/[\p{L}\p{N}_$]+/gu, (word) => renamed.get(word) ?? word)
    if (Array.isArray(one)) return one.map(restored)
    return one !== null && typeof one === 'object' ? Object.fromEntries(Object.entries(one).map(([key, own]) => [key, restored(own)])) : one
  }
  return renamed.size === 0 ? value : (restored(value) as Value)
}

/**
 * The facts of a module, joined by those that only show with own functions written out. A call of an own function keeps
 * what its name says, and the function itself what its callers say.
 */
export const factsOfBoth = (
  plain: readonly Fact[],
  written: readonly Fact[],
  copies: readonly Copy[],
  renamed: ReadonlyMap<string, string>,
): readonly Fact[] => {
  const calls = new Set(copies.map(({ line }) => line))
  const said = new Set(plain.filter(({ at }) => calls.has(at.startLine)).map(lineOf))
  const spans = [...new Map(copies.map(({ from }) => [`${from.startLine}-${from.endLine}`, from])).values()]
  const isOfFunction = ({ at }: Fact): boolean => spans.some(({ startLine, endLine }) => startLine <= at.startLine && at.endLine <= endLine)
  const others = written.filter((fact) => !said.has(lineOf(fact)) && !isOfFunction(fact))
  const known = new Set(plain.map((fact) => JSON.stringify(fact)))
  return [...plain, ...asInFile(others, renamed).filter((fact) => !known.has(JSON.stringify(fact)))]
}
