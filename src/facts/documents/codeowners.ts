import type { FileFacts } from '#model/fact'
import type { Ownership } from '#model/facts/document'
import { plainFacts } from '../plain-facts.ts'

const owner = /^(@[\w.-]+(\/[\w.-]+)*|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/

/** Why the code host ignores a line, according to GitHub's documentation of the format. */
const problemOf = (pattern: string, owners: readonly string[]): string | undefined => {
  if (pattern.startsWith('!')) return 'a pattern cannot be negated with `!`'
  const wrong = owners.find((name) => !owner.test(name))
  return wrong === undefined ? undefined : `\`${wrong}\` is neither \`@user\`, \`@org/team\` nor an email address`
}

/** One fact for each line of CODEOWNERS. A pattern without owners is valid: it removes ownership. */
export const extractCodeowners = (text: string): FileFacts => {
  const facts: Ownership[] = []
  text.split('\n').forEach((line, index) => {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    // Sections in brackets are GitLab syntax.
    if (content === '' || /^\^?\[/.test(content)) return
    const [pattern = '', ...owners] = content.split(/(?<!\\)\s+/)
    const invalid = problemOf(pattern, owners)
    const at = { startLine: index + 1, endLine: index + 1 }
    facts.push({ kind: 'ownership', at, within: '', subject: pattern, pattern, owners, ...(invalid ? { invalid } : {}) })
  })
  return plainFacts(text, facts)
}
