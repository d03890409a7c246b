import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { deployedStores, hasBackupPlan, placeOfSetting, safeguardOf, subjectOf, type DeployedStore } from '#system/settings/infrastructure'

/** Whether deleting the store is possible and loses everything, as far as the text decides. */
const isExposed = (system: System, deployed: DeployedStore): boolean =>
  deployed.store.isGoneOnceDeleted &&
  !deployed.store.preventDestroy &&
  safeguardOf(system, deployed, 'deletion protection')?.state === 'off' &&
  ['off', undefined].includes(safeguardOf(system, deployed, 'final snapshot')?.state)

export const storeDeletableWithItsData = rule({
  id: 'store-deletable-with-its-data',
  check: '5.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Database can be deleted without a final snapshot',
  why: 'A renamed resource, a changed argument that forces a replacement, or a `terraform destroy` in the wrong workspace deletes the database together with its automated backups.',
  fix: 'Turn on deletion protection, and keep a final snapshot.',
  blindSpots:
    'Reads databases of AWS and Google Cloud in Terraform. Stays silent if a variable without a known value decides, and about databases with a final snapshot or `prevent_destroy`.',
  languages: ['terraform'],
  *judge(system, change) {
    const isCopied = hasBackupPlan(system)
    const before = new Map(change ? [...deployedStores(change.base)].map((one) => [one.key, one]) : [])
    for (const deployed of deployedStores(system)) {
      const { store, key } = deployed
      if (!store.holdsData) continue
      const guard = safeguardOf(system, deployed, 'deletion protection')
      if (guard?.state === 'on' && guard.by)
        yield {
          ...evidenceAt(
            store,
            `\`${store.address}\` has deletion protection`,
            placeOfSetting(deployed, guard),
            subjectOf(deployed, 'deletion protection', guard.from),
          ),
          checks: [],
        }
      if (!isExposed(system, deployed)) continue
      const earlier = before.get(key)
      // A change that removes the protection is reported as such.
      if (change && earlier && !isExposed(change.base, earlier)) continue
      const final = safeguardOf(system, deployed, 'final snapshot')
      const skipped = final?.by ? final : undefined
      const decisive = skipped ?? guard ?? { state: 'off' as const }
      const option = store.settings.find(({ safeguard }) => safeguard === 'deletion protection')?.name ?? 'deletion_protection'
      yield {
        ...gapAt(store, {
          ...(isCopied && { severity: 'P2' as const }),
          subject: subjectOf(deployed, 'deletion', decisive.from),
          message: `${store.title} \`${store.name}\` has no deletion protection${skipped ? ` and skips its final snapshot` : ''}. A plan that replaces or destroys it deletes the data and the automated backups${isCopied ? '. Only copies that AWS Backup made are left' : ' for good'}.`,
          fix: `Set \`${option} = true\`${skipped ? `, and keep a final snapshot: \`skip_final_snapshot = false\` with a \`final_snapshot_identifier\`` : ', or add `lifecycle { prevent_destroy = true }`'}.`,
          evidence: ['the resource, its `lifecycle`, and variables and their values in this repository'],
        }),
        at: placeOfSetting(deployed, decisive),
      }
    }
  },
})
