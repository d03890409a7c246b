import type { DeclaredStore, StoreSetting } from '#model/facts/documents/infrastructure'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { folderOf, isApplied, keyOfScope, scopesOf, type Scope } from './module-scopes.ts'
import { outcomesIn, type Source } from './setting-outcomes.ts'

/** A store as one use of its module has it. */
export interface DeployedStore {
  readonly store: Linked<DeclaredStore>
  readonly scope: Scope
  /** The same on both sides of a change. */
  readonly key: string
}

/** Whether some value lets the resource exist. */
const mayExist = (system: System, scope: Scope, store: Linked<DeclaredStore>): boolean =>
  outcomesIn(system, scope, store.exists).some(
    (outcome) => outcome.state === 'unknown' || outcome.value === undefined || !['0', 'false'].includes(String(outcome.value)),
  )

/** The stores that production has, once for each use of their module. */
export function* deployedStores(system: System): Iterable<DeployedStore> {
  for (const store of system.facts('declared-store')) {
    if (!isApplied(system, store)) continue
    for (const scope of scopesOf(system, folderOf(store.at.path)))
      if (mayExist(system, scope, store)) yield { store, scope, key: `${keyOfScope(scope)} ${store.address}` }
  }
}

/** Whether a safeguard of a store is on, and the setting that decides it. */
export interface SafeguardState {
  readonly state: 'on' | 'off' | 'unknown'
  /** The setting that says so; absent if it is only missing. */
  readonly by?: StoreSetting
  readonly from?: Source
}

/** A setting's own state: `off` if it is off with some value. */
const stateIn = (system: System, { scope }: DeployedStore, one: StoreSetting): SafeguardState => {
  const states = outcomesIn(system, scope, one.setting).map((outcome): SafeguardState => {
    const from = outcome.from && { from: outcome.from }
    if (outcome.state === 'unknown') return { state: 'unknown' }
    const { value } = outcome
    const isOn = value === undefined ? one.byDefault : one.on === 'above zero' ? Number(value) > 0 : one.on.some((on) => isSame(on, value))
    const by = one.setting.state === 'absent' ? {} : { by: one }
    return isOn === undefined ? { state: 'unknown' } : { state: isOn ? 'on' : 'off', ...by, ...from }
  })
  const undecided = states.find(({ state }) => state === 'unknown')
  return undecided ?? states.find(({ state }) => state === 'off') ?? states[0] ?? { state: 'unknown' }
}

const isSame = (one: string | boolean, other: string | number | boolean): boolean => String(one) === String(other)

/** The settings of a store that serve one purpose, together: one that is on is enough. */
export const safeguardOf = (system: System, deployed: DeployedStore, safeguard: StoreSetting['safeguard']): SafeguardState | undefined => {
  const states = deployed.store.settings.filter((one) => one.safeguard === safeguard).map((one) => stateIn(system, deployed, one))
  const decisive = states.find(({ state }) => state === 'on') ?? states.find(({ state }) => state === 'unknown')
  return decisive ?? states.find(({ by }) => by) ?? states[0]
}

/** Where a finding about a setting belongs: where its value is written, else at the resource. */
export const placeOfSetting = ({ store }: DeployedStore, { by, from }: SafeguardState): Place => {
  if (from) return from.at
  if (!by || by.setting.state === 'absent') return store.at
  return { path: store.at.path, startLine: by.setting.at.startLine, endLine: by.setting.at.endLine }
}

/** The setting in words: `backup_retention_period`, or the argument that sets it. */
export const nameOfSetting = (setting: StoreSetting, from: Source | undefined): string =>
  from?.module === undefined ? `\`${setting.name}\`` : `\`${from.name}\` of \`${from.module}\``

/** What identifies a finding about a store, by the use of the module that it is about. */
export const subjectOf = ({ store }: DeployedStore, what: string, from: Source | undefined): string =>
  from?.module === undefined ? `${store.address} ${what}` : `${from.module} ${store.address} ${what}`

/** Whether something in the repository copies stores that it may or may not name. */
export const hasBackupPlan = (system: System): boolean => system.facts('backup-plan').some(({ file }) => file.role === 'production')
