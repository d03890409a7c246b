import type { FileFacts } from '#model/fact'
import type { DocumentEntry, DocumentField, DocumentLink, Heading, Section } from '#model/facts/documents/document'
import { plainFacts } from '../reading/plain-facts.ts'

const atxHeading = /^ {0,3}(#{1,6})\s+(\S.*)$/
/** The line below a heading that is written without marks: `=====` or `-----`. */
const underline = /^ {0,3}(?:(={3,})|-{3,})\s*$/
/** Lines of these forms are no text that an underline could make a heading. */
const noHeading = /^\s*$|^ {4}|^ {0,3}(?:[#>|`~]|[-*+]\s|\d+[.)]\s|[-=]{3,}\s*$)/
const listItem = /^( *)(?:[-*+]|\d{1,9}[.)])( +)/
const closingHashes = /(?<!#)#+$/
/** A paragraph that starts with a bold lead, which counts as a heading: `**Roll back.** Start the release before.` */
const lead = /^ {0,3}(?:[-*]\s+)?\*\*([^*]{2,80}?)[.:]?\*\*/
const leadLevel = 7
/** In a list, a fence is indented as far as its item. */
const fence = /^ *(`{3,}|~{3,})/
const inlineLink = /!?\[([^[\]\n]*)\]\(\s*<?([^)\s>]+)>?(?:\s+["'(][^)]*)?\)/g
const definition = /^ {0,3}\[[^\]^][^\]]*\]:\s*<?([^\s>]+)>?/
const codeMark = /`([^`\n]{3,60})`/g
/** Inline code of any length up to the limit: commands may be longer than names. */
const anyCode = /`([^`\n]{2,120})`/g

/** A label of at most four words before a colon, at the start of a line or of a list item: `- **Owner**: team-a`. */
const labelled = /^ {0,3}(?:[-*+] +)?(?:\*\*|__)?([A-Za-z][\w/-]*(?: [\w/-]+){0,3})(?:\*\*|__)?:(?:\*\*|__)?(?=\s|$)/
/** A label without its colon, as a cell of a table. */
const cell = /^(?:\*\*|__)?([A-Za-z][\w/-]*(?: [\w/-]+){0,3})(?:\*\*|__)?:?$/
const mostFields = 60
const longestValue = 120

const plain = (value: string): string => value.replaceAll(/[*_`]/g, '').trim().slice(0, longestValue)

/** The field in a line, or in a row of a table with two columns: `| Owner | team-a |`. */
const fieldIn = (line: string): Omit<DocumentField, 'at'> | undefined => {
  const found = labelled.exec(line)
  if (found) return { label: found[1] ?? '', value: plain(line.slice(found[0].length)) }
  const row = line.trim()
  if (!row.startsWith('|') || !row.endsWith('|')) return undefined
  const [label = '', value = '', ...rest] = row
    .slice(1, -1)
    .split('|')
    .map((one) => one.trim())
  const named = cell.exec(label)?.[1]
  return named === undefined || rest.length > 0 || !row.slice(1, -1).includes('|') ? undefined : { label: named, value: plain(value) }
}

/** An item of a list that begins with a name in marks, or with a few words before a colon. */
const namedItem =
  /^ *(?:[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?(?:\*\*([^*]{2,60})\*\*|`([^`]{2,60})`|\[([^\]]{2,60})\]\([^)]*\)|([\p{L}\d][\w/.-]*(?: [\w/.-]+){0,3})(?=:))/u
/** Between the name of an item and its text. */
const divider = /^[\s.:–—-]+/
/** The line between the titles and the rows of a table, cell by cell. */
const ruleCell = /^:?-{2,}:?$/
const isTableRule = (line: string): boolean => line.includes('|') && cellsOf(line).every((one) => ruleCell.test(one))
const mostEntries = 200

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((one) => one.trim())

const codesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(anyCode)].flatMap(([, code]) => code ?? []),
  ...[...text.replaceAll(anyCode, ' ').matchAll(inlineLink)].flatMap(([, , target]) => target ?? []),
]

/** Without the targets of links. */
const said = (value: string): string => plain(value.replaceAll(inlineLink, '$1'))

/** The row of a table under these titles, or the item of a list that begins with a name. */
const entryIn = (line: string, titles: readonly string[] | undefined): Omit<DocumentEntry, 'at'> | undefined => {
  if (titles) {
    const [name = '', ...rest] = cellsOf(line)
    if (!line.includes('|') || name === '') return undefined
    return { name: said(name), cells: rest.map(said), columns: titles.slice(1).map(said), commands: rest.flatMap(codesIn) }
  }
  const [start = '', bold, code, link, word] = namedItem.exec(line) ?? []
  const rest = line.slice(start.length).replace(divider, '')
  const name = bold ?? code ?? link ?? word
  return name === undefined ? undefined : { name: plain(name).replace(/:$/, ''), cells: [said(rest)], commands: codesIn(rest) }
}

/** The text of `Title ##` is `Title`. A heading of only hashes, such as `### ##`, keeps one hash as its text. */
const headingText = (written: string): string => {
  const trimmed = written.trim()
  return trimmed.replace(closingHashes, '').trimEnd() || trimmed.slice(0, 1)
}

/** One line below a heading. */
interface Line {
  readonly words: number
  readonly commands: readonly string[]
  readonly said?: string
}

const noLine: Line = { words: 0, commands: [] }
const longestText = 240
const mostCommands = 20
const longestCommand = 120

/** The section from a heading's line to the next heading of its level, both counted from 0. A bold lead has text on its own line. */
const sectionOf = (lines: readonly Line[], from: number, to: number, ownTo: number): Section | undefined => {
  let words = 0
  const commands: string[] = []
  let first: number | undefined
  let firstText: number | undefined
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? noLine
    words += line.words
    if (line.words > 0) firstText ??= index
    if (line.commands.length > 0) first ??= index
    if (commands.length < mostCommands) commands.push(...line.commands.slice(0, mostCommands - commands.length))
  }
  const at = first ?? firstText
  if (at === undefined) return undefined
  const own = lines.slice(from, ownTo).flatMap(({ said } = noLine) => said ?? [])
  const text = own.join(' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestText)
  return { at: { startLine: at + 1, endLine: at + 1 }, words, commands, ...(text ? { text } : {}) }
}

const withSections = (headings: readonly Heading[], lines: readonly Line[]): Heading[] => {
  const ends = new Map<Heading, number>()
  const open: Heading[] = []
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) {
      const closed = open.pop()
      if (closed) ends.set(closed, heading.at.startLine - 1)
    }
    open.push(heading)
  }
  return headings.map((heading, index) => {
    const next = headings[index + 1]
    const ownEnd = next ? next.at.startLine - 1 : lines.length
    const section = sectionOf(lines, heading.at.startLine - 1, ends.get(heading) ?? lines.length, Math.max(ownEnd, heading.at.startLine))
    return section ? { ...heading, section } : heading
  })
}

const indentOf = (line: string): number => {
  const [white = ''] = /^[ \t]*/.exec(line) ?? []
  return white.replaceAll('\t', '    ').length
}

/** Which lines belong to code blocks that are only indented: four columns deeper than the text around them, after an empty line. */
const indentedCode = (lines: readonly string[]): readonly boolean[] => {
  /** Columns at which the text of the open list items begins. */
  let items: number[] = []
  let isIn = false
  let isAfterText = false
  return lines.map((line) => {
    if (line.trim() === '') {
      isAfterText = false
      return false
    }
    const indent = indentOf(line)
    const wasAfterText = isAfterText
    if (!wasAfterText || listItem.test(line)) items = items.filter((column) => column <= indent)
    isIn = indent >= (items.at(-1) ?? 0) + 4 && (isIn || !wasAfterText)
    isAfterText = !isIn && !atxHeading.test(line)
    const item = isIn ? null : listItem.exec(line)
    if (item) items.push(item[0].length)
    return isIn
  })
}

/** Whether a line is a paragraph by itself: a text between lines that are none. The first lines of a file may be settings of the page. */
const isParagraphOfOne = (lines: readonly string[], index: number): boolean =>
  index >= 0 &&
  !noHeading.test(lines[index] ?? '') &&
  (index === 0 || (noHeading.test(lines[index - 1] ?? '') && !(index === 1 && /^---\s*$/.test(lines[0] ?? ''))))

/** Headings, links and inline-code names of a Markdown text, excluding code blocks. */
export const extractMarkdown = (text: string): FileFacts => {
  const headings: Heading[] = []
  const links: DocumentLink[] = []
  const fields: DocumentField[] = []
  const entries: DocumentEntry[] = []
  let titles: readonly string[] | undefined
  const names = new Set<string>()
  const lines = text.split('\n')
  const read: Line[] = []
  const isIndentedCode = indentedCode(lines)
  let open: string | undefined
  lines.forEach((line, index) => {
    const at = { startLine: index + 1, endLine: index + 1 }
    const mark = isIndentedCode[index] === true && open === undefined ? undefined : fence.exec(line)?.[1]
    if (mark && (open === undefined || (mark.startsWith(open) && line.trim() === mark))) open = open === undefined ? mark : undefined
    const isCode = open !== undefined || isIndentedCode[index] === true
    if (isCode && !mark && line.trim() !== '') read[index] = { words: 0, commands: [line.trim().slice(0, longestCommand)] }
    if (mark || isCode) return
    const under = isParagraphOfOne(lines, index - 1) ? underline.exec(line) : null
    if (under) {
      headings.push({
        level: under[1] === undefined ? 2 : 1,
        text: headingText(lines[index - 1] ?? ''),
        at: { startLine: index, endLine: index },
      })
      read[index - 1] = noLine
      return
    }
    const heading = atxHeading.exec(line)
    const led = lead.exec(line)?.[1]
    const field = fields.length < mostFields ? fieldIn(line) : undefined
    if (field) fields.push({ ...field, at })
    if (isTableRule(line)) titles = cellsOf(lines[index - 1] ?? '')
    else if (!line.includes('|')) titles = undefined
    const entry = heading || isTableRule(line) || entries.length >= mostEntries ? undefined : entryIn(line, titles)
    if (entry) entries.push({ ...entry, at, ...(headings.length > 0 ? { under: headings.length - 1 } : {}) })
    if (led) headings.push({ level: leadLevel, text: led, at })
    if (heading) headings.push({ level: (heading[1] ?? '').length, text: headingText(heading[2] ?? ''), at })
    for (const [, name] of line.matchAll(codeMark)) if (name) names.add(name.toLowerCase())
    const bare = line.replace(codeMark, '')
    for (const [, text, target] of bare.matchAll(inlineLink)) if (target) links.push({ target, ...(text ? { text } : {}), at })
    const defined = definition.exec(bare)?.[1]
    if (defined) links.push({ target: defined, at })
    if (heading) return
    const targets = [...bare.matchAll(inlineLink)].flatMap(([, , target]) => target ?? [])
    const codes = [...line.matchAll(anyCode)].flatMap(([, code]) => code ?? [])
    const said = (led === undefined ? bare : bare.replace(lead, '')).replaceAll(inlineLink, ' ').replaceAll(anyCode, ' ')
    const words = said.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0
    read[index] = { words, commands: [...codes, ...targets], ...(words > 0 ? { said } : {}) }
  })
  const at = { startLine: 1, endLine: Math.max(1, lines.length) }
  return plainFacts(text, [
    {
      kind: 'document',
      at,
      within: '',
      subject: headings[0]?.text ?? '',
      headings: withSections(headings, read),
      ...(fields.length > 0 ? { fields } : {}),
      ...(entries.length > 0 ? { entries } : {}),
      links,
      names: [...names],
    },
  ])
}
