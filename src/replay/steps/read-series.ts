import { posix } from 'node:path'
import type { BlobReader, Tree } from '#model/change-set'
import type { System } from '#model/system'
import { migrationsOf, type Migration } from '#system/migrations/migrations'
import { isReadable } from '#facts/liquibase/read-changelog'
import type { ReadTexts } from '../liquibase/changelog-files.ts'
import { readChangelogs } from '../read-changelogs.ts'
import type { SeriesStep } from './series-step.ts'
import { downPathOf, foldersOf, notDerived, reasonOf, sentTexts, wraps, type Folder } from './series-of.ts'
import { inOrder, journalOrder, journalTimes } from './step-order.ts'

/** The steps of one tool for one database, in order, on one side of a change. */
export interface Series {
  readonly folder: string
  readonly runner: Migration['runner']
  readonly steps: readonly SeriesStep[]
  /** Times in the journal of drizzle-kit, by name. */
  readonly times?: ReadonlyMap<string, number>
  /** The repository shows that the database is PostgreSQL. */
  readonly isPostgres: boolean
  /** Why none of it can be replayed. */
  readonly reason?: string
}

/** Reads texts of one side by path. */
const textsOf =
  (tree: Tree, blobs: BlobReader): ReadTexts =>
  async (paths) => {
    const wanted = new Set(paths)
    const entries = tree.entries.filter(({ path, mode }) => wanted.has(path) && mode !== 'symlink' && mode !== 'submodule')
    const read = await blobs.read([...new Set(entries.map(({ blob }) => blob))])
    return new Map(
      entries.flatMap(({ path, blob }) => {
        const content = read.get(blob)
        return content?.kind === 'text' ? [[path, content.text] as const] : []
      }),
    )
  }

const stepsOf = async (folder: Folder, tree: Tree, readTexts: ReadTexts): Promise<Pick<Series, 'steps' | 'times'>> => {
  const journal = `${folder.folder}/meta/_journal.json`
  const blobs = new Map(tree.entries.map(({ path, blob }) => [path, blob]))
  const texts = await readTexts([journal, ...folder.migrations.flatMap((one) => [one.path, downPathOf(one) ?? one.path])])
  const steps = inOrder(folder.migrations, folder.runner, journalOrder(texts.get(journal) ?? ''), (path) => texts.get(path)).map(
    (migration): SeriesStep => {
      const { path, script } = migration
      const own = texts.get(path)
      const undoing = texts.get(downPathOf(migration) ?? '')
      const reason = own === undefined ? 'Its text could not be read.' : notDerived(migration, own)
      return {
        id: path,
        path,
        version: blobs.get(path) ?? '',
        repeats: false,
        text: reason === undefined ? (own ?? '') : '',
        ...(undoing === undefined ? {} : { down: undoing }),
        ...sentTexts(migration),
        wraps: wraps.has(migration.runner),
        transactionOff: script.transactionOff,
        ...(reason === undefined ? {} : { notDerived: reason }),
      }
    },
  )
  return folder.runner === 'drizzle' ? { steps, times: journalTimes(texts.get(journal) ?? '') } : { steps }
}

const isPostgres = (migrations: readonly Migration[]): boolean => migrations.some(({ dialect }) => dialect === 'postgres')

/** Files that may be a master changelog: of a readable format, and near changelogs by name or by place. */
const candidatesFor = (tree: Tree, migrations: readonly Migration[], isProduction: (path: string) => boolean): readonly string[] => {
  const folders = new Set(migrations.flatMap(({ path }) => [posix.dirname(path), posix.dirname(posix.dirname(path))]))
  return tree.entries.flatMap(({ path }) => {
    if (path.endsWith('.sql') || !isReadable(path) || !isProduction(path)) return []
    return /changelog|liquibase/i.test(path) || folders.has(posix.dirname(path)) ? [path] : []
  })
}

const leftOut = 'No changelog includes these files, although others of their folder are included. Liquibase does not run them.'

interface OfLiquibase {
  readonly series: readonly Series[]
  readonly paths: ReadonlySet<string>
  /** Why the changelogs were not read. */
  readonly unread?: string
}

const ofLiquibase = async (
  migrations: readonly Migration[],
  tree: Tree,
  isProduction: (path: string) => boolean,
  readTexts: ReadTexts,
): Promise<OfLiquibase> => {
  if (migrations.length === 0) return { series: [], paths: new Set() }
  const first = new Set([...migrations.map(({ path }) => path), ...candidatesFor(tree, migrations, isProduction)])
  const all = tree.entries.map(({ path }) => path)
  const read = await readChangelogs(all, [...first], readTexts)
  if ('reason' in read) return { series: [], paths: first, unread: `The changelogs were not read: ${read.reason}.` }
  const series = read.series.map(({ folder, files, steps, isLeftOut }): Series => {
    const own = new Set(files)
    const members = migrations.filter(({ path }) => own.has(path))
    const isOther = members.length > 0 && members.every(({ dialect }) => dialect !== undefined && dialect !== 'postgres')
    const reason = isOther ? reasonOf(members) : isLeftOut ? leftOut : undefined
    return { folder, runner: 'liquibase', steps, isPostgres: isPostgres(members), ...(reason === undefined ? {} : { reason }) }
  })
  return { series: series.filter(({ steps }) => steps.length > 0), paths: new Set(read.paths) }
}

/** The series of one side of a change. */
export interface SideSeries {
  readonly byFolder: ReadonlyMap<string, Series>
  /** Why the changelogs of Liquibase were not read. They have no series then. */
  readonly changelogsUnread?: string
}

/** All series of one side. */
export const readSeries = async (
  system: System,
  tree: Tree,
  blobs: BlobReader,
  isProduction: (path: string) => boolean,
): Promise<SideSeries> => {
  const readTexts = textsOf(tree, blobs)
  const migrations = migrationsOf(system)
  const changelogs = migrations.filter(({ runner }) => runner === 'liquibase')
  const liquibase = await ofLiquibase(changelogs, tree, isProduction, readTexts)
  const others = foldersOf(migrations.filter(({ path, runner }) => runner !== 'liquibase' && !liquibase.paths.has(path)))
  const series = new Map(liquibase.series.map((one) => [one.folder, one]))
  for (const folder of others) {
    const { folder: name, runner, reason } = folder
    const read = await stepsOf(folder, tree, readTexts)
    series.set(name, {
      folder: name,
      runner,
      ...read,
      isPostgres: isPostgres(folder.migrations),
      ...(reason === undefined ? {} : { reason }),
    })
  }
  return { byFolder: series, ...(liquibase.unread === undefined ? {} : { changelogsUnread: liquibase.unread }) }
}
