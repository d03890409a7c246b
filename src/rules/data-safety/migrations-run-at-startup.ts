import { gapAt, rule } from '#model/rule'
import { isForProduction, isImageForProduction } from '#system/deployment/deployments'
import { isRunInProduction, migrationsBeforeServers, runsOnce } from '#system/migrations/migrations-before-servers'
import { mayUseSqlite } from '#system/data/may-use-sqlite'
import { migrationBefore, migrationIn } from '#system/migrations/migration-before'
import { schemaStart } from '#system/migrations/schema-start-place'

/** The command without the shell and quotes around it. */
const shortStep = (step: string): string =>
  step
    .replace(/^.*\s-\w*c\s+/, '')
    .replaceAll('"', '')
    .trim()

export const migrationsRunAtStartup = rule({
  id: 'migrations-run-at-startup',
  check: '5.5',
  alsoServes: ['1.6', '5.2'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Service runs migrations at startup',
  why: 'Each new instance changes the schema while instances of the previous version still serve traffic. A slow or failing statement blocks the rollout, and rolling back the code does not undo the schema change.',
  fix: 'Run the migrations as a deployment step before the new version starts, for example in a job or in the release pipeline.',
  blindSpots:
    'Does not report calls that run only if a setting or an environment variable enables them, services that may use SQLite, or framework defaults. Package scripts that no image or workload starts are a preview, unless they start the output of a build.',
  languages: ['go', 'java', 'python', 'typescript', 'dockerfile', 'kubernetes', 'compose'],
  *judge(system, change) {
    for (const command of system.facts('image-command')) {
      const step = isImageForProduction(system, command) ? migrationBefore(system, command) : undefined
      if (step !== undefined)
        yield gapAt(command, {
          message: `Each container runs \`${shortStep(step)}\` before it starts the service. If a migration is slow or fails, no container of the new version becomes ready.`,
          fix: 'Run the migrations as a deployment step before the new version starts, for example in a job or in the release pipeline. Start only the service here.',
        })
    }
    for (const workload of system.facts('workload')) {
      if (!isForProduction(workload) || runsOnce.has(workload.controller)) continue
      for (const { name, auxiliary, command } of workload.containers) {
        const only = command && auxiliary ? migrationIn(system, command) : undefined
        if (command && only !== undefined)
          yield gapAt(workload, {
            at: command.at,
            subject: `${workload.subject} ${name} migrates`,
            // The old pods serve until a new one is ready, so a failure stops the rollout and nothing else.
            severity: 'P2',
            message: `Each new instance runs \`${shortStep(only)}\` in the container \`${name}\` before it starts the service. If a migration is slow or fails, no instance of the new version becomes ready.`,
          })
        const step = command && !auxiliary ? migrationBefore(system, command) : undefined
        if (command && step !== undefined)
          yield gapAt(workload, {
            at: command.at,
            subject: `${workload.subject} ${name} migrates`,
            message: `Each instance of \`${name}\` runs \`${shortStep(step)}\` before it starts the service. If a migration is slow or fails, no instance of the new version becomes ready.`,
            fix: 'Run the migrations as a deployment step before the new version starts, for example in a job or in the release pipeline. Start only the service here.',
          })
      }
    }
    for (const command of migrationsBeforeServers(system))
      yield gapAt(command, {
        subject: 'migrates before the service',
        // Otherwise, which environment runs the script is not in the text.
        ...(!isRunInProduction(system, command) && { stage: 'preview' as const }),
        message: `Each instance runs \`${command.command}\` before it starts the service. If a migration is slow or fails, no instance of the new version becomes ready.`,
        fix: 'Run the migrations as a deployment step before the new version starts, for example in a job or in the release pipeline. Start only the service here.',
      })
    for (const sync of system.facts('schema-sync')) {
      const runtime = sync.file.unit?.runtime
      if (sync.effect !== 'migrate' || !sync.inService || sync.by !== 'code' || (runtime !== 'server' && runtime !== 'worker')) continue
      if (mayUseSqlite(system, sync.file.unit)) continue
      const isSetting = sync.file.language === 'yaml' || sync.file.language === 'properties'
      if (isSetting && !isForProduction(sync)) continue
      // An option of the connection, which opens when the service starts.
      const isOption = sync.subject === 'typeorm migrationsRun'
      const start = isOption ? { at: sync.at, within: sync.within, through: '' } : schemaStart(system, sync, change)
      if (!start) continue
      const how = start.through === '' ? `\`${sync.what}\`` : `\`${start.through}\` calls \`${sync.what}\`, which`
      yield gapAt(
        { ...sync, at: start.at, within: start.within, subject: start.through === '' ? sync.subject : `${sync.subject} ${start.through}` },
        {
          message: `${how} runs pending migrations whenever an instance of the service starts. If a migration is slow or fails, no instance of the new version becomes ready.`,
        },
      )
    }
  },
})
