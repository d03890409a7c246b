import type { DeclaredStore } from '#model/facts/infrastructure'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { hasBackupPlan, isApplied, safeguardState, stateOf } from '#system/infrastructure'

/** Whether deleting the store is possible and loses everything, as far as the text decides. */
const isExposed = (system: System, store: Linked<DeclaredStore>): boolean =>
  store.isGoneOnceDeleted &&
  !store.preventDestroy &&
  safeguardState(system, store, 'deletion protection') === 'off' &&
  ['off', undefined].includes(safeguardState(system, store, 'final snapshot'))

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
    for (const store of system.facts('declared-store')) {
      if (!store.holdsData || !isApplied(system, store)) continue
      for (const one of store.settings)
        if (one.setting.state !== 'absent' && one.safeguard === 'deletion protection' && stateOf(system, store, one) === 'on')
          yield {
            ...evidenceAt(store, `\`${store.address}\` has deletion protection`, one.setting.at, `${store.address} deletion protection`),
            checks: [],
          }
      if (!isExposed(system, store)) continue
      const before = change?.base.facts('declared-store').find(({ address, at }) => address === store.address && at.path === store.at.path)
      // A change that removes the protection is reported as such.
      if (change && before && !isExposed(change.base, before)) continue
      const [skipped] = store.settings.filter(({ safeguard, setting }) => safeguard === 'final snapshot' && setting.state !== 'absent')
      const [guard] = store.settings.filter(({ safeguard }) => safeguard === 'deletion protection')
      const written =
        skipped ?? store.settings.find(({ safeguard, setting }) => safeguard === 'deletion protection' && setting.state !== 'absent')
      const isCopied = hasBackupPlan(system)
      yield gapAt(store, {
        ...(isCopied && { severity: 'P2' as const }),
        ...(written && written.setting.state !== 'absent' && { at: written.setting.at }),
        subject: `${store.address} deletion`,
        message: `${store.title} \`${store.name}\` has no deletion protection${skipped ? ` and skips its final snapshot` : ''}. A plan that replaces or destroys it deletes the data and the automated backups${isCopied ? '. Only copies that AWS Backup made are left' : ' for good'}.`,
        fix: `Set \`${guard?.name ?? 'deletion_protection'} = true\`${skipped ? `, and keep a final snapshot: \`skip_final_snapshot = false\` with a \`final_snapshot_identifier\`` : ', or add `lifecycle { prevent_destroy = true }`'}.`,
        evidence: ['the resource, its `lifecycle`, and variables and their values in this repository'],
      })
    }
  },
})
