import type { SchemaSync } from '#model/facts/data/schema-sync'
import type { Linked } from '#model/system'
import { gapAt, rule, type EditStep } from '#model/rule'
import { isSyncOverridden } from '#system/migrations/is-sync-overridden'

/** Package scripts that run on a server or during deployment. */
const deployed =
  /^(start|prestart|poststart|postinstall|deploy|predeploy|release|migrate:deploy|start:prod(uction)?|vercel-build|heroku-postbuild)$/
const serves = /(^|\/)(Dockerfile[^/]*|docker-entrypoint[^/]*|entrypoint[^/]*|start[^/]*\.sh|release[^/]*\.sh|deploy[^/]*\.sh)$/i
const notServing = /(^|[/._-])(dev|development|test|tests|e2e|ci|local|seed|example|preview|demo)([/._-]|$)/i

interface Tool {
  /** What the database is made to match. */
  readonly source: string
  /** What a column is called there, with its article. */
  readonly member: string
  /** Also drops tables that are no longer in the source. TypeORM and Sequelize keep them. */
  readonly dropsTables: boolean
  readonly fix: string
}

const tools: Readonly<Record<string, Tool>> = {
  Hibernate: {
    source: 'code',
    member: 'a property',
    dropsTables: false,
    fix: 'Set `spring.jpa.hibernate.ddl-auto: validate` in production, and change the schema with Flyway or Liquibase migrations.',
  },
  Liquibase: {
    source: 'changelog',
    member: 'a changeset',
    dropsTables: true,
    fix: 'Remove the setting from production. Liquibase applies new changesets to the existing tables without it.',
  },
  Flyway: {
    source: 'migrations',
    member: 'a migration',
    dropsTables: true,
    fix: 'Remove the setting from production. Flyway applies new migrations to the existing tables without it.',
  },
  typeorm: {
    source: 'code',
    member: 'a property',
    dropsTables: false,
    fix: 'Turn `synchronize` and `dropSchema` off outside development, and run migrations before startup: `typeorm migration:run`.',
  },
  sequelize: {
    source: 'code',
    member: 'an attribute',
    dropsTables: false,
    fix: 'Call `sync` only in development and tests. In production, run reviewed migrations before startup: `sequelize db:migrate`.',
  },
  prisma: {
    source: 'Prisma schema',
    member: 'a field of the Prisma schema',
    dropsTables: true,
    fix: 'Run reviewed migrations instead: `prisma migrate deploy`.',
  },
  drizzle: { source: 'code', member: 'a column', dropsTables: true, fix: 'Run reviewed migrations instead: `drizzle-kit migrate`.' },
}

/** Libraries whose settings apply at each start of the application. */
const startedWith: ReadonlySet<string> = new Set(['Hibernate', 'Liquibase', 'Flyway'])

const messageOf = ({ library, what, effect }: SchemaSync): string => {
  if (effect === 'recreate')
    return `\`${what}\` drops and recreates the tables each time ${startedWith.has(library) ? 'the application starts with this setting' : 'it runs'}. All their data is lost.`
  const { source = 'code', dropsTables = false } = tools[library] ?? {}
  return `\`${what}\` alters the database to match the ${source} each time it runs, without a reviewed migration. Columns${dropsTables ? ' and tables' : ''} that are no longer in the ${source} are dropped with their data.`
}

const riskOf = ({ library, effect }: SchemaSync): string =>
  effect === 'recreate'
    ? 'The next startup or deploy deletes every row of these tables. Only a backup brings them back.'
    : `After ${tools[library]?.member ?? 'a property'} is renamed or removed, the next startup or deploy drops its column and the data in it. Only a backup brings it back.`

const runsInDeployment = (sync: Linked<SchemaSync>): boolean => {
  if (sync.by === 'code') return sync.inService
  if (sync.by === 'script') return deployed.test(sync.script ?? '') && (sync.file.role === 'production' || sync.file.role === 'migration')
  return serves.test(sync.at.path) && !notServing.test(sync.at.path)
}

/** For settings that have a value with which the tool does not change the database. */
const editOf = ({ library, what }: SchemaSync): readonly EditStep[] | undefined => {
  if (library === 'typeorm') return [{ kind: 'value', name: 'synchronize', from: 'true', by: 'false' }]
  const [name = '', from] = what.split(': ')
  return library === 'Hibernate' && from !== undefined ? [{ kind: 'value', name, from, by: 'validate' }] : undefined
}

export const destructiveOrmSync = rule({
  id: 'destructive-orm-sync',
  check: '5.4',
  alsoServes: ['5.5', '1.6'],
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'ORM schema sync in production',
  why: 'The next startup or deploy may delete data that is still needed. No statement was reviewed, and only a backup brings the data back.',
  fix: 'Turn the schema sync off outside development and tests. Change the schema with reviewed migrations that run before the application starts.',
  blindSpots: 'Options assembled elsewhere or read from the environment are not judged.',
  languages: ['java', 'typescript', 'dockerfile'],
  *judge(system) {
    for (const sync of system.facts('schema-sync'))
      if ((sync.effect === 'recreate' || sync.effect === 'alter') && runsInDeployment(sync) && !isSyncOverridden(system, sync))
        yield gapAt(sync, {
          message: messageOf(sync),
          risk: riskOf(sync),
          fix: tools[sync.library]?.fix,
          edit: editOf(sync),
        })
  },
})
