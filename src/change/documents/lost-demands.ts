import type { Fact } from '#model/fact'
import type { ConfigRead, SettingUse } from '#model/facts/process/config-read'
import type { SecretFallback } from '#model/facts/requests/secret'
import type { Change, Linked, System } from '#model/system'
import { environmentOf } from '#link/units/environment-of'

const isSettings = (path: string): boolean => ['.yml', '.yaml', '.properties'].some((end) => path.endsWith(end))

/** A place where a system demands a setting. `isHeld`: of the settings that a library holds, with the defaults of their schema. */
interface Demand {
  readonly path: string
  readonly isHeld: boolean
}

/** The places where a system demands a setting: the read or the schema fails without it. By unit and name. */
const demandsOf = (system: System): ReadonlyMap<string, readonly Demand[]> => {
  const found = new Map<string, Demand[]>()
  const add = ({ file, at }: Linked<Fact>, name: string, isHeld = false): void => {
    const key = keyOf(file, name)
    found.set(key, [...(found.get(key) ?? []), { path: at.path, isHeld }])
  }
  for (const use of system.facts('setting-use'))
    if (use.inService && (use.absence === 'demanded' || isRefused(use))) add(use, use.name, use.isHeld === true)
  const held = new Set(system.facts('setting-use').flatMap(({ isHeld, at, name }) => (isHeld ? [`${at.path} ${name}`] : [])))
  for (const check of system.facts('config-check')) {
    if (!check.inService) continue
    const open = new Set(check.open?.map(({ name }) => name))
    for (const name of check.validatedAt === undefined ? check.stops : check.names)
      if (!open.has(name)) add(check, name, held.has(`${check.at.path} ${name}`))
  }
  return found
}

/** The function that reads it fails without it, and only the start calls that. */
const isRefused = ({ refuses, reach }: Linked<SettingUse>): boolean => refuses === true && !reach.has('request') && !reach.has('job')

const keyOf = ({ unit }: Linked<Fact>['file'], name: string): string => `${unit?.root ?? ''} ${name}`

/** Settings without which the process did not start, and that no code of the base gave a value. */
const requiredBefore = ({ base }: Change): ReadonlySet<string> => {
  const stops = new Set(base.facts('config-check').flatMap((check) => check.stops.map((name) => keyOf(check.file, name))))
  const given = new Set([
    ...base.facts('config-read').flatMap(({ name, use, file }) => (use.endsWith('-default') ? [keyOf(file, name)] : [])),
    ...base
      .facts('setting-use')
      .flatMap((use) =>
        use.absence === 'handled' && !isRefused(use) && !stops.has(keyOf(use.file, use.name)) ? [keyOf(use.file, use.name)] : [],
      ),
  ])
  return new Set([...demandsOf(base).keys()].filter((key) => !given.has(key)))
}

/** The change puts a default into a placeholder that had none: `${DB_URL}` became `${DB_URL:…}`. */
const hadNoDefault = (change: Change, { at, name }: Linked<ConfigRead>): boolean =>
  isSettings(at.path) &&
  change.file(at.path)?.hunks?.some(({ lines }) => lines.some((line) => line.startsWith('-') && line.includes(`\${${name}}`))) === true

/** A setting without which the process did not start. `isCertain`: code asked for it; a placeholder counts only if something reads its key. */
export interface LostDemand {
  readonly read: Linked<ConfigRead>
  readonly isCertain: boolean
}

/** Settings without which the process did not start, and that now fall back to what works on the machine of a developer alone. */
export const lostDemands = (system: System, change: Change): readonly LostDemand[] => {
  const required = requiredBefore(change)
  const demanded = demandsOf(system)
  return system.facts('config-read').flatMap((read): readonly LostDemand[] => {
    const { use, at, inService } = read
    if ((use !== 'local-default' && use !== 'volatile-default') || !inService || read.composeHost !== undefined) return []
    if (isSettings(at.path) && !['production', 'unknown'].includes(environmentOf(at.path))) return []
    const key = keyOf(read.file, read.name)
    const isOfSchema = system
      .facts('config-check')
      .some((check) => check.at.path === at.path && check.validatedAt !== undefined && check.names.includes(read.name))
    // Another file that still demands it stops the start.
    if (demanded.get(key)?.some(({ path, isHeld }) => path !== at.path && !(isHeld && isOfSchema))) return []
    const isCertain = required.has(key)
    return isCertain || hadNoDefault(change, read) ? [{ read, isCertain }] : []
  })
}

/** Credentials with a text in the source that the process starts with, because nothing else demands them. */
const replaceable = (system: System): readonly Linked<SecretFallback>[] => {
  const demanded = demandsOf(system)
  return system
    .facts('secret-fallback')
    .filter(({ file, name, at, inService }) => inService && !demanded.get(keyOf(file, name))?.some(({ path }) => path !== at.path))
}

/** Credentials without which the process did not start, and that now fall back to a text in the source. */
export const lostCredentials = (system: System, change: Change): readonly Linked<SecretFallback>[] => {
  const required = requiredBefore(change)
  const before = new Set(replaceable(change.base).map(({ file, name }) => keyOf(file, name)))
  return replaceable(system).filter(({ file, name }) => required.has(keyOf(file, name)) && !before.has(keyOf(file, name)))
}
