import type { ImageCommand } from '#model/facts/image'
import type { SchemaSync } from '#model/facts/schema-sync'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'

/** Commands and helpers that an operator or a test runs. */
const byHand =
  /(^|[/._-])(migrat\w*|seeds?|cli|commands?|management|scripts?|tests?|testing|testutils?|fixtures?|dev|examples?|demo)([/._-]|$)/i

/** A SQLite database belongs to one process. A service that may use it is often self-hosted and has no deployment step for migrations. */
const sqlite: ReadonlySet<string> = new Set([
  'sqlite3',
  'better-sqlite3',
  '@libsql/client',
  'aiosqlite',
  'gorm.io/driver/sqlite',
  'github.com/glebarez/sqlite',
  'github.com/mattn/go-sqlite3',
  'modernc.org/sqlite',
  'org.xerial:sqlite-jdbc',
])

const isLocal = (system: System, { file }: Linked<SchemaSync>): boolean =>
  [...(file.unit?.dependencies.keys() ?? [])].some((name) => sqlite.has(name)) ||
  system.facts('database-dialect').some((one) => one.file.unit === file.unit && one.dialect === 'sqlite')

/** The command without the shell and quotes around it. */
const shortStep = (step: string): string =>
  step
    .replace(/^.*\s-\w*c\s+/, '')
    .replaceAll('"', '')
    .trim()

/** Whether it runs at startup: in the function that starts the server, in code reached from startup, or while a module loads. */
const runsAtStart = (system: System, sync: Linked<SchemaSync>): boolean =>
  sync.library === 'Hibernate' ||
  sync.reach.has('startup') ||
  sync.reach.has('module-load') ||
  system.does(sync.at.path, sync.within, 'serves')

/** Migration tools, with the arguments that change the schema. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'manage.py': ['migrate'],
  alembic: ['upgrade'],
  flask: ['upgrade'],
  prisma: ['deploy', 'push'],
  typeorm: ['migration:run', 'schema:sync'],
  sequelize: ['db:migrate'],
  'sequelize-cli': ['db:migrate'],
  knex: ['migrate:latest'],
  'drizzle-kit': ['migrate', 'push'],
  goose: ['up'],
  dbmate: ['up'],
  migrate: ['up'],
  'node-pg-migrate': ['up'],
}

const nameOfFile = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** The migration command that an image runs before its server: `sh -c "manage.py migrate && gunicorn shop.wsgi"`. */
const migrationBefore = ({ words }: ImageCommand): string | undefined => {
  const steps = words
    .join(' ')
    .split('&&')
    .flatMap((part) => part.split(';'))
  return steps.slice(0, -1).find((step) => {
    const parts = step.trim().split(' ')
    return parts.some((word, at) => commands[nameOfFile(word)]?.some((changing) => parts.includes(changing, at + 1)))
  })
}

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
      if (byHand.test(sync.at.path) || isLocal(system, sync) || !runsAtStart(system, sync)) continue
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
