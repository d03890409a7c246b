import type { XmlElement } from '#languages/xml/tags'
import { textOf, type Piece } from '../database/pieces.ts'
import { placeholderReason } from '../database/placeholders.ts'
import type { SeriesStep } from '../steps/series-step.ts'
import { sqlOfChange, type Translation } from './changes.ts'
import type { Quoting } from './names.ts'
import { preconditionOf } from './preconditions.ts'
import { isForPostgres, type Runs } from './selection.ts'
import { inverseOf } from './undo.ts'
import { Untranslatable } from './untranslatable.ts'

/** A change set in its place, with the values of its parameters. */
export interface PlacedChangeSet {
  readonly set: XmlElement
  readonly file: string
  /** `logicalFilePath`, or the file. */
  readonly logicalFile: string
  readonly quoting: Quoting
  /** Whether the contexts of the set, and of what includes it, hold. */
  readonly runs: Runs
  readonly fileText: Translation['fileText']
}

/** Elements of a change set that are no changes. */
const aside: ReadonlySet<string> = new Set(['preConditions', 'rollback', 'comment', 'validCheckSum', 'modifySql', 'property'])

type Modify = (sql: string) => string

const modifierOf = (element: XmlElement): Modify => {
  const { attributes } = element
  const value = attributes.get('value') ?? ''
  if (element.name === 'append') return (sql) => `${sql}${value}`
  if (element.name === 'prepend') return (sql) => `${value}${sql}`
  if (element.name === 'replace') return (sql) => sql.replaceAll(attributes.get('replace') ?? '', attributes.get('with') ?? '')
  throw new Untranslatable(`\`modifySql\` with \`${element.name}\` is not translated to SQL.`)
}

const modifiersOf = (set: XmlElement, isUndoing: boolean): readonly Modify[] =>
  set.children
    .filter(({ name, attributes }) => name === 'modifySql' && isForPostgres(attributes.get('dbms')))
    .filter(({ attributes }) => !isUndoing || attributes.get('applyToRollback') === 'true')
    .flatMap(({ children }) => children.map(modifierOf))

/** Changes whose text is SQL of the author, line by line. */
const isVerbatim = ({ name }: XmlElement): boolean => name === 'sql' || name === 'createProcedure'

const piecesOf = (changes: readonly XmlElement[], translation: Translation, modifiers: readonly Modify[]): Piece[] =>
  changes
    .filter(({ attributes }) => isForPostgres(attributes.get('dbms')))
    .flatMap((change) => {
      if (modifiers.length > 0 && (isVerbatim(change) || change.name === 'sqlFile'))
        throw new Untranslatable('`modifySql` on SQL of the author is not translated.')
      const line = isVerbatim(change) ? change.textLine - leadingLines(change.text) : change.at.startLine
      return sqlOfChange(change, translation).map((sql) => ({
        sql: modifiers.reduce((text, modify) => modify(text), sql),
        line,
        isVerbatim: isVerbatim(change),
      }))
    })

/** `textLine` is the line of the first word. */
const leadingLines = (text: string): number => text.slice(0, text.length - text.trimStart().length).split('\n').length - 1

const statementsOfRollback = (rollback: XmlElement, translation: Translation): Piece[] => {
  if (rollback.attributes.has('changeSetId')) throw new Untranslatable('it runs another change set')
  const text = rollback.attributes.get('sql') ?? rollback.text
  const changes = rollback.children.filter(({ name }) => !aside.has(name))
  return [...(text.trim() === '' ? [] : [{ sql: text, line: rollback.at.startLine }]), ...piecesOf(changes, translation, [])]
}

const undoingOf = (set: XmlElement, changes: readonly XmlElement[], translation: Translation): readonly Piece[] => {
  const written = set.children.filter(({ name }) => name === 'rollback')
  if (written.length > 0) return written.flatMap((rollback) => statementsOfRollback(rollback, translation))
  const inverse = inverseOf(changes.filter(({ attributes }) => isForPostgres(attributes.get('dbms'))))
  return inverse ? piecesOf(inverse, translation, modifiersOf(set, true)) : []
}

const checkPlaceholder = (text: string): void => {
  const placeholder = /\$\{[\w.-]+\}/.exec(text)?.[0]
  if (placeholder !== undefined) throw new Untranslatable(placeholderReason(placeholder))
}

type Derived = Pick<SeriesStep, 'text' | 'lines' | 'down' | 'downNotDerived' | 'condition'>

const downOf = (set: XmlElement, changes: readonly XmlElement[], translation: Translation): Pick<Derived, 'down' | 'downNotDerived'> => {
  try {
    const { text } = textOf(undoingOf(set, changes, translation))
    checkPlaceholder(text)
    return { down: text }
  } catch (error) {
    if (error instanceof Untranslatable) return { downNotDerived: error.message }
    throw error
  }
}

const contextsOf = ({ attributes }: XmlElement): string => attributes.get('contextFilter') ?? attributes.get('context') ?? ''

const derive = ({ set, runs, quoting, fileText }: PlacedChangeSet): Derived => {
  if (runs === undefined) {
    const context = contextsOf(set)
    throw new Untranslatable(`The deployment selects its context${context === '' ? '' : `, \`${context}\``}.`)
  }
  if (set.attributes.get('failOnError') === 'false') throw new Untranslatable('Liquibase goes on if it fails (`failOnError`).')
  const changes = set.children.filter(({ name }) => !aside.has(name))
  if (changes.length === 0) throw new Untranslatable('It has no change that Readiness understands.')
  const translation = { quoting, fileText }
  const checked = set.children.find(({ name }) => name === 'preConditions')
  const condition = checked && preconditionOf(checked, quoting)
  const { text, lines } = textOf(piecesOf(changes, translation, modifiersOf(set, false)))
  checkPlaceholder(text)
  return { text, lines, ...downOf(set, changes, translation), ...(condition ? { condition } : {}) }
}

/** The step of a change set; undefined if it never runs on PostgreSQL in production. */
export const changeSetStep = (placed: PlacedChangeSet): SeriesStep | undefined => {
  const { set, file, logicalFile, runs } = placed
  const { attributes } = set
  if (runs === false || !isForPostgres(attributes.get('dbms')) || attributes.get('ignore') === 'true') return undefined
  const name = `${attributes.get('id') ?? ''}::${attributes.get('author') ?? ''}`
  const step = {
    id: `${logicalFile}::${name}`,
    path: `${file}::${name}`,
    repeats: attributes.get('runOnChange') === 'true' || attributes.get('runAlways') === 'true',
    wraps: true,
    transactionOff: attributes.get('runInTransaction') === 'false',
  }
  try {
    const derived = derive(placed)
    return { ...step, ...derived, version: derived.text }
  } catch (error) {
    if (error instanceof Untranslatable) return { ...step, text: '', version: error.message, notDerived: error.message }
    throw error
  }
}
