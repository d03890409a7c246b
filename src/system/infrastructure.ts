import { posix } from 'node:path'
import type { Fact } from '#model/fact'
import type { DeclaredStore, ModuleUse, NamedValue, Setting, StoreSetting } from '#model/facts/infrastructure'
import type { Linked, System } from '#model/system'
import { isForProduction } from './deployments.ts'
import { isBesideProduction } from './environment-of.ts'
import { remembered } from './reads.ts'

/** The modules of infrastructure code: a folder is one. */
interface Modules {
  readonly named: ReadonlyMap<string, readonly Linked<NamedValue>[]>
  /** By the folder that is used. */
  readonly uses: ReadonlyMap<string, readonly Linked<ModuleUse>[]>
  /** Folders that are applied by themselves. */
  readonly applied: ReadonlySet<string>
  readonly assigned: readonly Linked<NamedValue>[]
}

const folderOf = (path: string): string => posix.dirname(path)

/** The folder of the module that a use refers to; undefined outside of the repository. */
const targetOf = ({ at, source }: Linked<ModuleUse>): string | undefined =>
  /^\.\.?(\/|$)/.test(source) ? posix.join(folderOf(at.path), source).replace(/\/$/, '') : undefined

const modulesOf = remembered((system): Modules => {
  const values = system.facts('named-value')
  return {
    named: Map.groupBy(
      values.filter(({ isAssigned }) => !isAssigned),
      ({ at, name }) => `${folderOf(at.path)} ${name}`,
    ),
    uses: Map.groupBy(system.facts('module-use'), (use) => targetOf(use) ?? ''),
    applied: new Set(system.facts('applied-folder').map(({ at }) => folderOf(at.path))),
    assigned: values.filter(({ isAssigned }) => isAssigned),
  }
})

type Value = string | number | boolean | undefined

/** A value that a setting may have in production; `unknown` if the text does not decide it, undefined if the setting is absent. */
export type Outcome = { readonly state: 'known'; readonly value: Value } | { readonly state: 'unknown' }

const unknown: readonly Outcome[] = [{ state: 'unknown' }]
const known = (value: Value): readonly Outcome[] => [{ state: 'known', value }]

/** How many modules are followed from one into the next. */
const mostSteps = 6

/** What a setting may be in production: through variables with defaults, local values, files of values and the uses of the module. */
export const outcomesOf = (system: System, path: string, setting: Setting, steps = 0): readonly Outcome[] => {
  if (setting.state === 'set') return known(setting.value)
  if (setting.state === 'absent') return known(undefined)
  if (setting.state === 'unknown' || steps > mostSteps) return unknown
  const modules = modulesOf(system)
  const folder = folderOf(path)
  const [declared, ...others] = modules.named.get(`${folder} ${setting.name}`) ?? []
  if (!declared || others.length > 0) return unknown
  const next = (from: string, value: Setting): readonly Outcome[] => outcomesOf(system, from, value, steps + 1)
  if (setting.name.startsWith('local.')) return next(path, declared.value)
  const byDefault = declared.isRequired ? unknown : next(path, declared.value)
  const input = setting.name.slice('var.'.length)
  const uses = (modules.uses.get(folder) ?? []).filter(({ at }) => !isBesideProduction(at.path))
  const assigned = modules.assigned.filter(
    ({ at, name }) => name === setting.name && at.path.startsWith(`${folder}/`) && !isBesideProduction(at.path),
  )
  const found = [
    ...uses.flatMap((use) => {
      const given = use.inputs[input]
      return given === undefined || given.state === 'absent' ? byDefault : next(use.at.path, given)
    }),
    ...assigned.flatMap((one) => next(one.at.path, one.value)),
  ]
  if (found.length > 0) return found
  // What applies it may set each variable in ways that no file of the repository shows; a folder that nothing applies, its user sets.
  return modules.applied.has(folder) ? byDefault : unknown
}

/** Whether infrastructure code of this file is applied to production, as far as paths and the uses of its module show. */
export const isApplied = (system: System, fact: Linked<Fact>): boolean => {
  if (!isForProduction(fact) || isBesideProduction(fact.at.path)) return false
  const uses = modulesOf(system).uses.get(folderOf(fact.at.path)) ?? []
  return uses.length === 0 || uses.some((use) => isForProduction(use) && !isBesideProduction(use.at.path))
}

/** Whether a safeguard of a store is on: `off` if it is off in some production, `unknown` if the text does not decide. */
export const stateOf = (
  system: System,
  store: Linked<DeclaredStore>,
  { setting, on, byDefault }: StoreSetting,
): 'on' | 'off' | 'unknown' => {
  const states = outcomesOf(system, store.at.path, setting).map((outcome) => {
    if (outcome.state === 'unknown') return 'unknown'
    const { value } = outcome
    if (value === undefined) return byDefault === undefined ? 'unknown' : byDefault ? 'on' : 'off'
    if (on === 'above zero') return Number(value) > 0 ? 'on' : 'off'
    return on.some((one) => String(one) === String(value)) ? 'on' : 'off'
  })
  if (states.length === 0 || states.includes('unknown')) return 'unknown'
  return states.includes('off') ? 'off' : 'on'
}

/** The settings of a store that serve one purpose, together: one that is on is enough. */
export const safeguardState = (
  system: System,
  store: Linked<DeclaredStore>,
  safeguard: StoreSetting['safeguard'],
): 'on' | 'off' | 'unknown' | undefined => {
  const states = store.settings.filter((one) => one.safeguard === safeguard).map((one) => stateOf(system, store, one))
  if (states.length === 0) return undefined
  if (states.includes('on')) return 'on'
  return states.includes('unknown') ? 'unknown' : 'off'
}

/** Whether something in the repository copies stores that it may or may not name. */
export const hasBackupPlan = (system: System): boolean => system.facts('backup-plan').some(({ file }) => file.role === 'production')
