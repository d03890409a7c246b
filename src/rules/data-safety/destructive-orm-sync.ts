import type { SchemaSync } from '#model/facts/schema-sync'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { destructiveOrmSyncJava } from './examples/destructive-orm-sync-java.ts'

/** What is started on a server, or on the way there. */
const deployed =
  /^(start|prestart|poststart|postinstall|deploy|predeploy|release|migrate:deploy|start:prod(uction)?|vercel-build|heroku-postbuild)$/
const serves = /(^|\/)(Dockerfile[^/]*|docker-entrypoint[^/]*|entrypoint[^/]*|start[^/]*\.sh|release[^/]*\.sh|deploy[^/]*\.sh)$/i
const notServing = /(^|[/._-])(dev|development|test|tests|e2e|ci|local|seed|example|preview|demo)([/._-]|$)/i

const messageOf = ({ what, effect }: SchemaSync): string =>
  effect === 'recreate'
    ? `\`${what}\` drops the tables and makes them anew each time this runs: whatever they hold is gone.`
    : `\`${what}\` makes the database fit the code each time this runs, without a migration that anybody reviewed: a column or a table that the code no longer names is dropped with its data.`

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The settings of production, beside these or further down the same file, say otherwise. */
const isOverridden = (system: System, sync: Linked<SchemaSync>): boolean =>
  system
    .facts('schema-sync')
    .some(
      (other) =>
        other.effect === 'keep' &&
        other.library === sync.library &&
        other.file.role === 'production' &&
        folderOf(other.at.path) === folderOf(sync.at.path),
    )

const runsInDeployment = (sync: Linked<SchemaSync>): boolean => {
  if (sync.by === 'code') return sync.inService
  if (sync.by === 'script') return deployed.test(sync.script ?? '') && (sync.file.role === 'production' || sync.file.role === 'migration')
  return serves.test(sync.at.path) && !notServing.test(sync.at.path)
}

export const destructiveOrmSync = rule({
  id: 'destructive-orm-sync',
  check: '5.4',
  alsoServes: ['5.5', '1.6'],
  severity: 'P0',
  stage: 'stable',
  title: 'The schema is made to fit the code in production',
  why: 'Somebody renames a property; at the next start the tool drops the old column with everything in it and adds an empty one. Nobody reviewed a statement, and there is nothing to roll back to.',
  fix: 'Turn it off outside development and tests, and change the schema by migrations that are reviewed and applied before the start.',
  blindSpots: 'Options that are put together elsewhere, or that come from the environment, are not judged.',
  examples: {
    java: destructiveOrmSyncJava,
    typescript: {
      bad: [
        `import { Sequelize } from 'sequelize'
import express from 'express'
const sequelize = new Sequelize(process.env.DATABASE_URL ?? '')
await sequelize.sync({ force: true }) // <- finding
express().listen(3000)`,
        `import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  synchronize: true, // <- finding
})`,
        {
          title: 'a safeguard that was taken away',
          base: {
            'src/db.ts':
              "import { DataSource } from 'typeorm'\nimport 'express'\nexport const source = new DataSource({ type: 'postgres', synchronize: process.env.NODE_ENV !== 'production' })\n",
          },
          files: {
            'src/db.ts':
              "import { DataSource } from 'typeorm'\nimport 'express'\nexport const source = new DataSource({ type: 'postgres', synchronize: true }) // <- finding\n",
          },
        },
        {
          title: 'in the start of the service, behind a connection',
          files: {
            'src/start.ts': `import express from 'express'
import { sequelize } from './models.js'
export const start = async () => {
  await sequelize.authenticate()
  await sequelize.sync({ alter: true }) // <- finding
  express().listen(3000)
}
`,
          },
        },
        {
          title: 'a module of a framework',
          files: {
            'src/app.module.ts': `import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
@Module({ imports: [TypeOrmModule.forRoot({ type: 'mysql', host: 'db', dropSchema: true })] }) // <- finding
export class AppModule {}
`,
          },
        },
      ],
      good: [
        `import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({ type: 'postgres', synchronize: false, migrationsRun: true })`,
        `import { Sequelize } from 'sequelize'
import 'express'
const sequelize = new Sequelize('')
if (process.env.NODE_ENV === 'test') await sequelize.sync({ force: true })`,
        `import { Sequelize } from 'sequelize'
import 'express'
export const reset = async (sequelize: Sequelize) => {
  if (process.env.NODE_ENV === 'production') throw new Error('not here')
  await sequelize.sync({ force: true })
}`,
        `import { Sequelize } from 'sequelize'
import 'express'
await new Sequelize('').sync()`,
        `import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({ type: 'better-sqlite3', database: ':memory:', synchronize: true })`,
        {
          title: 'a test',
          files: { 'test/setup.ts': "import { Sequelize } from 'sequelize'\nawait new Sequelize('').sync({ force: true })\n" },
        },
        {
          title: 'a calendar that syncs',
          files: { 'src/calendar.ts': "import 'express'\nimport { calendar } from './client.js'\nawait calendar.sync({ force: true })\n" },
        },
        {
          title: 'a program that a developer runs by hand',
          files: { 'scripts/reset-database.ts': "import { sequelize } from '../src/models.js'\nawait sequelize.sync({ force: true })\n" },
        },
        `import { DataSource } from 'typeorm'
export const source = new DataSource({ type: 'postgres', synchronize: process.env.NODE_ENV === 'development' })`,
      ],
    },
    dockerfile: {
      bad: ['FROM node:24\nCMD npx prisma db push --accept-data-loss && node dist/main.js # <- finding\n'],
      good: [
        'FROM node:24\nCMD npx prisma migrate deploy && node dist/main.js\n',
        {
          title: 'an image for development',
          files: { 'Dockerfile.dev': 'FROM node:24\nCMD npx prisma db push --accept-data-loss && npm run dev\n' },
        },
      ],
    },
  },
  *judge(system) {
    for (const sync of system.facts('schema-sync'))
      if (sync.effect !== 'keep' && runsInDeployment(sync) && !isOverridden(system, sync))
        yield gapAt(sync, { severity: sync.effect === 'recreate' || sync.by !== 'code' ? 'P0' : 'P1', message: messageOf(sync) })
  },
})
