import type { ModuleUse } from '#model/facts/documents/infrastructure'
import { gapAt, rule } from '#model/rule'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { deployedStores, safeguardOf, type DeployedStore } from '#system/settings/infrastructure'
import { folderOf, usesOf, type Scope } from '#system/settings/module-scopes'
import { outcomesIn, type Source } from '#system/settings/setting-outcomes'

/** Whether Terraform or the service refuses to delete the store as it was before the change. */
const isRefused = (base: System, before: DeployedStore, isGone: boolean): boolean =>
  // Terraform reads `prevent_destroy` from the head: without the block, it no longer holds.
  (before.store.preventDestroy !== undefined && !isGone) ||
  ['on', 'unknown'].includes(safeguardOf(base, before, 'deletion protection')?.state ?? 'off')

/** What is left of the data: a final snapshot, or backups that outlive the store. */
const restOf = (base: System, before: DeployedStore): string => {
  const [final, backups] = [safeguardOf(base, before, 'final snapshot')?.state, safeguardOf(base, before, 'backups')?.state]
  if (final === 'on') return 'The service runs on an empty one until someone restores the final snapshot.'
  if (!before.store.isGoneOnceDeleted && backups === 'on') return 'The service runs on an empty one until someone restores a backup.'
  return 'Its data is lost.'
}

/** Terraform does not delete a bucket with objects, unless it is told to. */
const isBucket = ({ store }: DeployedStore): boolean =>
  store.settings.some(({ safeguard }) => safeguard === 'objects' || safeguard === 'old versions')

/** Whether the change tells Terraform that a resource or a module got another address. */
const isMoved = (system: System, folder: string, address: string): boolean =>
  system.facts('moved-resource').some((one) => folderOf(one.at.path) === folder && one.from === address)

/** The only one of the new things that may be an old one under another name. */
const successorOf = <T>(others: readonly T[]): T | undefined => (others.length === 1 ? others[0] : undefined)

/** Stores that the change renames in the code without telling Terraform. */
function* renamed(system: System, change: Change): Iterable<readonly [DeployedStore, DeployedStore]> {
  const addressOf = ({ scope, store }: DeployedStore): string => `${scope.folder} ${store.address}`
  const [before, after] = [change.base, system].map((side) => [...deployedStores(side)])
  const had = new Set(before?.map(addressOf))
  const has = new Set(after?.map(addressOf))
  for (const one of before ?? []) {
    if (has.has(addressOf(one)) || isMoved(system, one.scope.folder, one.store.address)) continue
    const only = successorOf(
      (after ?? []).filter(
        (other) => !had.has(addressOf(other)) && other.store.resource === one.store.resource && other.scope.folder === one.scope.folder,
      ),
    )
    if (only) yield [one, only]
  }
}

/** Uses of a module of the repository that the change renames without telling Terraform. */
function* renamedModules(system: System, change: Change): Iterable<readonly [Linked<ModuleUse>, Linked<ModuleUse>]> {
  const isSame = (one: Linked<ModuleUse>, other: Linked<ModuleUse>): boolean =>
    one.name === other.name && folderOf(one.at.path) === folderOf(other.at.path)
  const [before, after] = [usesOf(change.base), usesOf(system)]
  for (const one of before) {
    const folder = folderOf(one.at.path)
    if (after.some((other) => isSame(one, other)) || isMoved(system, folder, one.subject)) continue
    const only = successorOf(
      after.filter(
        (other) => folderOf(other.at.path) === folder && other.source === one.source && !before.some((earlier) => isSame(earlier, other)),
      ),
    )
    if (only) yield [one, only]
  }
}

const isIn = (scope: Scope | undefined, use: Linked<ModuleUse>): boolean =>
  scope !== undefined && (scope.use === use || isIn(scope.outer, use))

/** An argument whose value the change replaces by another one. */
interface OtherValue {
  readonly name: string
  readonly at: Place
  readonly from?: Source
}

/** The argument of a store that cannot change in place and got another value. */
const otherValueOf = (system: System, change: Change, now: DeployedStore, before: DeployedStore): OtherValue | undefined => {
  for (const { name, setting, at } of now.store.identity) {
    const earlier = before.store.identity.find((one) => one.name === name)
    if (!earlier) continue
    const [was, ...wasToo] = outcomesIn(change.base, before.scope, earlier.setting)
    const [is, ...isToo] = outcomesIn(system, now.scope, setting)
    if (was?.state !== 'known' || is?.state !== 'known' || wasToo.length > 0 || isToo.length > 0) continue
    if (was.value === undefined || is.value === undefined || String(was.value) === String(is.value)) continue
    return {
      name,
      at: is.from?.at ?? { path: now.store.at.path, startLine: at.startLine, endLine: at.endLine },
      ...(is.from && { from: is.from }),
    }
  }
  return undefined
}

export const storeReplaced = rule({
  id: 'store-replaced',
  check: '5.4',
  severity: 'P0',
  stage: 'preview',
  title: 'Change replaces a data store with an empty one',
  why: 'Terraform deletes the store and creates an empty one under the same name. The service starts against a database without tables or rows.',
  fix: 'Keep the argument or the address, or move the data first and switch afterwards.',
  blindSpots:
    'Knows the arguments that force a replacement for common stores of AWS, Google Cloud and Azure. Does not read the state, nor values that only a plan shows.',
  languages: ['terraform'],
  *judge(system, change) {
    if (!change) return
    for (const [before, { store }] of renamed(system, change)) {
      if (!before.store.holdsData || isRefused(change.base, before, true) || isBucket(before)) continue
      yield gapAt(store, {
        subject: `${store.address} replaced`,
        message: `This change renames \`${before.store.address}\` to \`${store.address}\` without a \`moved\` block. Terraform deletes the ${store.title} and creates an empty one. ${restOf(change.base, before)}`,
        fix: `Add \`moved { from = ${before.store.address}, to = ${store.address} }\`, on two lines, and check that the plan destroys nothing.`,
      })
    }
    const earlier = [...deployedStores(change.base)]
    for (const [before, use] of renamedModules(system, change)) {
      const lost = earlier.find(
        (one) => one.store.holdsData && isIn(one.scope, before) && !isRefused(change.base, one, true) && !isBucket(one),
      )
      if (!lost) continue
      yield gapAt(use, {
        subject: `${use.subject} ${lost.store.address} replaced`,
        message: `This change renames \`${before.subject}\` to \`${use.subject}\` without a \`moved\` block. Terraform deletes its ${lost.store.title} \`${lost.store.name}\` and creates an empty one. ${restOf(change.base, lost)}`,
        fix: `Add \`moved { from = ${before.subject}, to = ${use.subject} }\`, on two lines, and check that the plan destroys nothing.`,
      })
    }
    const byKey = new Map(earlier.map((one) => [one.key, one]))
    for (const now of deployedStores(system)) {
      const { store } = now
      const before = byKey.get(now.key)
      if (!store.holdsData || !before?.store.holdsData || store.preventDestroy || isRefused(change.base, before, false)) continue
      const replacing = otherValueOf(system, change, now, before)
      if (replacing)
        yield {
          ...gapAt(store, {
            subject: `${replacing.from?.module === undefined ? '' : `${replacing.from.module} `}${store.address} ${replacing.name}`,
            message: `This changes \`${replacing.name}\` of ${store.title} \`${store.name}\`, which cannot change in place. Terraform deletes it and creates an empty one. ${restOf(change.base, before)}`,
            fix: `Keep \`${replacing.name}\`. To change it, create a second ${store.title}, copy the data, switch the service, and delete the old one last.`,
          }),
          at: replacing.at,
        }
      else if (store.forEach && !before.store.forEach && !isMoved(system, now.scope.folder, store.address) && !isBucket(now))
        yield gapAt(store, {
          at: store.forEach,
          subject: `${store.address} for_each`,
          message: `This adds \`for_each\` to ${store.title} \`${store.name}\` without a \`moved\` block, so its address gets a key. Terraform deletes it and creates an empty one. ${restOf(change.base, before)}`,
          fix: `Add a \`moved\` block from \`${store.address}\` to \`${store.address}["<key>"]\`, and check that the plan destroys nothing.`,
        })
    }
  },
})
