import { gapAt, rule } from '#model/rule'
import { isSyncOverridden } from '#system/migrations/is-sync-overridden'
import { mayUseMemory, mayUseSqlite } from '#system/data/may-use-sqlite'
import { usesDatabaseServer } from '#system/migrations/migrations'
import { schemaStart } from '#system/migrations/schema-start-place'

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
  *judge(system, change) {
    for (const sync of system.facts('schema-sync')) {
      const runtime = sync.file.unit?.runtime
      if (sync.effect !== 'extend' || !sync.inService || sync.by !== 'code' || (runtime !== 'server' && runtime !== 'worker')) continue
      if (mayUseSqlite(system, sync.file.unit) || isSyncOverridden(system, sync)) continue
      const isStatement = sync.library === 'SQL'
      // A statement alone does not show which database it is for.
      if (isStatement && !usesDatabaseServer(sync.file.unit)) continue
      if (sync.isOfUnknownDatabase && (!usesDatabaseServer(sync.file.unit) || mayUseMemory(sync.file.unit))) continue
      const start = schemaStart(system, sync, change)
      if (!start) continue
      const how = start.through === '' ? `\`${sync.what}\`` : `\`${start.through}\` calls \`${sync.what}\`, which`
      yield gapAt(
        { ...sync, at: start.at, within: start.within, subject: start.through === '' ? sync.subject : `${sync.subject} ${start.through}` },
        {
          ...(isStatement && { title: 'Service changes the database schema at startup' }),
          message: isStatement
            ? `${how} changes the schema whenever an instance of the service starts, outside of the migrations. If the statement is slow or fails, no instance of the new version becomes ready.`
            : `${how} creates missing tables or columns when the service starts, without a reviewed migration. During a rollout, the previous version runs against a schema it does not know.`,
        },
      )
    }
  },
})
