import { noCharts, type ExaminedCharts } from './examined-charts.ts'

/**
 * Both sides without what only one of them shows because the other could not be rendered: such a difference is not of the change. Sides are
 * given in order: base, head.
 */
export const comparableCharts = ([base = noCharts, head = noCharts]: readonly ExaminedCharts[]): {
  readonly base: ExaminedCharts
  readonly head: ExaminedCharts
} => {
  const isLost = (path: string, other: ExaminedCharts): boolean => other.problems.has(path) && !other.facts.has(path)
  const keep = (side: ExaminedCharts, other: ExaminedCharts): ExaminedCharts['facts'] =>
    new Map([...side.facts].filter(([path]) => !isLost(path, other)))
  const problems = new Map(head.problems)
  const rendered = new Set(head.rendered)
  for (const path of head.facts.keys()) {
    if (!isLost(path, base)) continue
    problems.set(path, `nothing to compare with: ${base.problems.get(path) ?? ''}`)
    rendered.delete(path)
  }
  return { base: { ...base, facts: keep(base, head) }, head: { ...head, facts: keep(head, base), problems, rendered } }
}
