import type { Fact } from '#model/fact'

/** The file (a number) and line of a template that wrote a line of the output. */
export type LineSource = readonly [file: number, line: number]

/** The lines of one template for each line of its output. A line that another file wrote counts for the one before it. */
export const linesOf = (sources: readonly LineSource[], isOwn: (file: number) => boolean): readonly number[] => {
  let last = sources.find(([file]) => isOwn(file))?.[1] ?? 1
  return sources.map(([file, line]) => {
    if (isOwn(file)) last = line
    return last
  })
}

const isSpan = (value: object): value is { readonly startLine: number; readonly endLine: number } =>
  'startLine' in value && 'endLine' in value && typeof value.startLine === 'number' && typeof value.endLine === 'number'

/** A fact of the output as a fact of the template: each range of lines in it is replaced. */
export const placeFact = (fact: Fact, lines: readonly number[]): Fact => {
  const lineOf = (line: number): number => lines[line - 1] ?? lines.at(-1) ?? 1
  const place = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(place)
    if (value === null || typeof value !== 'object') return value
    const made = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(inner)]))
    if (!isSpan(value)) return made
    const startLine = lineOf(value.startLine)
    return { ...made, startLine, endLine: Math.max(startLine, lineOf(value.endLine)) }
  }
  return place(fact) as Fact
}

const isTestHook = (line: string): boolean => /^\s+["']?helm\.sh\/hook["']?:/.test(line) && /\btest/.test(line)

/** The output without the objects that only `helm test` creates. Lines stay where they are. */
export const withoutTests = (text: string): string => {
  const lines = text.split('\n')
  if (!lines.some(isTestHook)) return text
  const documents: string[][] = []
  for (const line of lines) {
    if (documents.length === 0 || line.startsWith('---')) documents.push([])
    documents.at(-1)?.push(line)
  }
  return documents.flatMap((own) => (own.some(isTestHook) ? own.map((line) => (line.startsWith('---') ? line : '')) : own)).join('\n')
}

/** Facts that the template itself shows, or the values: they are not of the output. */
const ofSource: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['suppression', 'secret'])

export const ofOutput = (fact: Fact): boolean => !ofSource.has(fact.kind)
