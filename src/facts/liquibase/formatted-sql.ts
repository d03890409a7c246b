import type { UndoneStep } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import type { XmlElement } from '#languages/xml/tags'

const header = /^\s*--\s*liquibase formatted sql\b(.*)$/i
const opening = /^\s*--\s*changeset\s+("[^"]*"|[^\s:"]+):("[^"]*"|[^\s"]+)((?:\s.*)?)$/i
const property = /^\s*--\s*property\b(.*)$/i
const preconditions = /^\s*--\s*preconditions\b(.*)$/i
const precondition = /^\s*--\s*precondition-(sql-check|table-exists|view-exists)\b(.*)$/i
const rollbackLine = /^\s*--\s*rollback\b(.*)$/i
const rollbackBlock = /^\s*\/\*\s*liquibase\s+rollback\b/i
const note = /^\s*--\s*(comment|validCheckSum)\s*:?/i
const ignored = /^\s*--\s*ignoreLines\s*:\s*(\w+)/i

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/s, '$2')

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/\b(\w+)\s*:\s*("[^"]*"|'[^']*'|[^\s"']\S*)/g)].map(
      ([, name, value]) => [name ?? '', unquoted(value ?? '')] as const,
    ),
  )

const element = (name: string, line: number, parts: Partial<XmlElement> = {}): XmlElement => ({
  name,
  attributes: new Map(),
  children: [],
  text: '',
  textLine: line,
  at: { startLine: line, endLine: line },
  ...parts,
})

const kinds: Readonly<Record<string, string>> = { 'table-exists': 'tableExists', 'view-exists': 'viewExists', 'sql-check': 'sqlCheck' }

const preconditionOf = (kind: string, body: string, line: number): XmlElement => {
  const name = kinds[kind.toLowerCase()] ?? kind
  if (name !== 'sqlCheck') {
    const given = attributesOf(body)
    const attributes = [...given].map(([key, value]) => [`${key}Name`, value] as const)
    return element(name, line, { attributes: new Map(attributes) })
  }
  const [, expected = '', sql = ''] = /^expectedResult:("[^"]*"|'[^']*'|[^\s"']\S*)\s(.*)$/i.exec(body.trim()) ?? []
  return element(name, line, { attributes: new Map([['expectedResult', unquoted(expected)]]), text: unquoted(sql) })
}

/** Empties lines that Liquibase skips, so that the others keep their numbers. */
const withoutIgnored = (lines: readonly string[]): string[] => {
  let left = 0
  return lines.map((line) => {
    const what = ignored.exec(line)?.[1]?.toLowerCase()
    if (what !== undefined) {
      left = what === 'start' ? Infinity : what === 'end' ? 0 : Number(what)
      return ''
    }
    if (left === 0) return line
    left -= 1
    return ''
  })
}

const isNoUndoing = (text: string): boolean => /^(not required|empty)$/i.test(text.trim())

/** The change set that starts at a line: its statements as one `sql`, with the lines of its instructions emptied. */
const changeSetOf = (lines: readonly string[], start: number, end: number): XmlElement => {
  const [, author = '', id = '', options = ''] = opening.exec(lines[start] ?? '') ?? []
  const attributes = new Map([...attributesOf(options), ['id', unquoted(id)] as const, ['author', unquoted(author)] as const])
  const body: string[] = []
  const undoing: string[] = []
  const conditions: XmlElement[] = []
  let outcomes = new Map<string, string>()
  let undoingAt: Span | undefined
  let inBlock = false
  for (let index = start + 1; index < end; index += 1) {
    const line = lines[index] ?? ''
    body.push('')
    const undone = rollbackLine.exec(line)?.[1]
    const [, kind, condition] = precondition.exec(line) ?? []
    const outcome = preconditions.exec(line)?.[1]
    if (inBlock || rollbackBlock.test(line)) {
      undoing.push(line.replace(rollbackBlock, '').replace(/\*\/.*$/, ''))
      undoingAt = { startLine: undoingAt?.startLine ?? index + 1, endLine: index + 1 }
      inBlock = !line.includes('*/')
    } else if (undone !== undefined) {
      undoingAt = { startLine: undoingAt?.startLine ?? index + 1, endLine: index + 1 }
      if (!isNoUndoing(undone)) undoing.push(undone)
    } else if (kind !== undefined) conditions.push(preconditionOf(kind, condition ?? '', index + 1))
    else if (outcome !== undefined) outcomes = attributesOf(outcome)
    else if (!note.test(line)) body[body.length - 1] = line
  }
  const text = body.join('\n')
  const statements = element('sql', start + 2, {
    text,
    textLine:
      start +
      2 +
      Math.max(
        0,
        body.findIndex((line) => line.trim() !== ''),
      ),
    attributes: new Map([...attributes].filter(([key]) => key === 'endDelimiter')),
  })
  const rollback = undoingAt && element('rollback', undoingAt.startLine, { text: undoing.join('\n'), at: undoingAt })
  const checked = element('preConditions', start + 1, { attributes: outcomes, children: conditions })
  return element('changeSet', start + 1, {
    attributes,
    children: [...(conditions.length > 0 ? [checked] : []), statements, ...(rollback ? [rollback] : [])],
    at: { startLine: start + 1, endLine: end },
  })
}

/** Liquibase's formatted SQL as the changelog that it would be in XML (4.31, "SQL changelog format"). Undefined for any other SQL. */
export const changelogOfSql = (text: string): XmlElement | undefined => {
  const lines = withoutIgnored(text.split('\n'))
  const head = header.exec(lines.find((line) => line.trim() !== '') ?? '')
  if (!head) return undefined
  const starts = lines.flatMap((line, index) => (opening.test(line) ? [index] : []))
  const properties = lines.flatMap((line, index) => {
    const given = property.exec(line)?.[1]
    return given === undefined ? [] : [element('property', index + 1, { attributes: attributesOf(given) })]
  })
  const sets = starts.map((start, index) => changeSetOf(lines, start, starts[index + 1] ?? lines.length))
  return element('databaseChangeLog', 1, { attributes: attributesOf(head[1] ?? ''), children: [...properties, ...sets] })
}

/** SQL without Liquibase's comments as the one change set that `includeAll` makes of it. */
export const changelogOfPlainSql = (text: string): XmlElement => {
  const raw = element('sql', 1, { text, textLine: text.slice(0, text.length - text.trimStart().length).split('\n').length })
  const attributes = new Map([
    ['id', 'raw'],
    ['author', 'includeAll'],
  ])
  return element('databaseChangeLog', 1, { children: [element('changeSet', 1, { attributes, children: [raw] })] })
}

/** An SQL text that Liquibase reads as a changelog. Each change set runs once, under its own name. */
export interface FormattedSql {
  /** The last line that says how to roll back a change set. */
  readonly wayBackAt?: Span
  /** The change set that a line belongs to. Undefined for one that runs repeatedly, and for lines before the first. */
  nameAt(line: number): string | undefined
  /** Change sets that contain changes. Liquibase cannot roll any of them back without explicit rollback statements. */
  toUndo(changes: readonly { readonly at: Span }[]): readonly UndoneStep[]
}

const isRepeated = ({ attributes }: XmlElement): boolean =>
  attributes.get('runAlways') === 'true' || attributes.get('runOnChange') === 'true'

const nameOf = ({ attributes }: XmlElement): string => `${attributes.get('author') ?? ''}:${attributes.get('id') ?? ''}`

const wayBackIn = ({ children }: XmlElement): XmlElement | undefined => children.find(({ name }) => name === 'rollback')

/** The change sets of formatted SQL by their lines. Undefined for any other SQL. */
export const formattedSqlOf = (text: string): FormattedSql | undefined => {
  const log = changelogOfSql(text)
  if (!log) return undefined
  const sets = log.children.filter(({ name }) => name === 'changeSet')
  const setAt = (line: number): XmlElement | undefined => {
    const found = sets.findLast(({ at }) => at.startLine <= line)
    return found && isRepeated(found) ? undefined : found
  }
  const wayBackAt = sets.map(wayBackIn).findLast((rollback) => rollback !== undefined)?.at
  return {
    ...(wayBackAt && { wayBackAt: { startLine: wayBackAt.endLine, endLine: wayBackAt.endLine } }),
    nameAt: (line) => {
      const set = setAt(line)
      return set && nameOf(set)
    },
    toUndo: (changes) => {
      const first = new Map<XmlElement, Span>()
      for (const { at } of changes) {
        const set = setAt(at.startLine)
        if (set && !first.has(set)) first.set(set, at)
      }
      return Array.from(first, ([set, at]) => ({ within: nameOf(set), undone: wayBackIn(set) !== undefined, at }))
    },
  }
}
