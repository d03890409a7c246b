import type { BlobReader, ChangeSet, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Replay, ReplayedSeries, SchemaComparison } from '#model/replay'
import type { System } from '#model/system'
import { compileFiles, type CompileOptions } from '#engine/snapshots/compile-snapshot'
import { linkSnapshot } from '#engine/snapshots/link-snapshot'
import { pathPolicy } from '#engine/isolation/path-policy'
import { isWantedUnchanged, selected, type Selected } from '#engine/snapshots/select-files'
import { languageOf } from '#languages/language-of'
import type { Language } from '#model/source-file'
import type { StepText } from './job.ts'
import { modelDrift, runningConflicts } from './compare-code.ts'
import { runReplay, type ReplayLimits, type ReplayResult } from './run-replay.ts'
import { lateEntries, lateSteps } from './steps/late-steps.ts'
import { bookkeepingOf } from './steps/series-of.ts'
import { readSeries, type Series, type SideSeries } from './steps/read-series.ts'
import type { SeriesStep } from './steps/series-step.ts'

export interface ReplayRequest extends CompileOptions {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  /** The newest commit of the base branch, if it is not the base of the change: databases run its migrations before those of the change. */
  readonly tip?: Tree
  /** The settings of the base: a change cannot turn its own replay off. */
  readonly config: Config
  /** Measure every step of the head, not only those that the change adds. */
  readonly all?: boolean
  readonly limits?: ReplayLimits
  readonly onSeries?: (folder: string) => void
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

/** Besides migrations, what shows which database they are for. */
const showsDatabase: ReadonlySet<Language> = new Set<Language>([
  'sql',
  'prisma',
  'yaml',
  'package-json',
  'python-manifest',
  'go-mod',
  'java-manifest',
  'liquibase',
  'properties',
])

const systemOf = async (tree: Tree, { blobs, config, ...options }: ReplayRequest, isWhole = false): Promise<System> => {
  const policy = pathPolicy(config)
  const chosen = new Map<string, Selected>()
  for (const entry of tree.entries) {
    const language = languageOf(entry.path)
    if ((isWhole || showsDatabase.has(language) || policy.roleOf(entry.path) === 'migration') && isWantedUnchanged(entry, language, policy))
      chosen.set(entry.path, selected(entry, language))
  }
  return linkSnapshot(tree, chosen, await compileFiles([...chosen.values()], blobs, options), config)
}

const emptySeries = ({ folder, runner }: Series): Series => ({ folder, runner, steps: [], isPostgres: false })

const editNote = (path: string): string =>
  `\`${path}\` was edited. Databases that ran it keep the old version, so the old version is replayed.`

/** All code of both sides, read once it is needed. */
interface Sides {
  readonly base: () => Promise<System>
  readonly head: () => Promise<System>
}

/** Code beside the schema, if every step was applied: otherwise the schema is not the one of production. */
const comparedCode = async (
  folder: string,
  { steps, schemas }: ReplayResult,
  isSelfContained: boolean,
  all: boolean,
  sides: Sides,
): Promise<SchemaComparison | undefined> => {
  if (!schemas?.before || !schemas.after || steps.some(({ outcome }) => outcome === 'fails' || outcome === 'not-replayed')) return undefined
  const { before, after } = schemas
  const running = all ? [] : runningConflicts(await sides.base(), folder, before, after)
  // With a second series, a model may be of the other database.
  const drift = isSelfContained ? modelDrift(await sides.head(), folder, after, all ? undefined : { base: await sides.base(), before }) : []
  return { running, drift }
}

/** A series where the change began, where databases are, and at the head. */
interface Versions {
  readonly fork: Series
  readonly before: Series
  readonly after: Series
}

const replaySeries = async (
  { fork, before, after }: Versions,
  isSelfContained: boolean,
  { all = false, limits, signal, onSeries }: ReplayRequest,
  sides: Sides,
): Promise<ReplayedSeries | undefined> => {
  const { folder, runner } = after
  const known = new Set(before.steps.map(({ id }) => id))
  const versions = new Map(fork.steps.map(({ id, version }) => [id, version]))
  const edited = after.steps.filter(({ id, version }) => versions.has(id) && versions.get(id) !== version)
  const added = after.steps.filter((step) => !known.has(step.id) || (step.repeats && edited.includes(step)))
  if (!all && added.length === 0 && edited.length === 0) return undefined
  const reason = after.reason ?? before.reason
  const pathsOf = (list: readonly SeriesStep[]): readonly string[] => list.map(({ path }) => path)
  const notes = [
    ...(all ? [] : edited.filter(({ repeats }) => !repeats).map(({ path }) => editNote(path))),
    ...lateSteps(pathsOf(before.steps), pathsOf(added), runner),
    ...lateEntries(pathsOf(before.steps), pathsOf(added), new Map([...(before.times ?? []), ...(after.times ?? [])])),
  ]
  if (reason !== undefined) return { folder, runner, steps: [], reason, notes }
  if (!all && added.length === 0) return { folder, runner, steps: [], notes }
  onSeries?.(folder)
  const steps = [...before.steps.map((step) => textOf(step, false)), ...added.map((step) => textOf(step, true))]
  const result = await runReplay(steps, {
    seedEachStep: all,
    isSelfContained,
    bookkeeping: bookkeepingOf[runner] ?? '',
    ...(limits ? { limits } : {}),
    ...(signal ? { signal } : {}),
  })
  signal?.throwIfAborted()
  const code = await comparedCode(folder, result, isSelfContained, all, sides)
  return {
    folder,
    runner,
    steps: result.steps,
    notes,
    ...(result.problem === undefined ? {} : { reason: result.problem }),
    ...(code ? { code } : {}),
  }
}

const textOf = ({ id: _id, version: _version, repeats: _repeats, ...step }: SeriesStep, isNew: boolean): StepText => ({ ...step, isNew })

/** Applies the migrations of a change to a real PostgreSQL engine: those of the base, then those that the change adds. */
export const replayChange = async (request: ReplayRequest): Promise<Replay> => {
  const { change, config, all = false } = request
  const { repository, head } = change
  const base = request.tip ?? change.base
  const about = {
    repository,
    base: { revision: base.revision, commit: base.commit },
    head: { revision: head.revision, commit: head.commit },
  }
  if (config.migrations.replay === 'off') return { ...about, series: [], off: true }
  const policy = pathPolicy(config)
  const isProduction = (path: string): boolean => ['production', 'migration'].includes(policy.roleOf(path))
  const seriesIn = async (tree: Tree): Promise<SideSeries> => readSeries(await systemOf(tree, request), tree, request.blobs, isProduction)
  const sides: Sides = { base: once(() => systemOf(base, request, true)), head: once(() => systemOf(head, request, true)) }
  const after = await seriesIn(head)
  const none: SideSeries = { byFolder: new Map() }
  const before = all ? none : await seriesIn(base)
  const fork = all || base.commit === change.base.commit ? before : await seriesIn(change.base)
  const unread = after.changelogsUnread ?? before.changelogsUnread
  const series: ReplayedSeries[] = unread === undefined ? [] : [{ folder: '.', runner: 'liquibase', steps: [], reason: unread, notes: [] }]
  // Of changelogs that only one side could read, it is not known which steps are new.
  const known = [...after.byFolder].filter(([, { runner }]) => unread === undefined || runner !== 'liquibase')
  // With a second series for the same server, either may create what the other needs.
  const candidates = known.filter(([, { reason }]) => reason === undefined)
  const isSelfContained = unread === undefined && candidates.length === 1 && candidates.every(([, { isPostgres }]) => isPostgres)
  for (const [folder, one] of known) {
    const side = ({ byFolder }: SideSeries): Series => byFolder.get(folder) ?? emptySeries(one)
    const replayed = await replaySeries({ fork: side(fork), before: side(before), after: one }, isSelfContained, request, sides)
    if (replayed) series.push(replayed)
  }
  return { ...about, series }
}
