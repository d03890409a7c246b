import { evidenceAt, gapAt, rule } from '#model/rule'
import { deployedStores, hasBackupPlan, nameOfSetting, placeOfSetting, safeguardOf, subjectOf } from '#system/settings/infrastructure'

const fixes: Readonly<Record<string, string>> = {
  aws_db_instance:
    'Set `backup_retention_period` to the number of days that you may need to go back, such as 7. RDS restarts nothing for it, but do it outside of peak hours.',
  aws_dynamodb_table: 'Add `point_in_time_recovery { enabled = true }`. DynamoDB then also keeps a backup of a deleted table for 35 days.',
}

export const storeWithoutBackups = rule({
  id: 'store-without-backups',
  check: '5.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Data store without backups',
  why: 'A bad migration, a wrong DELETE or a lost disk destroys data, and there is no earlier state to restore.',
  fix: 'Turn on automated backups or point-in-time recovery, and test a restore.',
  blindSpots:
    'Reads RDS instances and clusters, DynamoDB tables, Redshift and Cloud SQL in Terraform. Stays silent if the repository declares AWS Backup plans, since tags may select the store, and if a variable without a known value decides.',
  languages: ['terraform'],
  *judge(system, change) {
    const isCopied = hasBackupPlan(system)
    const before = new Map(change ? [...deployedStores(change.base)].map((one) => [one.key, one]) : [])
    for (const deployed of deployedStores(system)) {
      const { store, key } = deployed
      const found = store.holdsData ? safeguardOf(system, deployed, 'backups') : undefined
      const [setting] = store.settings.filter(({ safeguard }) => safeguard === 'backups')
      if (!setting || !found || found.state === 'unknown') continue
      const subject = subjectOf(deployed, 'backups', found.from)
      const at = placeOfSetting(deployed, found)
      if (found.state === 'on') {
        if (found.by) yield { ...evidenceAt(store, `\`${store.address}\` has backups`, at, subject), checks: [] }
        continue
      }
      if (isCopied) continue
      const earlier = before.get(key)
      // A change that turns them off is reported as such.
      if (change && earlier && safeguardOf(change.base, earlier, 'backups')?.state === 'on') continue
      yield {
        ...gapAt(store, {
          subject,
          removed: `the backups of ${store.title} \`${store.name}\``,
          message: found.by
            ? `${nameOfSetting(setting, found.from)} turns automated backups of ${store.title} \`${store.name}\` off. Data that is deleted or overwritten by mistake cannot be restored.`
            : `${store.title} \`${store.name}\` does not set \`${setting.name}\`, which is off by default. Data that is deleted or overwritten by mistake cannot be restored.`,
          fix: fixes[store.resource],
          evidence: ['the resource, variables and their values in this repository, and resources of AWS Backup'],
        }),
        at,
      }
    }
  },
})
