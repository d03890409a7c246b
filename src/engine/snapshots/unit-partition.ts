import { glob } from '#config/glob'
import type { Config } from '#model/config'
import type { System, Unit } from '#model/system'
import type { UnitPartition } from '#review/unit-verdicts'
import { pathPolicy } from '../isolation/path-policy.ts'

/** The folder at the start of a glob. */
const folderOf = (pattern: string): string => /^(?:[^/*?[{\\]+\/)*/.exec(pattern)?.[0].replace(/\/$/, '') ?? ''

/** The configured units; a path may belong to several. */
const configured = (config: Config): UnitPartition => {
  const { ownerOf } = pathPolicy(config)
  const units = Object.entries(config.units).map(([name, globs]) => ({
    name,
    holds: glob(globs),
    owner: globs.map((pattern) => ownerOf(folderOf(pattern))).find((owner) => owner !== undefined),
  }))
  return {
    of: (path) => units.filter(({ holds }) => holds(path)).map(({ name }) => name),
    ownerOf: (wanted) => units.find(({ name }) => name === wanted)?.owner,
  }
}

/** The deployables found in manifests: a path belongs to the nearest folder with a manifest. */
const detected = (units: readonly Unit[]): UnitPartition | undefined => {
  const deployed = units.filter((unit) => unit.deployed)
  if (deployed.length < 2) return undefined
  const isShared = (name: string): boolean => deployed.filter((unit) => unit.name === name).length > 1
  const nameOf = ({ name, root }: Unit): string => (isShared(name) ? root || name : name)
  const byDepth = units.toSorted((one, other) => other.root.length - one.root.length)
  return {
    of: (path) => {
      const nearest = byDepth.find(({ root }) => root === '' || path.startsWith(`${root}/`))
      return nearest?.deployed === true ? [nameOf(nearest)] : []
    },
    ownerOf: (name) => deployed.find((unit) => nameOf(unit) === name)?.owner,
  }
}

/** How a repository is divided into deployables: as configured, or as found in manifests if there are at least two; else undefined. */
export const unitPartition = (config: Config, head: System): UnitPartition | undefined =>
  Object.keys(config.units).length > 0 ? configured(config) : detected(head.units)
