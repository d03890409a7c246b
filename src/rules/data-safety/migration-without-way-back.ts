import { evidenceAt, gapAt, rule } from '#model/rule'
import { waysBack } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { hasWayBack, keepsWaysBack, stepsWithoutWayBack } from '#system/ways-back'

export const migrationWithoutWayBack = rule({
  id: 'migration-without-way-back',
  check: '5.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Migration without a way back, where the others have one',
  why: 'The release is bad, and going back means undoing its migration. The step that this repository relies on for that is missing, and whoever needs it at night has to write it then.',
  fix: 'Write the part that undoes it; where nothing can undo it, say so in the file and in the plan of the rollout, with what to do instead.',
  blindSpots: 'Tools that only go forward (Prisma, Flyway, Drizzle) are left out: their way back is a plan, and it is kept elsewhere.',
  languages: ['go', 'java', 'typescript', 'python', 'sql'],
  *judge(system, change) {
    if (!change)
      for (const { migration, at } of waysBack(system)) {
        const [first] = migration.changes
        if (first) yield evidenceAt(first, 'says how it is undone', at)
      }
    if (!change) return
    for (const migration of addedMigrations(system, change).migrations) {
      const [first] = migration.changes
      for (const step of stepsWithoutWayBack(migration, change.base))
        yield gapAt(migration.changes.find(({ within }) => within === step.within) ?? migration.script, {
          subject: 'way back',
          at: step.at,
          message: `The tool cannot undo this by itself, and its change set does not say how, although most others of \`${migration.set}\` that need it do.`,
        })
      if (!first || !keepsWaysBack(migration, change.base)) continue
      if (hasWayBack(migration, system)) yield evidenceAt(first, 'has a part that undoes it')
      else
        yield gapAt(first, {
          subject: 'way back',
          ...(migration.script.oneWayAt ? { at: migration.script.oneWayAt } : {}),
          message: `No part that undoes \`${migration.path.split('/').at(-1) ?? ''}\` was found, although most migrations of \`${migration.set}\` have one.`,
        })
    }
  },
})
