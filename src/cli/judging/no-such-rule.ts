import { similarWords } from '#model/did-you-mean'
import { rules } from '#rules/index'

/** The error message for unknown rules, with suggestions: ids with similar spelling, or that contain the name. */
export const noSuchRule = (unknown: readonly string[]): string => {
  const ids = rules.map(({ id }) => id)
  const alike = [...new Set(unknown.flatMap((name) => similarWords(name, ids)))]
  const meant = alike.length > 0 ? ` Did you mean ${alike.slice(0, 5).join(', ')}?` : ''
  return `There is no rule named ${unknown.map((id) => `"${id}"`).join(', ')}.${meant} \`readiness rules\` lists them.`
}
