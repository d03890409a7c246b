import type { ChangedFile, Hunk } from '#model/change-set'
import type { Change, System } from '#model/system'
import { holdsMany, migrationsOf, type Migration } from '#system/migrations/migrations'

/** A migration of the merge base that a change edits or removes. */
export interface ChangedMigration {
  readonly migration: Migration
  readonly how: 'edited' | 'removed'
  /** Its path at the head (the old path if it was removed), and the first line that differs. */
  readonly path: string
  readonly line: number
  /** The newest migration of its folder: possibly so recent that no database has run it. */
  readonly isNewest: boolean
  /** Only comments and whitespace differ. */
  readonly commentsOnly: boolean
}

const commentOrSpace = /^[+-]\s*(--.*|\/\/.*|\/?\*.*|#.*)?$/

const firstLine = (hunks: readonly Hunk[]): number => {
  const [hunk] = hunks
  if (!hunk) return 1
  let line = hunk.newStart
  for (const text of hunk.lines) {
    if (text.startsWith('+')) return line
    if (text.startsWith('-')) return Math.max(1, line)
    if (!text.startsWith('\\')) line += 1
  }
  return hunk.newStart
}

/**
 * The changed lines without what formatters change (whitespace, quotes, semicolons, commas, parentheses) and without `IF [NOT] EXISTS`,
 * which only makes a statement repeatable.
 */
const bare = (lines: readonly string[], sign: string): string =>
  lines
    .filter((line) => line.startsWith(sign) && !commentOrSpace.test(line))
    .map((line) => line.slice(1).replace(/\bif +(not +)?exists\b/gi, ''))
    .join('')
    .replace(/[\s'"`;,()]/g, '')

const isReformatted = (hunks: readonly Hunk[]): boolean => {
  const lines = hunks.flatMap((hunk) => hunk.lines)
  return bare(lines, '-') === bare(lines, '+')
}

/** The change comes after the first `down` statement. Tools keep the `down` part after the `up` part. */
const undoesOnly = (head: System, { script }: Migration, { path, hunks }: Pick<ChangedFile, 'path' | 'hunks'>): boolean => {
  if (!script.hasDown || script.file.language !== 'sql' || !hunks) return false
  const changes = head.facts('schema-change').filter(({ at }) => at.path === path)
  const undoes = changes.filter(({ direction }) => direction === 'down').map(({ at }) => at.startLine)
  const does = changes.filter(({ direction }) => direction === 'up').map(({ at }) => at.endLine)
  return undoes.length > 0 && Math.max(0, ...does) < Math.min(...undoes) && firstLine(hunks) >= Math.min(...undoes)
}

/** The effect of a migration, without its location. */
const effectOf = (migration: Migration | undefined): string =>
  JSON.stringify(
    migration?.changes
      .filter(({ operation }) => operation !== 'guard' && operation !== 'procedure')
      .map((change) => ({ ...change, at: undefined, file: undefined, reach: undefined, within: undefined, statement: undefined })),
  )

/** The change sets of a changelog that both versions contain: each is run once, by its own name. Other migrations are compared whole. */
const inBoth = (migration: Migration, other: Migration | undefined): Migration => {
  if (!holdsMany(migration.runner)) return migration
  const named = new Set(other?.changes.map(({ within }) => within))
  return { ...migration, changes: migration.changes.filter(({ within }) => named.has(within)) }
}

/** Most migrations of the folder are removed: it is being squashed or abandoned. */
const isSquash = (removed: number, all: number): boolean => removed * 2 > all

/** The name by which a tool identifies a migration. */
const nameOf = ({ path, runner }: Migration): string =>
  path
    .split('/')
    .slice(runner === 'prisma' ? -2 : -1)
    .join('/')

/**
 * Migrations of the merge base that do something else at the head, or were removed. Skips repeatable migrations, which are meant to be
 * edited; migrations that are only moved or reformatted; and folders that lose most of their migrations, which is deliberate.
 */
export const changedMigrations = (head: System, change: Change): ChangedMigration[] => {
  const before = migrationsOf(change.base).filter(
    ({ path, script }) => !/(^|\/)R__[^/]+\.sql$/.test(path) && script.file.role === 'migration',
  )
  const after = new Map(migrationsOf(head).map((migration) => [migration.path, migration]))
  const names = new Set([...after.values()].map(nameOf))
  const found: ChangedMigration[] = []
  for (const migration of before) {
    const file = change.file(migration.path)
    const isNewest = !before.some((other) => other.set === migration.set && other.path > migration.path)
    if (!file || file.previousPath !== undefined) continue
    if (file.status === 'removed' && !names.has(nameOf(migration)))
      found.push({ migration, how: 'removed', path: migration.path, line: 1, isNewest, commentsOnly: false })
    if (file.status !== 'modified' || !file.hunks || file.hunks.length === 0) continue
    const lines = file.hunks.flatMap((hunk) => hunk.lines).filter((line) => /^[+-]/.test(line))
    const commentsOnly = lines.every((line) => commentOrSpace.test(line))
    if (!commentsOnly && (isReformatted(file.hunks) || undoesOnly(head, migration, file))) continue
    // A module's text may change in many ways without any effect on a database.
    const now = after.get(migration.path)
    const isWhole = migration.script.file.language === 'sql' && !holdsMany(migration.runner)
    if (!isWhole && effectOf(inBoth(migration, now)) === effectOf(now && inBoth(now, migration))) continue
    found.push({ migration, how: 'edited', path: file.path, line: firstLine(file.hunks), isNewest, commentsOnly })
  }
  return found.filter(({ how, migration }) => {
    if (how === 'edited') return true
    const inSet = before.filter((other) => other.set === migration.set)
    // A migration whose name also exists in another folder (`0001_initial.py`) is still gone from this folder.
    return !isSquash(inSet.filter(({ path }) => change.file(path)?.status === 'removed').length, inSet.length)
  })
}
