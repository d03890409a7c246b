import type { DeclaredStore } from '#model/facts/infrastructure'
import { gapAt, rule } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { isApplied, safeguardState } from '#system/infrastructure'
import { posix } from 'node:path'

/** Whether Terraform or the service refuses to delete the store as it was before the change. */
const isRefused = (base: System, before: Linked<DeclaredStore>, isGone: boolean): boolean =>
  // Terraform reads `prevent_destroy` from the head: without the block, it no longer holds.
  (before.preventDestroy !== undefined && !isGone) ||
  ['on', 'unknown'].includes(safeguardState(base, before, 'deletion protection') ?? 'off')

const folderOf = ({ at }: { readonly at: { readonly path: string } }): string => posix.dirname(at.path)

/** What is left of the data: a final snapshot, or backups that outlive the store. */
const restOf = (base: System, before: Linked<DeclaredStore>): string => {
  const [final, backups] = [safeguardState(base, before, 'final snapshot'), safeguardState(base, before, 'backups')]
  if (final === 'on') return 'The service runs on an empty one until someone restores the final snapshot.'
  if (!before.isGoneOnceDeleted && backups === 'on') return 'The service runs on an empty one until someone restores a backup.'
  return 'Its data is lost.'
}

/** Stores that the change renames in the code without telling Terraform. */
function* renamed(system: System, change: Change): Iterable<readonly [Linked<DeclaredStore>, Linked<DeclaredStore>]> {
  const moved = new Set(system.facts('moved-resource').map((one) => `${folderOf(one)} ${one.from}`))
  const keyOf = (store: Linked<DeclaredStore>): string => `${folderOf(store)} ${store.address}`
  const [before, after] = [change.base, system].map((side) => new Map(side.facts('declared-store').map((store) => [keyOf(store), store])))
  const fresh = [...(after ?? [])].filter(([key]) => !before?.has(key)).map(([, store]) => store)
  for (const [key, store] of before ?? []) {
    if (after?.has(key) || moved.has(key)) continue
    const others = fresh.filter((one) => one.resource === store.resource && folderOf(one) === folderOf(store))
    const [only] = others
    if (only && others.length === 1) yield [store, only]
  }
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
    for (const [before, store] of renamed(system, change)) {
      if (!before.holdsData || !isApplied(system, store) || isRefused(change.base, before, true)) continue
      if (before.settings.some(({ safeguard }) => safeguard === 'objects' || safeguard === 'old versions')) continue
      yield gapAt(store, {
        subject: `${store.address} replaced`,
        message: `This change renames \`${before.address}\` to \`${store.address}\` without a \`moved\` block. Terraform deletes the ${store.title} and creates an empty one. ${restOf(change.base, before)}`,
        fix: `Add \`moved { from = ${before.address}, to = ${store.address} }\`, on two lines, and check that the plan destroys nothing.`,
      })
    }
    for (const store of system.facts('declared-store')) {
      if (!store.holdsData || !isApplied(system, store)) continue
      const path = change.file(store.at.path)?.previousPath ?? store.at.path
      const before = change.base.facts('declared-store').find(({ address, at }) => address === store.address && at.path === path)
      if (!before?.holdsData || store.preventDestroy || isRefused(change.base, before, false)) continue
      const replacing = store.identity.find(({ name, text }) => {
        const old = before.identity.find((one) => one.name === name)
        return old !== undefined && isOther(old.text, text)
      })
      if (replacing)
        yield gapAt(store, {
          at: replacing.at,
          subject: `${store.address} ${replacing.name}`,
          message: `This changes \`${replacing.name}\` of ${store.title} \`${store.name}\`, which cannot change in place. Terraform deletes it and creates an empty one. ${restOf(change.base, before)}`,
          fix: `Keep \`${replacing.name}\`. To change it, create a second ${store.title}, copy the data, switch the service, and delete the old one last.`,
        })
    }
  },
})

/** Whether two literals differ: an expression may have the same value as before. */
const isOther = (before: string, after: string): boolean => {
  const isLiteral = (text: string): boolean => /^("[^"$%]*"|true|false|\d+)$/.test(text)
  return before !== after && isLiteral(before) && isLiteral(after)
}
