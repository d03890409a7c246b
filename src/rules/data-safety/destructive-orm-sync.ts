import type { SchemaSync } from '#model/facts/schema-sync'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { isSyncOverridden } from '#system/is-sync-overridden'

/** Package scripts that run on a server or during deployment. */
const deployed =
  /^(start|prestart|poststart|postinstall|deploy|predeploy|release|migrate:deploy|start:prod(uction)?|vercel-build|heroku-postbuild)$/
const serves = /(^|\/)(Dockerfile[^/]*|docker-entrypoint[^/]*|entrypoint[^/]*|start[^/]*\.sh|release[^/]*\.sh|deploy[^/]*\.sh)$/i
const notServing = /(^|[/._-])(dev|development|test|tests|e2e|ci|local|seed|example|preview|demo)([/._-]|$)/i

const modelOf = (what: string): string => (/prisma/.test(what) ? 'Prisma schema' : 'code')

const messageOf = ({ what, effect }: SchemaSync): string =>
  effect === 'recreate'
    ? `\`${what}\` drops and recreates the tables each time ${/ddl-auto/.test(what) ? 'the application starts with this setting' : 'this code runs'}. All their data is lost.`
    : `\`${what}\` alters the database to match the ${modelOf(what)} each time it runs, without a reviewed migration. Columns and tables that are no longer in the ${modelOf(what)} are dropped with their data.`

const runsInDeployment = (sync: Linked<SchemaSync>): boolean => {
  if (sync.by === 'code') return sync.inService
  if (sync.by === 'script') return deployed.test(sync.script ?? '') && (sync.file.role === 'production' || sync.file.role === 'migration')
  return serves.test(sync.at.path) && !notServing.test(sync.at.path)
}

/** What a column is called in the schema of each tool. */
const columnNames: readonly (readonly [what: RegExp, name: string])[] = [
  [/prisma|ddl-auto/, 'field'],
  [/drizzle/, 'column'],
  [/sync\(/, 'attribute'],
]

const riskOf = ({ what, effect }: SchemaSync): string => {
  if (effect === 'recreate') return 'The next startup or deploy deletes every row of these tables. Only a backup brings them back.'
  const name = columnNames.find(([tool]) => tool.test(what))?.[1] ?? 'property'
  return `After ${name === 'attribute' ? 'an' : 'a'} ${name} is renamed or removed${/prisma/.test(what) ? ' in the Prisma schema' : ''}, the next startup or deploy drops its column with the data. Only a backup brings it back.`
}

const fixes: readonly (readonly [what: RegExp, fix: string])[] = [
  [/^dropSchema/, 'Set `dropSchema` to `false` outside development, and run migrations before startup: `typeorm migration:run`.'],
  [/ddl-auto/, 'Set `spring.jpa.hibernate.ddl-auto: validate` in production, and change the schema with Flyway or Liquibase migrations.'],
  [/^synchronize/, 'Set `synchronize` to `false` outside development, and run migrations before startup: `typeorm migration:run`.'],
  [/sync\(/, 'Call `sync` only in development and tests. In production, run reviewed migrations before startup: `sequelize db:migrate`.'],
  [/prisma/, 'Run reviewed migrations instead: `prisma migrate deploy`.'],
  [/drizzle/, 'Run reviewed migrations instead: `drizzle-kit migrate`.'],
]

export const destructiveOrmSync = rule({
  id: 'destructive-orm-sync',
  check: '5.4',
  alsoServes: ['5.5', '1.6'],
  severity: 'P0',
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
          severity: sync.effect === 'recreate' || sync.by !== 'code' ? 'P0' : 'P1',
          message: messageOf(sync),
          risk: riskOf(sync),
          fix: fixes.find(([what]) => what.test(sync.what))?.[1],
        })
  },
})
