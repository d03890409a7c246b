import { evidenceAt, gapAt, rule } from '#model/rule'
import { backfills } from '#system/backfills'
import { guardsOfRows } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'

export const backfillWithoutVerification = rule({
  id: 'backfill-without-verification',
  check: '5.7',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Data is moved and nothing looks at the result',
  why: 'Some rows have a shape that nobody expected. Without a look at the result the migration counts as done, and what is missing is learnt from a customer, after the old column is gone.',
  fix: 'Let the migration stop when something is missing: a block that counts the rows not filled and raises an exception, SET NOT NULL or a checked constraint on what was filled; or write down the query that shows it, beside the plan of the rollout.',
  blindSpots: 'A look at the result that is written down elsewhere, or done by hand, is not seen.',
  languages: ['go', 'java', 'typescript', 'python', 'sql'],
  *judge(system, change) {
    if (!change) for (const guard of guardsOfRows(system)) yield evidenceAt(guard, 'what was written is checked')
    const moves = backfills(addedMigrations(system, change))
    for (const { fill, proof } of moves)
      if (proof) yield evidenceAt(fill, 'what was filled is checked', proof.at.path === fill.at.path ? proof.at : undefined)
    const [open, ...others] = moves.filter(({ proof }) => !proof)
    if (open)
      yield gapAt(open.fill, {
        message: `Data of tables from before this change is moved here (\`${open.fill.table}\`${others.length > 0 ? `, and in ${others.length} more statement${others.length === 1 ? '' : 's'}` : ''}), and no statement of this change's migrations checks that all of it arrived.`,
        evidence: [...new Set([open, ...others].map(({ fill }) => fill.at.path))],
      })
  },
})
