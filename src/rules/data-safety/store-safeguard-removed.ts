import type { StoreSafeguard } from '#model/facts/documents/infrastructure'
import { gapAt, rule } from '#model/rule'
import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import {
  deployedStores,
  placeOfSetting,
  safeguardOf,
  subjectOf,
  type DeployedStore,
  type SafeguardState,
} from '#system/settings/infrastructure'
import type { Source } from '#system/settings/setting-outcomes'

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

/** Version 4 of the AWS provider moved the versioning of buckets to its own resource. */
const hasVersioning = (system: System, { store, scope }: DeployedStore): boolean =>
  [...deployedStores(system)].some(
    (one) =>
      one.store.address !== store.address &&
      one.scope.folder === scope.folder &&
      one.store.resource === `${store.resource}_versioning` &&
      safeguardOf(system, one, 'old versions')?.state !== 'off',
  )

/** Where the change turned it off: the value, or the use of a module that no longer passes one. */
const placeOf = (deployed: DeployedStore, is: SafeguardState, was: SafeguardState): Place => {
  const { use } = deployed.scope
  const isDropped = use !== undefined && was.from?.module === use.subject && is.from?.module === undefined
  return isDropped ? use.at : placeOfSetting(deployed, is)
}

/** What the change turned off, where it wrote or removed it. */
interface Lost {
  readonly safeguard: StoreSafeguard
  readonly at: Place
  readonly option: string
  readonly from?: Source
}

/** The safeguards of a store that were on before the change, and are off. */
function* lostOf(system: System, change: Change, deployed: DeployedStore, before: DeployedStore): Iterable<Lost> {
  const { store } = deployed
  for (const safeguard of new Set(store.settings.map((one) => one.safeguard))) {
    const [was, is] = [safeguardOf(change.base, before, safeguard), safeguardOf(system, deployed, safeguard)]
    if (was?.state !== 'on' || is?.state !== 'off') continue
    if (safeguard === 'old versions' && hasVersioning(system, deployed)) continue
    // What Terraform refuses is no loss of protection on its own.
    if (safeguard === 'deletion protection' && store.preventDestroy) continue
    const from = is.from?.module === undefined && was.from?.module !== undefined ? was.from : is.from
    yield {
      safeguard,
      at: placeOf(deployed, is, was),
      option: (is.by ?? was.by)?.name ?? safeguard,
      ...(from && { from }),
    }
  }
}

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
    const earlier = new Map([...deployedStores(change.base)].map((one) => [one.key, one]))
    for (const deployed of deployedStores(system)) {
      const { store, key } = deployed
      const before = earlier.get(key)
      if (!before) continue
      for (const { safeguard, at, option, from } of lostOf(system, change, deployed, before)) {
        const { words, then, risk } = losses[safeguard]
        yield {
          ...gapAt(store, {
            subject: subjectOf(deployed, safeguard, from),
            message: `This change turns off ${words(store.title, store.name)}${from?.module === undefined ? '' : `, as \`${from.module}\` uses it`}. ${then}`,
            risk,
            fix: `Restore \`${from?.module === undefined ? option : from.name}\`, or say in the pull request what replaces it.`,
          }),
          at,
        }
      }
      // A protection of the service that the text does not decide may hold.
      const isProtected = ['on', 'unknown'].includes(safeguardOf(system, deployed, 'deletion protection')?.state ?? 'off')
      if (before.store.preventDestroy && !store.preventDestroy && !isProtected)
        yield gapAt(store, {
          subject: `${store.address} prevent_destroy`,
          message: `This change removes ${preventDestroy.words(store.title, store.name)}. ${preventDestroy.then}`,
          risk: preventDestroy.risk,
          fix: 'Restore `lifecycle { prevent_destroy = true }`, or turn on the deletion protection of the service itself.',
        })
    }
  },
})
