import { evidenceAt, gapAt, rule } from '#model/rule'
import { waysBack } from '#system/migrations/kept-migrations'
import { addedMigrations } from '#system/migrations/migrations'
import { hasDownMigration, idleFileBack, stepsWithoutUndo, wayBackCustom } from '#system/migrations/ways-back'

export const migrationWithoutWayBack = rule({
  id: 'migration-without-way-back',
  check: '5.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Migration without a rollback step',
  why: 'If the previous release cannot run on the new schema, rolling it back requires undoing this migration first. Without a tested step, the on-call engineer has to write one during the incident.',
  fix: 'Write the rollback step. If the migration deletes or overwrites data, copy that data to another table first. If the migration cannot be undone, say so in the file, and describe in the rollout plan how to recover instead.',
  blindSpots: 'Forward-only tools (Prisma, Flyway, Drizzle) are not judged: their rollback is a plan that is stored elsewhere.',
  languages: ['go', 'java', 'typescript', 'python', 'sql'],
  *judge(system, change) {
    if (!change)
      for (const { migration, at } of waysBack(system)) {
        const [first] = migration.changes
        if (first) yield evidenceAt(first, 'defines its rollback', at)
      }
    if (!change) return
    for (const migration of addedMigrations(system, change).migrations) {
      const [first] = migration.changes
      for (const step of stepsWithoutUndo(migration, change.base))
        yield gapAt(migration.changes.find(({ within }) => within === step.within) ?? migration.script, {
          subject: 'way back',
          at: step.at,
          message: `The migration tool cannot revert this change automatically, and the change set defines no rollback. Most change sets in \`${migration.set}\` that need a rollback define one.`,
        })
      const custom = wayBackCustom(migration, system, change.base)
      if (!first || !custom) continue
      const idle = idleFileBack(migration, system)
      if (hasDownMigration(migration, system)) yield evidenceAt(first, 'has a rollback step')
      else if (idle !== undefined)
        yield gapAt(first, {
          subject: 'way back',
          message: `\`${idle.split('/').at(-1) ?? ''}\` changes nothing. The migration tool marks \`${migration.path.split('/').at(-1) ?? ''}\` as reverted and leaves the data and the schema as they are.`,
        })
      else
        yield gapAt(first, {
          subject: 'way back',
          ...(migration.script.oneWayAt ? { at: migration.script.oneWayAt } : {}),
          message:
            custom === 'left-empty'
              ? `The rollback step of \`${migration.path.split('/').at(-1) ?? ''}\` is empty. The migration tool marks this migration as reverted and leaves the schema as it is.`
              : `No rollback step was found for \`${migration.path.split('/').at(-1) ?? ''}\`, although most migrations in \`${migration.set}\` have one. The migration tool cannot revert this migration.`,
        })
    }
  },
})
