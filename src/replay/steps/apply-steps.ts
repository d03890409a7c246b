import type { ReplayedStep, Reversal, TableShape } from '#model/replay'
import { catalogHistory, type CatalogHistory } from '../database/catalog-history.ts'
import { differencesOf, lockedRelations, type Catalog } from '../database/catalog.ts'
import { engineError, isOurs, type EngineError } from '../engine-error.ts'
import type { ReplayJob, Session, StepText } from '../job.ts'
import { placeholderIn, placeholderReason } from '../database/placeholders.ts'
import { shapeOf } from '../database/shape.ts'
import { seeder, type Seeder } from '../database/seed-rows.ts'
import { sectionOf, statementsOf, withoutFrame, type Statement } from './statements-of.ts'
import { watchTables, type TableWatch } from '../database/watch-tables.ts'

/** What a step is applied with. */
interface Setting {
  readonly session: Session
  readonly rows: Seeder
  readonly schema: CatalogHistory
  /** Called before each statement of a step. */
  readonly onStatement: (line: number) => void
}

interface Failure extends EngineError {
  readonly line: number
}

type Parsed = Pick<ReplayedStep, 'path' | 'isNew'>

const nothing = { locks: [], locksMeasured: false, rewrites: [], scans: [], notes: [], milliseconds: 0 } as const
const noReversal: Reversal = { state: 'unknown', reason: 'the step was not replayed' }

const mostDifferences = 8
const mostMissing = 10

const skippedStep = (step: Parsed, reason: string, line?: number): ReplayedStep => ({
  path: step.path,
  isNew: step.isNew,
  outcome: 'not-replayed',
  reason,
  ...(line === undefined ? {} : { line }),
  ...nothing,
  reversal: noReversal,
})

const runAll = async (
  { session, onStatement }: Setting,
  statements: readonly Statement[],
  watch?: TableWatch,
): Promise<Failure | undefined> => {
  for (const statement of statements) {
    onStatement(statement.line)
    try {
      await session.run(statement.sql)
    } catch (error) {
      return { ...engineError(error), line: statement.line }
    }
    await watch?.after(statement)
  }
  return undefined
}

/** Ends an open transaction, and undoes settings and a change of role that a step left behind. */
const reset = async (session: Session): Promise<void> => {
  await session.run('ROLLBACK')
  await session.run('RESET ALL')
  await session.run('SET ROLE readiness')
}

const savepoint = async <Result>(session: Session, name: string, work: () => Promise<Result>): Promise<Result> => {
  await session.run(`SAVEPOINT ${name}`)
  try {
    return await work()
  } finally {
    await session.run(`ROLLBACK TO SAVEPOINT ${name}`)
    await session.run('SET LOCAL ROLE readiness')
  }
}

const reversalOf = async (setting: Setting, step: StepText, down: string | undefined, before: Catalog | undefined): Promise<Reversal> => {
  if (step.downNotDerived !== undefined) return { state: 'unknown', reason: step.downNotDerived }
  if (!before || down === undefined || down.trim() === '') return { state: 'none' }
  const read = statementsOf(down)
  if ('error' in read) return { state: 'fails', message: read.error }
  const statements = withoutFrame(read.statements)
  if (read.statements.length === 0) return { state: 'none' }
  if (!statements || statements.some(({ isOutside }) => isOutside))
    return { state: 'unknown', reason: 'the way back runs outside a transaction' }
  return savepoint(setting.session, 'readiness_down', async () => {
    const failure = await runAll(setting, statements)
    if (failure) return isOurs(failure) ? { state: 'unknown', reason: failure.message } : { state: 'fails', message: failure.message }
    const differences = differencesOf(before, await setting.schema.inTransaction())
    return differences.length === 0 ? { state: 'restores' } : { state: 'differs', differences: differences.slice(0, mostDifferences) }
  })
}

/** Whether a step fails for rows that its constraints forbid and the old schema allowed. */
const rowsThatFail = async (setting: Setting, statements: readonly Statement[]): Promise<string | undefined> => {
  const tables = new Set(statements.flatMap(({ tables: names }) => names))
  return savepoint(setting.session, 'readiness_rows', async () => {
    if (!(await setting.rows.addAwkward(tables))) return undefined
    const failure = await runAll(setting, statements)
    // Only violations: a statement that fails otherwise would fail without these rows too, or only because of this transaction.
    return failure && /^(23|22)/.test(failure.code) ? failure.message : undefined
  })
}

/** A role or a schema that a statement needs and no migration creates: the server had it before the first one. */
const missingBefore = (failure: Failure | undefined): { readonly kind: 'role' | 'schema'; readonly name: string } | undefined => {
  const [, kind, name] = /^(role|schema) "([^"]+)" does not exist$/.exec(failure?.message ?? '') ?? []
  return (kind === 'role' || kind === 'schema') && name !== undefined ? { kind, name } : undefined
}

interface Applied {
  readonly failure: Failure | undefined
  readonly onlyWithRows: boolean
  readonly watch: TableWatch | undefined
  readonly rowsThatFail: string | undefined
  readonly reversal: Reversal
}

/** Statements that may put a condition on existing rows. */
const addsConstraints: ReadonlySet<string> = new Set(['AlterTableStmt', 'IndexStmt', 'AlterDomainStmt', 'DoStmt'])

/** Whether the column that a message names exists: rows may have a value in it by now. */
const hasColumn = async (session: Session, message: string): Promise<boolean> => {
  const [, column, table] = /^column "(.+)" of relation "(.+)" contains null values$/.exec(message) ?? []
  if (column === undefined) return false
  const columns = await session.rows<{ readonly name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped`,
  )
  return columns.some(({ name }) => name === `${table}.${column}`)
}

/** Commits, and notes what the transaction may have changed: its locks are gone afterwards. */
const commit = async ({ session, schema }: Setting): Promise<void> => {
  const changed = await lockedRelations(session)
  await session.run('COMMIT')
  schema.committed(changed)
}

const inTransaction = async (
  setting: Setting,
  step: StepText,
  statements: readonly Statement[],
  down: string | undefined,
): Promise<Applied> => {
  const { session, rows } = setting
  await session.run('BEGIN')
  if (!step.isNew) {
    setting.schema.forget()
    const failure = await runAll(setting, statements)
    await session.run(failure ? 'ROLLBACK' : 'COMMIT')
    return { failure, onlyWithRows: false, watch: undefined, rowsThatFail: undefined, reversal: noReversal }
  }
  const before = down === undefined ? undefined : await setting.schema.current()
  const awkward = statements.some(({ type }) => addsConstraints.has(type)) ? await rowsThatFail(setting, statements) : undefined
  const watch = await watchTables(session, (oid) => rows.rowsOf(oid))
  await session.run('SAVEPOINT readiness_step')
  const failure = await runAll(setting, statements, watch)
  if (!failure) {
    const reversal = await reversalOf(setting, step, down, before)
    try {
      await commit(setting)
    } catch (error) {
      const last = statements.at(-1)
      return { failure: { ...engineError(error), line: last?.line ?? 1 }, onlyWithRows: false, watch, rowsThatFail: undefined, reversal }
    }
    return { failure, onlyWithRows: false, watch, rowsThatFail: awkward, reversal }
  }
  // Perhaps only because of the rows; then the schema of later steps is the one without them.
  await session.run('ROLLBACK TO SAVEPOINT readiness_step')
  await session.run('SET LOCAL ROLE readiness')
  const isOldColumn = await hasColumn(session, failure.message)
  await rows.empty()
  const again = await runAll(setting, statements)
  if (again) {
    await session.run('ROLLBACK')
    return { failure: again, onlyWithRows: false, watch, rowsThatFail: undefined, reversal: noReversal }
  }
  await commit(setting)
  return failsForAnyRow(failure, statements) && !isOldColumn
    ? { failure, onlyWithRows: true, watch, rowsThatFail: undefined, reversal: noReversal }
    : {
        failure: undefined,
        onlyWithRows: false,
        watch,
        rowsThatFail: failure.message,
        reversal: { state: 'unknown', reason: 'its rows were removed' },
      }
}

const alone = async (setting: Setting, statements: readonly Statement[]): Promise<Applied> => {
  setting.schema.forget()
  return {
    failure: await runAll(setting, statements),
    onlyWithRows: false,
    watch: undefined,
    rowsThatFail: undefined,
    reversal: { state: 'unknown', reason: 'the step runs outside a transaction' },
  }
}

/** A new column without a value for existing rows. Rows that the step itself writes may depend on data that the replay does not have. */
const failsForAnyRow = (failure: Failure, statements: readonly Statement[]): boolean =>
  failure.code === '23502' && statements.every(({ type }) => !writesRows.has(type))

const writesRows: ReadonlySet<string> = new Set(['UpdateStmt', 'InsertStmt', 'DeleteStmt', 'DoStmt', 'SelectStmt', 'CallStmt', 'CopyStmt'])

/** A table, column, type, function or schema that does not exist. */
const isMissing = ({ code }: EngineError): boolean => ['42P01', '42703', '42704', '42883', '3F000'].includes(code)

/** A type or function, which an extension may bring that only a superuser can install. */
const mayBeOfExtension = ({ code, message }: EngineError): boolean => code === '42883' || (code === '42704' && message.startsWith('type '))

interface Chain {
  /** Every earlier step was applied. */
  readonly isCertain: boolean
  /** See {@link ReplayJob.isSelfContained}. */
  readonly isSelfContained: boolean
}

const outcomeOf = (
  { failure, onlyWithRows }: Applied,
  { isCertain, isSelfContained }: Chain,
  { hasNamingConvention }: StepText,
): Pick<ReplayedStep, 'outcome' | 'reason' | 'line'> => {
  if (!failure) return { outcome: 'applies' }
  const { message, line } = failure
  if (isOurs(failure)) return { outcome: 'not-replayed', reason: `The engine of the replay refuses it: ${message}`, line }
  if (!isCertain) return { outcome: 'not-replayed', reason: `It fails after a step that was not applied: ${message}`, line }
  // Our rows, or rows that only the service writes, decide about these.
  if (!onlyWithRows && /^2[23]/.test(failure.code))
    return { outcome: 'not-replayed', reason: `It fails on the rows of the replay, which are not those of production: ${message}`, line }
  if (hasNamingConvention && failure.code === '42704' && message.startsWith('constraint '))
    return { outcome: 'not-replayed', reason: `The program may name constraints by a convention: ${message}`, line }
  if (mayBeOfExtension(failure))
    return { outcome: 'not-replayed', reason: `It may need an extension that these steps do not create: ${message}`, line }
  if (!isSelfContained && isMissing(failure))
    return { outcome: 'not-replayed', reason: `It may need something that is created outside this folder: ${message}`, line }
  return { outcome: onlyWithRows ? 'fails-with-rows' : 'fails', reason: message, line }
}

/** Extensions that the engine does not have: their statement is skipped, and what needs them fails. */
const extensionIn = (statement: Statement): string | undefined =>
  statement.type === 'CreateExtensionStmt' ? /extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/i.exec(statement.sql)?.[1] : undefined

/** What becomes of a step whose precondition is not met, or cannot be evaluated; undefined if it runs. */
const heldBack = async ({ session }: Setting, step: StepText): Promise<ReplayedStep | undefined> => {
  if (!step.condition) return undefined
  try {
    const [row] = await session.rows<{ readonly met: boolean | null }>(`SELECT (${step.condition.sql}) AS met`)
    if (row?.met === true) return undefined
  } catch (error) {
    return skippedStep(step, `Its precondition cannot be evaluated: ${engineError(error).message}`)
  }
  if (step.condition.otherwise === 'stop') return skippedStep(step, 'Its precondition is not met, and its tool stops there.')
  const notes = ['Its precondition is not met on the database of the replay, so its tool skips it.']
  return { path: step.path, isNew: step.isNew, outcome: 'applies', ...nothing, locksMeasured: true, notes, reversal: { state: 'restores' } }
}

/** Statements with the lines of the source, for a text that was derived from it. */
const placed = (statements: readonly Statement[], { lines }: StepText): readonly Statement[] =>
  lines ? statements.map((statement) => ({ ...statement, line: lines[statement.line - 1] ?? statement.line })) : statements

const applyOne = async (setting: Setting, step: StepText, chain: Chain, hasExtension: (name: string) => boolean): Promise<ReplayedStep> => {
  if (step.notDerived !== undefined) return skippedStep(step, step.notDerived)
  const held = await heldBack(setting, step)
  if (held) return held
  const read = statementsOf(sectionOf(step.text, 'up'))
  const placeholder = 'error' in read ? placeholderIn(step.text) : undefined
  if (placeholder !== undefined) return skippedStep(step, placeholderReason(placeholder))
  if ('error' in read) {
    const line = read.line === undefined ? undefined : (step.lines?.[read.line - 1] ?? read.line)
    return chain.isCertain && chain.isSelfContained
      ? { ...skippedStep(step, read.error, line), outcome: 'fails' }
      : skippedStep(step, `PostgreSQL cannot parse it: ${read.error}`, line)
  }
  const statements = placed(read.statements, step)
  const absent = statements.flatMap((statement) => extensionIn(statement) ?? []).filter((name) => !hasExtension(name))
  const usable = statements.filter((statement) => !absent.includes(extensionIn(statement) ?? ''))
  const inner = withoutFrame(usable)
  const isAlone = inner === undefined || (!step.wraps && inner.some(({ isOutside }) => isOutside)) || step.transactionOff
  const down = step.down ?? (sectionOf(step.text, 'down') || undefined)
  const apply = (): Promise<Applied> => (isAlone ? alone(setting, usable) : inTransaction(setting, step, inner, down))
  const notes = absent.map((name) => `The engine has no extension \`${name}\`: its CREATE EXTENSION was skipped.`)
  let applied = await apply()
  for (let count = 0; count < mostMissing; count += 1) {
    const missing = missingBefore(applied.failure)
    // A step that was not applied may have created the schema.
    if (!missing || (missing.kind === 'schema' && !chain.isCertain)) break
    await reset(setting.session)
    setting.schema.forget()
    await setting.session.run(`CREATE ${missing.kind.toUpperCase()} "${missing.name}"`)
    notes.push(`No migration creates the ${missing.kind} \`${missing.name}\`: it was created for the replay.`)
    applied = await apply()
  }
  return {
    path: step.path,
    isNew: step.isNew,
    ...outcomeOf(applied, { ...chain, isCertain: chain.isCertain && absent.length === 0 }, step),
    ...(applied.rowsThatFail === undefined ? {} : { rowsThatFail: applied.rowsThatFail }),
    locks: applied.watch?.locks() ?? [],
    locksMeasured: applied.watch !== undefined,
    rewrites: applied.watch?.rewrites() ?? [],
    scans: applied.watch?.scans() ?? [],
    reversal: applied.failure ? noReversal : applied.reversal,
    notes,
    milliseconds: 0,
  }
}

export interface StepOptions extends Omit<ReplayJob, 'id' | 'template'> {
  readonly session: Session
  readonly hasExtension: (name: string) => boolean
  readonly now: () => number
  readonly onStatement: (step: number, line: number) => void
  readonly onStep: (step: number, result: ReplayedStep) => void
  /** The tables before the first new step, and after the last one. */
  readonly onSchema?: (when: 'before' | 'after', tables: readonly TableShape[]) => void
}

/** Applies steps in order, and measures the new ones. Always goes on: what fails after a step that was not applied is no proof. */
export const applySteps = async ({
  session,
  steps,
  seedEachStep,
  isSelfContained,
  bookkeeping,
  hasExtension,
  now,
  onStatement,
  onStep,
  onSchema,
}: StepOptions): Promise<void> => {
  const rows = seeder(session)
  const schema = catalogHistory(session)
  let isCertain = true
  let isSeeded = false
  if (bookkeeping !== '') await session.run(bookkeeping)
  for (const [index, step] of steps.entries()) {
    const notes: string[] = []
    if (step.isNew && !isSeeded) onSchema?.('before', await shapeOf(session))
    if (step.isNew && (seedEachStep || !isSeeded)) {
      isSeeded = true
      onStatement(index, 0)
      notes.push(...(await rows.seed()))
    }
    const started = now()
    const result = await applyOne(
      { session, rows, schema, onStatement: (line) => onStatement(index, line) },
      step,
      { isCertain, isSelfContained },
      hasExtension,
    )
    await reset(session)
    const milliseconds = Math.round((now() - started) * 10) / 10
    if (result.outcome === 'fails' || result.outcome === 'not-replayed' || result.notes.some((note) => note.includes('no extension')))
      isCertain = false
    onStep(index, { ...result, notes: [...notes, ...result.notes], milliseconds })
  }
  onSchema?.('after', await shapeOf(session))
}
