import type { Fact, FileFacts } from '#model/fact'
import type { Dialect, UndoneStep } from '#model/facts/data/schema-change'
import type { XmlElement } from '#languages/xml/tags'
import { plainFacts } from '../reading/plain-facts.ts'
import type { BareChange } from '../sql/postgres-changes.ts'
import { readSql } from '../sql/read-sql.ts'
import { toSchemaChange } from '../sql/to-schema-change.ts'
import { changeTypes } from './changes.ts'
import { changelogOfXml } from './read-changelog.ts'
import { needsOwnUndoing } from './undoing.ts'

/** Elements of a change set that describe it or undo it. */
const aside = new Set(['preConditions', 'rollback', 'comment', 'validCheckSum', 'property', 'modifySql', 'tagDatabase', 'empty'])

const dialects: Readonly<Record<string, Dialect>> = {
  postgresql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlite: 'sqlite',
  mssql: 'sqlserver',
  oracle: 'oracle',
}

interface Read {
  readonly changes: readonly BareChange[]
  readonly unread: boolean
}

const ofSql = (element: XmlElement): Read => {
  const text = element.text.trim()
  const { changes, unread } = readSql(text)
  const by = element.textLine - 1
  return {
    changes: changes.map((change) => ({ ...change, at: { startLine: change.at.startLine + by, endLine: change.at.endLine + by } })),
    unread: unread > 0,
  }
}

const read = (element: XmlElement): Read => {
  if (element.name === 'sql') return ofSql(element)
  const known = Object.hasOwn(changeTypes, element.name) ? changeTypes[element.name] : undefined
  return known ? { changes: known(element), unread: /File$|^custom/.test(element.name) } : { changes: [], unread: !aside.has(element.name) }
}

/**
 * The name under which Liquibase records that a change set has run: its id and author, within its file. Change sets for
 * different databases may share it.
 */
const identityOf = ({ attributes }: XmlElement): string =>
  ['id', 'author', 'context', 'contextFilter', 'dbms'].flatMap((key) => attributes.get(key) ?? []).join('::')

/** Databases used only in tests, by their Liquibase names. A change set restricted to these never runs in production. */
const forTests: ReadonlySet<string> = new Set(['h2', 'hsqldb', 'derby'])

const listed = (set: XmlElement, attribute: string): readonly string[] =>
  (set.attributes.get(attribute) ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')

const isOfTests = (set: XmlElement): boolean => {
  const databases = listed(set, 'dbms')
  const contexts = [...listed(set, 'context'), ...listed(set, 'contextFilter')]
  return (
    (databases.length > 0 && databases.every((one) => forTests.has(one))) ||
    (contexts.length > 0 && contexts.every((one) => /^tests?$/.test(one)))
  )
}

const undoingOf = (set: XmlElement): readonly UndoneStep[] => {
  const [first] = set.children.filter(needsOwnUndoing)
  if (!first || isOfTests(set)) return []
  return [{ within: identityOf(set), undone: set.children.some(({ name }) => name === 'rollback'), at: first.at }]
}

/** Facts of a changelog: its change sets, each run once, and their changes. Empty for a changelog that only includes others. */
export const changelogFacts = (log: XmlElement | undefined): readonly Fact[] => {
  const sets = log?.children.filter(({ name }) => name === 'changeSet') ?? []
  if (sets.length === 0) return []
  const facts: Fact[] = []
  const marks = new Set<Dialect>()
  const toUndo: UndoneStep[] = []
  let unread = 0
  for (const [statement, set] of sets.entries()) {
    // A change set that runs at every start, or after every edit, is meant to be edited. `validCheckSum` is Liquibase's way to allow an
    // edit to a change set that has run.
    if (set.children.some(({ name }) => name === 'validCheckSum')) continue
    if (set.attributes.get('runAlways') === 'true' || set.attributes.get('runOnChange') === 'true') continue
    for (const dbms of listed(set, 'dbms')) {
      const dialect = dialects[dbms]
      if (dialect) marks.add(dialect)
    }
    const place = { within: identityOf(set), direction: 'up' as const, statement }
    const found = set.children.map(read)
    unread += found.filter((one) => one.unread).length
    toUndo.push(...undoingOf(set))
    for (const { changes } of found) for (const change of changes) facts.push(toSchemaChange(change, place))
  }
  const script: Fact = {
    kind: 'migration-script',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'script',
    tool: 'liquibase',
    marks: [...marks].sort(),
    transactionOff: sets.some((set) => set.attributes.get('runInTransaction') === 'false'),
    hasDown: toUndo.length > 0 && toUndo.every(({ undone }) => undone),
    ...(toUndo.length > 0 ? { toUndo } : {}),
    statements: sets.length,
    unread,
  }
  return [script, ...facts]
}

export const extractChangelog = (text: string): FileFacts => plainFacts(text, changelogFacts(changelogOfXml(text)))
