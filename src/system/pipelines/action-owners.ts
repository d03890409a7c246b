import type { Pipeline } from '#model/facts/documents/pipeline'
import type { Linked } from '#model/system'
import { remembered } from '#link/reads'

/** Owners whose repositories are no third parties, in lower case: its own, and those in conditions, CODEOWNERS and names of Go modules. */
export const ownOwners = remembered((system): ReadonlySet<string> => {
  const ofFiles = system.facts('ownership').flatMap(({ owners }) => owners.flatMap((one) => /^@([\w-]+)\//.exec(one)?.[1] ?? []))
  const ofModules = system.units.flatMap(({ name }) => /^github\.com\/([\w-]+)\//.exec(name)?.[1] ?? [])
  const ofWorkflows = system.facts('pipeline').flatMap(({ owners }: Linked<Pipeline>) => owners)
  const ofRepository = system.owner === undefined ? [] : [system.owner]
  return new Set([...ofRepository, ...ofFiles, ...ofModules, ...ofWorkflows].map((one) => one.toLowerCase()))
})
