import type { SchemaSync } from '#model/facts/data/schema-sync'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { stepsOfStart } from '../deployment/startup-paths.ts'
import { startsWithService } from '../deployment/starts-with-service.ts'

/** Where the start of a service changes the schema. */
export interface SchemaStart {
  /** The step of the start: the change itself, or the call of a function that leads to it. */
  readonly at: Place
  readonly within: string
  /** The function that the step calls; empty if the step is the change itself. */
  readonly through: string
}

const sameIn = (system: System, { at, within, subject, what }: Linked<SchemaSync>): Linked<SchemaSync> | undefined =>
  system
    .facts('schema-sync')
    .find((other) => other.at.path === at.path && other.within === within && other.subject === subject && other.what === what)

/**
 * How the start of a service comes to a change of the schema; undefined if only requests, jobs or other programs do. The place is the change
 * itself, unless only other programs made it before: then it is the step of the start that leads to it.
 */
export const schemaStart = (system: System, sync: Linked<SchemaSync>, change: Change | undefined): SchemaStart | undefined => {
  const here = { at: sync.at, within: sync.within, through: '' }
  if (sync.reach.has('request') || sync.reach.has('job')) return undefined
  const step = stepsOfStart(system).get(`${sync.at.path}\0${sync.within}`)
  if (!step) return startsWithService(system, sync) ? here : undefined
  const before = step.at && change && sameIn(change.base, sync)
  return step.at && before && !schemaStart(change.base, before, undefined)
    ? { at: step.at, within: step.within, through: step.through }
    : here
}
