import { posix } from 'node:path'
import type { MigrationRunner } from '#system/migrations/migrations'
import { compareVersions, stepVersion } from './step-order.ts'

/** What tools do with a step whose version is below that of one that a database already ran. Others run it, or do not sort by versions. */
const ofLateStep: Readonly<Partial<Record<MigrationRunner, string>>> = {
  'golang-migrate': 'golang-migrate never applies it to a database that ran that one, and reports no error.',
  goose: 'goose 3.3 and later stop with an error, unless missing migrations are allowed.',
  flyway: 'Flyway fails its validation, unless `outOfOrder` is on.',
}

/** What they do with two steps of one version. */
const ofTwin: Readonly<Partial<Record<MigrationRunner, string>>> = {
  'golang-migrate': 'golang-migrate then fails to start.',
  goose: 'goose then fails to start.',
  flyway: 'Flyway then fails to start.',
}

/** Sentences on new steps whose version, or a later one, another branch has put into the base first. */
export const lateSteps = (base: readonly string[], added: readonly string[], runner: MigrationRunner): readonly string[] => {
  const [late, twin] = [ofLateStep[runner], ofTwin[runner]]
  if (late === undefined || twin === undefined) return []
  const known = base.map((path) => ({ path, version: stepVersion(path, runner) })).filter(({ version }) => version.length > 0)
  const last = known.toSorted((a, b) => compareVersions(a.version, b.version)).at(-1)
  return added.flatMap((path): string[] => {
    const version = stepVersion(path, runner)
    if (!last || version.length === 0) return []
    const name = posix.basename(path)
    const same = known.find((one) => compareVersions(one.version, version) === 0)
    if (same) return [`\`${name}\` has the same version as \`${posix.basename(same.path)}\` of the base. ${twin}`]
    return compareVersions(version, last.version) < 0
      ? [`\`${name}\` has a lower version than \`${posix.basename(last.path)}\` of the base. ${late}`]
      : []
  })
}

/**
 * The same for drizzle-orm, which applies a step if its time in the journal is after that of the last one that the database ran.
 *
 * @param times by name, without the extension
 */
export const lateEntries = (base: readonly string[], added: readonly string[], times: ReadonlyMap<string, number>): readonly string[] => {
  const timeOf = (path: string): number | undefined => times.get(posix.basename(path, '.sql'))
  const last = base
    .flatMap((path) => {
      const time = timeOf(path)
      return time === undefined ? [] : [{ path, time }]
    })
    .toSorted((a, b) => a.time - b.time)
    .at(-1)
  return added.flatMap((path): string[] => {
    const time = timeOf(path)
    if (!last || time === undefined || time > last.time) return []
    return [
      `\`${posix.basename(path)}\` has an earlier time in the journal than \`${posix.basename(last.path)}\` of the base. drizzle-orm never applies it to a database that ran that one, and reports no error.`,
    ]
  })
}
