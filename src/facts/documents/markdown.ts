import type { FileFacts } from '#model/fact'
import type { DocumentLink, Heading } from '#model/facts/document'
import { plainFacts } from '../plain-facts.ts'

const atxHeading = /^ {0,3}(#{1,6})\s+(\S.*)$/
const closingHashes = /(?<!#)#+$/
/** A paragraph that starts with a bold lead, which counts as a heading: `**Roll back.** Start the release before.` */
const lead = /^ {0,3}(?:[-*]\s+)?\*\*([^*]{2,80}?)[.:]?\*\*/
const leadLevel = 7
const fence = /^ {0,3}(`{3,}|~{3,})/
const inlineLink = /!?\[[^[\]\n]*\]\(\s*<?([^)\s>]+)>?(?:\s+["'(][^)]*)?\)/g
const definition = /^ {0,3}\[[^\]^][^\]]*\]:\s*<?([^\s>]+)>?/
const codeMark = /`([^`\n]{3,60})`/g

/** The text of `Title ##` is `Title`. A heading of only hashes, such as `### ##`, keeps one hash as its text. */
const headingText = (written: string): string => {
  const trimmed = written.trim()
  return trimmed.replace(closingHashes, '').trimEnd() || trimmed.slice(0, 1)
}

/** Headings, links and inline-code names of a Markdown text, excluding code blocks. */
export const extractMarkdown = (text: string): FileFacts => {
  const headings: Heading[] = []
  const links: DocumentLink[] = []
  const names = new Set<string>()
  const lines = text.split('\n')
  let open: string | undefined
  lines.forEach((line, index) => {
    const at = { startLine: index + 1, endLine: index + 1 }
    const mark = fence.exec(line)?.[1]
    if (mark && (open === undefined || (mark.startsWith(open) && line.trim() === mark))) open = open === undefined ? mark : undefined
    if (mark || open !== undefined) return
    const heading = atxHeading.exec(line)
    const led = lead.exec(line)?.[1]
    if (led) headings.push({ level: leadLevel, text: led, at })
    if (heading) headings.push({ level: (heading[1] ?? '').length, text: headingText(heading[2] ?? ''), at })
    for (const [, name] of line.matchAll(codeMark)) if (name) names.add(name.toLowerCase())
    const bare = line.replace(codeMark, '')
    for (const [, target] of bare.matchAll(inlineLink)) if (target) links.push({ target, at })
    const defined = definition.exec(bare)?.[1]
    if (defined) links.push({ target: defined, at })
  })
  const at = { startLine: 1, endLine: Math.max(1, lines.length) }
  return plainFacts(text, [{ kind: 'document', at, within: '', subject: headings[0]?.text ?? '', headings, links, names: [...names] }])
}
