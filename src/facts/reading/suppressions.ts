import type { Fact } from '#model/fact'

const comment = /(?:\/\/|#|--|<!--|\/\*|\*|;)\s*readiness-ignore\s+([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s+--(?!>)\s*(.*?))?\s*(?:-->|\*\/|$)/

/** Suppression comments in any text. Accepts the comment syntax of all supported languages. */
export const suppressions = (text: string): Fact[] => {
  if (!text.includes('readiness-ignore')) return []
  return text.split('\n').flatMap((line, index): Fact[] => {
    const found = line.length > 2_000 ? null : comment.exec(line.replace(/\r$/, ''))
    if (!found?.[1]) return []
    return [
      {
        kind: 'suppression',
        at: { startLine: index + 1, endLine: index + 1 },
        within: '',
        subject: found[1],
        ruleId: found[1],
        reason: found[2]?.trim() ?? '',
      },
    ]
  })
}
