import { rules } from '#rules/index'

/** The edit distance between two words: characters to insert, remove or replace. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, sign] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, wanted] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === wanted ? 0 : 1)))
    row = next
  }
  return row[other.length] ?? 0
}

/** The error message for unknown rules, with suggestions: ids with similar spelling, or that contain the name. */
export const noSuchRule = (unknown: readonly string[]): string => {
  const alike = rules
    .map(({ id }) => id)
    .filter((id) => unknown.some((name) => (name.length > 3 && id.includes(name)) || distance(name.slice(0, 100), id) <= 3))
  const meant = alike.length > 0 ? ` Did you mean ${alike.slice(0, 5).join(', ')}?` : ''
  return `There is no rule named ${unknown.map((id) => `"${id}"`).join(', ')}.${meant} \`readiness rules\` lists them.`
}
