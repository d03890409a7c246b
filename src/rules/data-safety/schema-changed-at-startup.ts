import { gapAt, rule } from '#model/rule'
import { isSyncOverridden } from '#system/is-sync-overridden'
import { mayUseSqlite } from '#system/may-use-sqlite'
import { startsWithService } from '#system/starts-with-service'

export const schemaChangedAtStartup = rule({
  id: 'schema-changed-at-startup',
  check: '5.5',
  alsoServes: ['1.6', '5.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'ORM changes the database schema at startup',
  why: 'Each new instance changes the schema while instances of the previous version still serve traffic. No statement was reviewed, several instances may run it at once, and rolling back the code does not undo it.',
  fix: 'Run reviewed migrations as a deployment step before the new version starts. At startup, only check the schema version.',
  blindSpots: 'Does not report calls that run only if a setting or an environment variable enables them, or services that may use SQLite.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const sync of system.facts('schema-sync')) {
      const runtime = sync.file.unit?.runtime
      if (sync.effect !== 'extend' || !sync.inService || sync.by !== 'code' || (runtime !== 'server' && runtime !== 'worker')) continue
      if (mayUseSqlite(system, sync.file.unit) || isSyncOverridden(system, sync) || !startsWithService(system, sync)) continue
      yield gapAt(sync, {
        message: `\`${sync.what}\` creates missing tables or columns when the service starts, without a reviewed migration. During a rollout, the previous version runs against a schema it does not know.`,
      })
    }
  },
})
