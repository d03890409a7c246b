import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'
import { mayUseSqlite } from '#system/may-use-sqlite'
import { migrationBefore } from '#system/migration-before'
import { startsWithService } from '#system/starts-with-service'

/** The command without the shell and quotes around it. */
const shortStep = (step: string): string =>
  step
    .replace(/^.*\s-\w*c\s+/, '')
    .replaceAll('"', '')
    .trim()

export const schemaChangedAtStartup = rule({
  id: 'schema-changed-at-startup',
  check: '5.5',
  alsoServes: ['1.6', '5.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Service changes the database schema at startup',
  why: 'Each new instance changes the schema while instances of the previous version still serve traffic. A slow or failing statement blocks the rollout, and rolling back the code does not undo the schema change.',
  fix: 'Run reviewed migrations as a deployment step before the new version starts. At startup, only check the schema version.',
  blindSpots:
    'Does not report calls that run only if a setting or an environment variable enables them, services that may use SQLite, or framework defaults.',
  languages: ['java', 'go', 'python', 'typescript', 'dockerfile'],
  *judge(system) {
    for (const command of system.facts('image-command')) {
      const step = isImageForProduction(system, command) ? migrationBefore(command) : undefined
      if (step !== undefined)
        yield gapAt(command, {
          severity: 'P2',
          message: `Each container runs \`${shortStep(step)}\` before it starts the service. If a migration is slow or fails, no container of the new version becomes ready.`,
          fix: 'Run the migrations as a deployment step before the new version starts, for example in a job or in the release pipeline. Start only the service here.',
        })
    }
    for (const sync of system.facts('schema-sync')) {
      if (sync.effect !== 'extend' && sync.effect !== 'migrate') continue
      const runtime = sync.file.unit?.runtime
      if (!sync.inService || sync.by !== 'code' || (runtime !== 'server' && runtime !== 'worker')) continue
      if (mayUseSqlite(system, sync.file.unit) || !startsWithService(system, sync)) continue
      yield gapAt(sync, {
        severity: sync.effect === 'extend' ? 'P1' : 'P2',
        message:
          sync.effect === 'extend'
            ? `\`${sync.what}\` creates missing tables or columns when the service starts, without a reviewed migration. During a rollout, the previous version runs against a schema it does not know.`
            : `\`${sync.what}\` runs pending migrations whenever an instance of the service starts. If a migration is slow or fails, no instance of the new version becomes ready.`,
        risk:
          sync.effect === 'extend'
            ? 'A rollout runs unreviewed schema changes in production, possibly from several instances at once. Rolling back the code does not undo them.'
            : undefined,
      })
    }
  },
})
