import { rules } from '#rules/index'

/** Single characters to insert, remove or replace until one word is the other. */
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

/** That there are no such rules, with those that may have been meant: spelled alike, or named by a part. */
export const noSuchRule = (unknown: readonly string[]): string => {
  const alike = rules
    .map(({ id }) => id)
    .filter((id) => unknown.some((name) => (name.length > 3 && id.includes(name)) || distance(name.slice(0, 100), id) <= 3))
  const meant = alike.length > 0 ? ` Did you mean ${alike.slice(0, 5).join(', ')}?` : ''
  return `There is no rule named ${unknown.map((id) => `"${id}"`).join(', ')}.${meant} \`readiness rules\` lists them.`
}
