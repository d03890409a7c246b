import { evidenceAt, rule } from '#model/rule'
import { guardedLosses, guardsOfRows } from '#system/migrations/kept-migrations'
import { lostMigrationGuards } from '#change/data/lost-migration-guards'

export const migrationGuardRemoved = rule({
  id: 'migration-guard-removed',
  check: '5.4',
  alsoServes: ['5.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Check in a migration removed',
  why: 'The migration now runs to its end whatever it finds. Lost or wrong rows surface only when code or a user needs them, and only a backup restores them.',
  fix: 'Restore the check, so that the migration stops and rolls back if the rows are not as expected.',
  blindSpots:
    'A check that another tool or a person makes is not seen. Checks inside stored procedures are not read. A check that TypeScript or Python code makes is reported as a preview, because it may have moved into a function.',
  languages: ['typescript', 'python', 'sql'],
  *judge(system, change) {
    if (!change) {
      for (const { loss, guard } of guardedLosses(system))
        yield { ...evidenceAt(guard, `\`${loss.table}\` loses data only if this check passes`), checks: ['5.4'] }
      for (const guard of guardsOfRows(system)) yield { ...evidenceAt(guard, 'the written rows are verified'), checks: ['5.7'] }
      return
    }
    for (const { guard, path, headLine, work, was } of lostMigrationGuards(system, change))
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: guard.subject,
        within: guard.within,
        check: was === 'before' ? '5.4' : '5.7',
        severity: was === 'before' ? 'P0' : 'P1',
        // In code, the check may have moved into a function: wrong on a textbook set that no fix was made for.
        ...(!path.endsWith('.sql') && { stage: 'preview' as const }),
        message:
          was === 'before'
            ? `This change removes the check that stopped the migration before it removes data of \`${work.table}\` (line ${work.at.startLine}). The data now goes whether or not it was copied.`
            : `This change removes the check of the rows that this migration writes to \`${work.table}\` (line ${work.at.startLine}). Rows that are missing or wrong no longer stop it.`,
        ...(was === 'after' && {
          risk: 'The migration counts as successful although rows are missing or wrong. That surfaces only when code or a user needs them.',
        }),
      }
  },
})
