import type { FileTraits } from '#model/fact'
import type { SchemaSync } from '#model/facts/data/schema-sync'
import type { Linked, System } from '#model/system'
import { functionsFrom } from '#link/follow'

/** Whether files that start something of a kind run a function when they start. */
const isRunBy = (system: System, kinds: readonly FileTraits['starts'][], { path, name }: { path: string; name: string }): boolean => {
  const starts = [...system.files.values()].filter(({ traits }) => traits?.starts !== undefined && kinds.includes(traits.starts))
  const entries = starts.flatMap((file) => ['', 'main'].map((entry) => ({ path: file.path, name: entry })))
  return functionsFrom(system, entries).some((one) => one.path === path && one.name === name)
}

/**
 * Whether a change of the schema belongs to the start of a service: what it listens in, what its start reaches, the loading of its code, or
 * a setting. What a request or a job does, it does on purpose, and so does a program that serves nothing.
 */
export const startsWithService = (system: System, sync: Linked<SchemaSync>): boolean => {
  const { at, within, reach, file } = sync
  if (file.language === 'yaml' || file.language === 'properties') return true
  if (system.does(at.path, within, 'serves')) return true
  if (reach.has('request') || reach.has('job') || !(reach.has('startup') || reach.has('module-load'))) return false
  // A program that applies migrations is run apart from the service, whatever its file is called.
  if (file.isOfServer !== true && file.language !== 'java' && file.language !== 'go') return false
  const here = { path: at.path, name: within }
  return file.traits?.starts !== 'program' && (!isRunBy(system, ['program'], here) || isRunBy(system, ['server', 'worker'], here))
}
