import { evidenceAt, gapAt, rule } from '#model/rule'
import { backfills } from '#system/migrations/backfills'
import { guardsOfRows } from '#system/migrations/kept-migrations'
import { codeBackfills, lostProofs, unprovenBesideProven } from '#change/data/code-backfills'
import { addedMigrations } from '#system/migrations/migrations'

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
    for (const { fill, proofs } of codeBackfills(system))
      for (const proof of proofs)
        yield { ...evidenceAt(proof, 'looks at the backfilled rows', undefined, `query of ${fill.subject}`), checks: [] }
    if (change) {
      for (const { fill, proof, headLine } of lostProofs(system, change))
        yield gapAt(fill, {
          at: { startLine: headLine, endLine: headLine },
          subject: `query of ${fill.subject}`,
          severity: 'P2',
          title: 'Result of a backfill no longer compared',
          removed: `the query of \`${proof.tables[0] ?? ''}\` after the backfill`,
          message: `This program writes to \`${fill.tables[0] ?? ''}\` (line ${fill.at.startLine}), and no query of it looks at the result any more.`,
          fix: 'Restore the comparison, so that the program ends with an error if rows are missing or wrong.',
        })
      for (const { fill, other } of unprovenBesideProven(system, change))
        yield gapAt(fill, {
          subject: `query of ${fill.subject}`,
          message: `This program backfills \`${fill.tables[0] ?? ''}\`, and no query of it looks at the result. Another one of this repository checks its own (${other.at.path}:${other.at.startLine}).`,
          fix: 'After the last batch, count the rows that are missing or have no value, and end with an error if there are any.',
        })
    }
    const [open, ...others] = moves.filter(({ proof }) => !proof)
    if (open)
      yield gapAt(open.fill, {
        message: `This migration backfills \`${open.fill.table}\`${others.length > 0 ? `, in addition to ${others.length} other ${others.length === 1 ? 'backfill' : 'backfills'}` : ''}, and no statement in this change's migrations checks the result. Rows that end up missing, empty or NULL go unnoticed.`,
        evidence: [...new Set([open, ...others].map(({ fill }) => fill.at.path))],
      })
  },
})
