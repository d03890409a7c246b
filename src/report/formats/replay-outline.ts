import type { ReplayedSeries, ReplayedStep, Reversal, SchemaConflict } from '#model/replay'

/** A replayed series in words, the same in every format. Texts may hold paths and messages of strangers. */
export interface SeriesOutline {
  readonly folder: string
  readonly tool: string
  /** Why nothing was replayed, and how many steps of the base apply. */
  readonly status: readonly string[]
  /** The new steps, and those of the base that do not apply, by {@link stepColumns}. */
  readonly rows: readonly (readonly string[])[]
  /** What a row does not say: the message of a failure, what a rollback leaves. */
  readonly remarks: readonly string[]
  /** Code that does not fit the schema, by what that means. */
  readonly code: readonly { readonly title: string; readonly places: readonly string[] }[]
  readonly notes: readonly string[]
}

export const stepColumns = ['step', 'applies', 'locks', 'table work', 'rollback'] as const

/** Locks that ordinary writes of a service take too. */
const ordinary = 'RowExclusiveLock'

const shortLock = (mode: string): string =>
  mode
    .replace(/Lock$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()

const outcomes: Readonly<Record<ReplayedStep['outcome'], string>> = {
  applies: 'yes',
  fails: 'no',
  'fails-with-rows': 'not with rows',
  'not-replayed': 'unknown',
}

const locksOf = (step: ReplayedStep): string => {
  if (step.outcome === 'not-replayed' || step.outcome === 'fails') return ''
  if (!step.locksMeasured) return 'not measured'
  const shown = step.locks.filter(({ mode }) => mode !== ordinary)
  const most = 3
  const texts = shown.slice(0, most).map(({ table, mode }) => `${table}: ${shortLock(mode)}`)
  return shown.length === 0 ? 'none' : `${texts.join(', ')}${shown.length > most ? `, and ${shown.length - most} more` : ''}`
}

const workOf = ({ outcome, rewrites, scans, locksMeasured }: ReplayedStep): string => {
  if (outcome === 'not-replayed' || outcome === 'fails' || !locksMeasured) return ''
  const parts = [...rewrites.map((table) => `rewrites ${table}`), ...scans.map((table) => `scans ${table}`)]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const reversals: Readonly<Record<Reversal['state'], string>> = {
  restores: 'yes',
  differs: 'differs',
  fails: 'fails',
  none: 'no way back',
  unknown: 'unknown',
}

const nameOf = (path: string, folder: string): string => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path)

const place = (name: string, line: number | undefined): string => (line === undefined ? name : `${name}:${line}`)

const remarksOf = (step: ReplayedStep, name: string): string[] => {
  const { reversal, reason, line } = step
  const lines: string[] = []
  if (reason !== undefined) lines.push(`${place(name, line)}: ${reason}`)
  if (step.rowsThatFail !== undefined) lines.push(`${name}: Fails for some rows that the schema before it allows: ${step.rowsThatFail}`)
  if (reversal.state === 'differs') lines.push(`${name}: After the way back, the schema differs: ${reversal.differences.join('; ')}`)
  if (reversal.state === 'fails') lines.push(`${name}: The way back fails: ${reversal.message}`)
  if (reversal.state === 'unknown' && step.outcome === 'applies') lines.push(`${name}: The way back was not tried: ${reversal.reason}.`)
  return [...lines, ...step.notes.map((note) => `${name}: ${note}`)]
}

const conflictText = ({ kind, table, column, at }: SchemaConflict): string => {
  const where = `${at.path}:${at.startLine}`
  switch (kind) {
    case 'table-gone':
      return `\`${table}\` is gone, and ${where} uses it.`
    case 'column-gone':
      return `\`${table}.${column ?? ''}\` is gone, and ${where} uses it.`
    case 'value-required':
      return `\`${table}.${column ?? ''}\` has no default and may not be NULL. Inserts through the model at ${where} do not set it.`
    case 'no-migration':
      return `${where} has the column \`${table}.${column ?? ''}\`, which these migrations do not make.`
  }
}

const codeOf = ({ code, steps }: ReplayedSeries): SeriesOutline['code'] => {
  if (steps.length === 0) return []
  if (!code) return [{ title: 'A step was not applied, so the code was not compared with the schema.', places: [] }]
  const isRange = steps.some(({ isNew }) => !isNew)
  const running = `Running version (base): ${code.running.length === 0 ? 'no conflict found.' : 'does not fit the new schema.'}`
  return [
    ...(isRange ? [{ title: running, places: code.running.map(conflictText) }] : []),
    ...(code.drift.length === 0 ? [] : [{ title: 'Models without a migration:', places: code.drift.map(conflictText) }]),
  ]
}

export const outlineOfSeries = (series: ReplayedSeries): SeriesOutline => {
  const { folder, runner, steps, reason, notes } = series
  const shown = steps.filter(({ isNew, outcome }) => isNew || outcome !== 'applies')
  const rest = steps.length - shown.length
  return {
    folder: folder === '' || folder === '.' ? 'the root folder' : folder,
    tool: runner === 'sql' ? 'SQL files' : runner,
    status: [
      ...(reason === undefined ? [] : [`Not replayed: ${reason}`]),
      ...(rest > 0 ? [rest === 1 ? '1 step of the base applies.' : `${rest} steps of the base apply.`] : []),
    ],
    rows: shown.map((step) => [
      `${nameOf(step.path, folder)}${step.isNew ? '' : ' (base)'}`,
      outcomes[step.outcome],
      locksOf(step),
      workOf(step),
      step.isNew ? reversals[step.reversal.state] : '',
    ]),
    remarks: shown.flatMap((step) => remarksOf(step, nameOf(step.path, folder))),
    code: codeOf(series),
    notes,
  }
}
