import type { FileFacts } from '#model/fact'
import type { Ownership } from '#model/facts/documents/document'
import { plainFacts } from '../reading/plain-facts.ts'

const owner = /^(@[\w.-]+(\/[\w.-]+)*|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/

/** Why the code host ignores a line, according to GitHub's documentation of the format. */
const problemOf = (pattern: string, owners: readonly string[]): string | undefined => {
  if (pattern.startsWith('!')) return 'a pattern cannot be negated with `!`'
  const wrong = owners.find((name) => !owner.test(name))
  return wrong === undefined ? undefined : `\`${wrong}\` is neither \`@user\`, \`@org/team\` nor an email address`
}

interface Section {
  readonly name: string
  readonly owners: readonly string[]
}

/** A line that begins a GitLab section, with the owners of its lines that name none: `^[Docs][2] @acme/docs`. */
const sectionOf = (line: string): Section | undefined => {
  const match = /^\^?\[([^\]]*)\](?:\[\d+\])?(.*)$/.exec(line)
  if (!match) return undefined
  const [, name = '', rest = ''] = match
  return {
    name: name.toLowerCase(),
    owners: rest
      .trim()
      .split(/\s+/)
      .filter((one) => owner.test(one)),
  }
}

/** One fact for each line of CODEOWNERS. A pattern without owners is valid: it removes ownership. */
export const extractCodeowners = (text: string): FileFacts => {
  const facts: Ownership[] = []
  let section: Section | undefined
  text.split('\n').forEach((line, index) => {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    if (content === '') return
    const begun = sectionOf(content)
    if (begun) {
      section = begun
      return
    }
    const [pattern = '', ...named] = content.split(/(?<!\\)\s+/)
    const invalid = problemOf(pattern, named)
    facts.push({
      kind: 'ownership',
      at: { startLine: index + 1, endLine: index + 1 },
      within: '',
      subject: pattern,
      pattern,
      owners: named.length > 0 ? named : (section?.owners ?? []),
      ...(section ? { section: section.name } : {}),
      ...(invalid ? { invalid } : {}),
    })
  })
  return plainFacts(text, facts)
}
