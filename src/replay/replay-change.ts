import type { BlobReader, ChangeSet, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Replay, ReplayedSeries } from '#model/replay'
import type { System } from '#model/system'
import { compileFiles, type CompileOptions } from '#engine/compile-snapshot'
import { linkSnapshot } from '#engine/link-snapshot'
import { pathPolicy } from '#engine/path-policy'
import { isWantedUnchanged, selected, type Selected } from '#engine/select-files'
import { languageOf } from '#languages/language-of'
import type { Language } from '#model/source-file'
import type { StepText } from './job.ts'
import { runReplay, type ReplayLimits } from './run-replay.ts'
import { bookkeepingOf, downPathOf, notDerived, seriesOf, wraps, type Series } from './series-of.ts'
import { inOrder, journalOrder } from './step-order.ts'

export interface ReplayRequest extends CompileOptions {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  /** The settings of the base: a change cannot turn its own replay off. */
  readonly config: Config
  /** Measure every step of the head, not only those that the change adds. */
  readonly all?: boolean
  readonly limits?: ReplayLimits
  readonly onSeries?: (folder: string) => void
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

const systemOf = async (tree: Tree, { blobs, config, ...options }: ReplayRequest): Promise<System> => {
  const policy = pathPolicy(config)
  const chosen = new Map<string, Selected>()
  for (const entry of tree.entries) {
    const language = languageOf(entry.path)
    if ((showsDatabase.has(language) || policy.roleOf(entry.path) === 'migration') && isWantedUnchanged(entry, language, policy))
      chosen.set(entry.path, selected(entry, language))
  }
  return linkSnapshot(tree, chosen, await compileFiles([...chosen.values()], blobs, options), config)
}

const emptySeries = (folder: string, { runner }: Series): Series => ({ folder, runner, migrations: [] })

/** Reads texts of one side by path. */
const textsOf = async (tree: Tree, paths: readonly string[], blobs: BlobReader): Promise<(path: string) => string | undefined> => {
  const wanted = new Set(paths)
  const entries = new Map(tree.entries.filter(({ path }) => wanted.has(path)).map(({ path, blob }) => [path, blob]))
  const read = await blobs.read([...new Set(entries.values())])
  return (path) => {
    const blob = read.get(entries.get(path) ?? '')
    return blob?.kind === 'text' ? blob.text : undefined
  }
}

const stepsOf = async (series: Series, tree: Tree, blobs: BlobReader, isNew: (path: string) => boolean): Promise<StepText[]> => {
  const journal = `${series.folder}/meta/_journal.json`
  const text = await textsOf(tree, [journal, ...series.migrations.flatMap((one) => [one.path, downPathOf(one) ?? one.path])], blobs)
  return inOrder(series.migrations, series.runner, journalOrder(text(journal) ?? '')).map((migration): StepText => {
    const { path, script } = migration
    const own = text(path)
    const down = downPathOf(migration)
    const undoing = down === undefined ? undefined : text(down)
    const reason = own === undefined ? 'Its text could not be read.' : notDerived(migration, own)
    return {
      path,
      isNew: isNew(path),
      text: reason === undefined ? (own ?? '') : '',
      ...(undoing === undefined ? {} : { down: undoing }),
      wraps: wraps.has(migration.runner),
      transactionOff: script.transactionOff,
      ...(reason === undefined ? {} : { notDerived: reason }),
    }
  })
}

const replaySeries = async (
  before: Series,
  after: Series,
  isSelfContained: boolean,
  request: ReplayRequest,
): Promise<ReplayedSeries | undefined> => {
  const { change, blobs, all = false, limits } = request
  const known = new Map(before.migrations.map(({ path }) => [path, change.base.entries.find((entry) => entry.path === path)?.blob]))
  const heads = new Map(after.migrations.map(({ path }) => [path, change.head.entries.find((entry) => entry.path === path)?.blob]))
  const added = after.migrations.filter(({ path }) => !known.has(path))
  const edited = [...heads].filter(([path, blob]) => known.has(path) && known.get(path) !== blob).map(([path]) => path)
  if (!all && added.length === 0 && edited.length === 0) return undefined
  const { folder, runner } = after
  const reason = after.reason ?? before.reason
  const notes = all
    ? []
    : edited.map((path) => `\`${path}\` was edited. Databases that ran it keep the old version, so the old version is replayed.`)
  if (reason !== undefined) return { folder, runner, steps: [], reason, notes }
  if (!all && added.length === 0) return { folder, runner, steps: [], notes }
  request.onSeries?.(folder)
  const steps = all
    ? await stepsOf(after, change.head, blobs, () => true)
    : [
        ...(await stepsOf(before, change.base, blobs, () => false)),
        ...(await stepsOf({ ...after, migrations: added }, change.head, blobs, () => true)),
      ]
  const { steps: replayed, problem } = await runReplay(steps, {
    seedEachStep: all,
    isSelfContained,
    bookkeeping: bookkeepingOf[runner] ?? '',
    ...(limits ? { limits } : {}),
  })
  return { folder, runner, steps: replayed, notes, ...(problem === undefined ? {} : { reason: problem }) }
}

/** Applies the migrations of a change to a real PostgreSQL engine: those of the base, then those that the change adds. */
export const replayChange = async (request: ReplayRequest): Promise<Replay> => {
  const { change, config, all = false } = request
  const { repository, base, head } = change
  const about = {
    repository,
    base: { revision: base.revision, commit: base.commit },
    head: { revision: head.revision, commit: head.commit },
  }
  if (config.migrations.replay === 'off') return { ...about, series: [], off: true }
  const after = seriesOf(await systemOf(head, request))
  const before = all ? new Map<string, Series>() : seriesOf(await systemOf(base, request))
  const series: ReplayedSeries[] = []
  // With a second series for the same server, either may create what the other needs.
  const candidates = [...after.values()].filter(({ reason }) => reason === undefined)
  const isSelfContained =
    candidates.length === 1 && candidates.every(({ migrations }) => migrations.some(({ dialect }) => dialect === 'postgres'))
  for (const [folder, one] of after) {
    const replayed = await replaySeries(before.get(folder) ?? emptySeries(folder, one), one, isSelfContained, request)
    if (replayed) series.push(replayed)
  }
  return { ...about, series }
}
