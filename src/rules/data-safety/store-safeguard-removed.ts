import { posix } from 'node:path'
import type { DeclaredStore, StoreSafeguard } from '#model/facts/infrastructure'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isApplied, safeguardState } from '#system/infrastructure'

interface Loss {
  readonly words: (title: string, name: string) => string
  readonly then: string
  readonly risk: string
}

const losses: Readonly<Record<StoreSafeguard, Loss>> = {
  backups: {
    words: (title, name) => `the backups of ${title} \`${name}\``,
    then: 'Data that is deleted or overwritten by mistake cannot be restored.',
    risk: 'After a bad migration or a wrong DELETE, the on-call engineer has no earlier state to go back to. Existing automated backups may be deleted as soon as the change is applied.',
  },
  'deletion protection': {
    words: (title, name) => `the deletion protection of ${title} \`${name}\``,
    then: 'A plan that replaces or destroys it now succeeds.',
    risk: 'A renamed resource or an argument that forces a replacement deletes the database during a normal deploy, and the service is down until it is restored.',
  },
  'final snapshot': {
    words: (title, name) => `the final snapshot of ${title} \`${name}\``,
    then: 'If it is deleted, its data and automated backups are gone.',
    risk: 'A plan that replaces the database by mistake loses all of its data, and nothing is left to restore.',
  },
  'old versions': {
    words: (title, name) => `old versions of objects in ${title} \`${name}\``,
    then: 'Objects that are overwritten or deleted cannot be restored.',
    risk: 'A bug or a wrong command that deletes or overwrites objects loses them at once, and there is no earlier version to restore.',
  },
  objects: {
    words: (title, name) => `the protection of objects in ${title} \`${name}\``,
    then: 'A plan that deletes the bucket now deletes all of its objects, too.',
    risk: 'Without `force_destroy`, the deletion of a bucket that is not empty fails. With it, a renamed bucket loses every object during a normal deploy.',
  },
}

const preventDestroy: Loss = {
  words: (title, name) => `\`prevent_destroy\` of ${title} \`${name}\``,
  then: 'Terraform no longer refuses a plan that replaces or destroys it.',
  risk: 'A renamed resource or an argument that forces a replacement deletes the store during a normal deploy, and the service is down until it is restored.',
}

/** Version 4 of the AWS provider moved the versioning of buckets to a resource of its own. */
const hasVersioning = (system: System, store: Linked<DeclaredStore>): boolean =>
  system
    .facts('declared-store')
    .some(
      (one) =>
        one.address !== store.address &&
        posix.dirname(one.at.path) === posix.dirname(store.at.path) &&
        one.resource === `${store.resource}_versioning` &&
        safeguardState(system, one, 'old versions') !== 'off',
    )

const twinOf = (base: System, path: string, store: DeclaredStore): Linked<DeclaredStore> | undefined =>
  base.facts('declared-store').find(({ address, at }) => address === store.address && at.path === path)

export const storeSafeguardRemoved = rule({
  id: 'store-safeguard-removed',
  check: '5.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Safeguard of a data store removed',
  why: 'The setting kept a mistake from destroying the data of the store, or allowed to restore it.',
  fix: 'Restore the setting, or say in the pull request what replaces it.',
  blindSpots:
    'Compares settings of the same resource in the same file. Does not notice a safeguard that the change of a variable outside of this repository turns off.',
  languages: ['terraform'],
  *judge(system, change) {
    if (!change) return
    for (const store of system.facts('declared-store')) {
      if (!isApplied(system, store)) continue
      const before = twinOf(change.base, change.file(store.at.path)?.previousPath ?? store.at.path, store)
      if (!before) continue
      for (const safeguard of new Set(store.settings.map((one) => one.safeguard))) {
        if (safeguardState(change.base, before, safeguard) !== 'on' || safeguardState(system, store, safeguard) !== 'off') continue
        if (safeguard === 'old versions' && hasVersioning(system, store)) continue
        // What Terraform refuses is no loss of protection on its own.
        if (safeguard === 'deletion protection' && store.preventDestroy) continue
        const written = store.settings.find((one) => one.safeguard === safeguard && one.setting.state !== 'absent')
        const { words, then, risk } = losses[safeguard]
        const old = before.settings.find((one) => one.safeguard === safeguard)
        yield gapAt(store, {
          ...(written && written.setting.state !== 'absent' && { at: written.setting.at }),
          subject: `${store.address} ${safeguard}`,
          message: `This change turns off ${words(store.title, store.name)}. ${then}`,
          risk,
          fix: `Restore \`${(written ?? old)?.name ?? safeguard}\`, or say in the pull request what replaces it.`,
        })
      }
      if (before.preventDestroy && !store.preventDestroy && safeguardState(system, store, 'deletion protection') !== 'on')
        yield gapAt(store, {
          subject: `${store.address} prevent_destroy`,
          message: `This change removes ${preventDestroy.words(store.title, store.name)}. ${preventDestroy.then}`,
          risk: preventDestroy.risk,
          fix: 'Restore `lifecycle { prevent_destroy = true }`, or turn on the deletion protection of the service itself.',
        })
    }
  },
})
