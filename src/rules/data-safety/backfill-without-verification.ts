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
  title: 'Backfill result not verified',
  why: 'A value that the statement does not expect, such as a NULL in a source column, leaves a row missing or a column empty. The migration still counts as successful, and the gap surfaces only when code or a user needs the data.',
  fix: 'After the statement, count the rows that are missing or have no value, and raise an exception if there are any, so that the migration fails.',
  blindSpots: 'Verification that is documented elsewhere or done by hand is not detected.',
  languages: ['go', 'java', 'typescript', 'python', 'sql'],
  *judge(system, change) {
    if (!change) for (const guard of guardsOfRows(system)) yield evidenceAt(guard, 'the written rows are verified')
    const moves = backfills(addedMigrations(system, change))
    for (const { fill, proof } of moves)
      if (proof) yield evidenceAt(fill, 'the backfilled rows are verified', proof.at.path === fill.at.path ? proof.at : undefined)
    const [open, ...others] = moves.filter(({ proof }) => !proof)
    if (open)
      yield gapAt(open.fill, {
        message: `This migration backfills \`${open.fill.table}\`${others.length > 0 ? `, in addition to ${others.length} other ${others.length === 1 ? 'backfill' : 'backfills'}` : ''}, and no statement in this change's migrations checks the result. Rows that end up missing, empty or NULL go unnoticed.`,
        evidence: [...new Set([open, ...others].map(({ fill }) => fill.at.path))],
      })
  },
})
