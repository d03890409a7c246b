import { concurrentlyInTransactionGo } from './examples/concurrently-in-transaction-go.ts'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { addedMigrations } from '#system/migrations'
import { transactionOf } from '#system/transaction-of'
import {
  modulesInTransaction,
  modulesOutsideTransaction,
  pythonOutsideTransaction,
  sqlOutsideTransaction,
} from './examples/concurrently-in-transaction-outside.ts'
import { concurrentlyInTransactionPython } from './examples/concurrently-in-transaction-python.ts'

const statementOf = (operation: string): string =>
  operation === 'create-index'
    ? 'CREATE INDEX CONCURRENTLY'
    : operation === 'drop-index'
      ? 'DROP INDEX CONCURRENTLY'
      : 'REINDEX CONCURRENTLY'

const init = 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint, data jsonb);\n'

export const concurrentlyInTransaction = rule({
  id: 'concurrently-in-transaction',
  check: '5.1',
  alsoServes: ['5.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'CONCURRENTLY inside a transaction',
  why: 'PostgreSQL refuses it: "cannot run inside a transaction block". The deployment stops at this migration, the tool marks it as failed, and later deployments are refused until somebody repairs the state by hand.',
  fix: 'Give the statement a migration of its own that runs outside a transaction.',
  blindSpots: 'Options of the migration tool that are set on its command line are not seen.',
  examples: {
    go: concurrentlyInTransactionGo,
    python: {
      ...concurrentlyInTransactionPython,
      good: [...concurrentlyInTransactionPython.good, ...pythonOutsideTransaction],
    },
    sql: {
      bad: [
        {
          title: 'goose',
          base: { 'migrations/1.sql': `-- +goose Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql':
              '-- +goose Up\nCREATE INDEX CONCURRENTLY i ON orders (customer_id); -- <- finding\n-- +goose Down\nDROP INDEX CONCURRENTLY i;\n',
          },
        },
        {
          title: 'Prisma 6 with a second statement',
          base: {
            'package.json': '{"name":"x","dependencies":{"@prisma/client":"6.3.0"}}',
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1/migration.sql': init,
          },
          files: {
            'package.json': '{"name":"x","dependencies":{"@prisma/client":"6.3.0"}}',
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1/migration.sql': init,
            'prisma/migrations/2/migration.sql':
              "SET lock_timeout = '5s';\nCREATE INDEX CONCURRENTLY i ON orders (customer_id); -- <- finding\n",
          },
        },
        {
          title: 'an open BEGIN, with any tool',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': 'BEGIN;\nDROP INDEX CONCURRENTLY IF EXISTS i; -- <- finding\nCOMMIT;\n' },
        },
        {
          title: 'dbmate',
          base: {
            'db/migrations/1.sql': `-- migrate:up\n${init}`,
            'db/migrations/2.sql': '-- migrate:up\nALTER TABLE orders ADD COLUMN note text;\n',
          },
          files: {
            'db/migrations/1.sql': `-- migrate:up\n${init}`,
            'db/migrations/2.sql': '-- migrate:up\nALTER TABLE orders ADD COLUMN note text;\n',
            'db/migrations/3.sql': '-- migrate:up\nCREATE INDEX CONCURRENTLY i ON orders (note); -- <- finding\n',
          },
        },
        {
          title: 'a guard before it, with sql-migrate',
          base: { 'migrations/1.sql': `-- +migrate Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +migrate Up\n${init}`,
            'migrations/2.sql':
              "-- +migrate Up\nSET lock_timeout = '3s';\nDROP INDEX CONCURRENTLY IF EXISTS i; -- <- finding\n-- +migrate Down\nSELECT 1;\n",
          },
        },
      ],
      good: [
        {
          title: 'goose and dbmate, told to leave it',
          base: { 'migrations/1.sql': `-- +goose Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql': '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON orders (customer_id);\n',
            'migrations/3.sql': '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY j ON orders (customer_id);\n',
          },
        },
        {
          title: 'Prisma, alone in its file',
          base: { 'package.json': '{"name":"x","dependencies":{"@prisma/client":"6.3.0"}}', 'prisma/migrations/1/migration.sql': init },
          files: {
            'package.json': '{"name":"x","dependencies":{"@prisma/client":"6.3.0"}}',
            'prisma/migrations/1/migration.sql': init,
            'prisma/migrations/2/migration.sql': '-- CreateIndex\nCREATE INDEX CONCURRENTLY i ON orders (customer_id);\n',
          },
        },
        {
          title: 'Prisma 7.4 splits such a file itself',
          base: { 'package.json': '{"name":"x","dependencies":{"prisma":"^7.4.1"}}', 'prisma/migrations/1/migration.sql': init },
          files: {
            'package.json': '{"name":"x","dependencies":{"prisma":"^7.4.1"}}',
            'prisma/migrations/1/migration.sql': init,
            'prisma/migrations/2/migration.sql':
              'CREATE INDEX CONCURRENTLY i ON orders (customer_id);\nCREATE INDEX CONCURRENTLY j ON orders (id);\n',
          },
        },
        {
          title: 'behind the COMMIT',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              'BEGIN;\nALTER TABLE orders ADD COLUMN note text;\nCOMMIT;\nCREATE INDEX CONCURRENTLY i ON orders (note);\n',
          },
        },
        {
          title: 'a tool that is not known',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': 'CREATE INDEX CONCURRENTLY i ON orders (customer_id);\nCREATE INDEX CONCURRENTLY j ON orders (id);\n',
          },
        },
        {
          title: 'sql-migrate, told to leave it',
          base: { 'migrations/1.sql': `-- +migrate Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +migrate Up\n${init}`,
            'migrations/2.sql': '-- +migrate Up notransaction\nCREATE INDEX CONCURRENTLY i ON orders (customer_id);\n',
          },
        },
        {
          title: 'an index of a table of another kind, without the word',
          base: { 'migrations/1.sql': `-- +goose Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql': '-- +goose Up\nCREATE TABLE notes (id int);\nCREATE INDEX n ON notes (id);\n',
          },
        },
        {
          title: 'only the part that undoes',
          base: { 'migrations/1.sql': `-- +goose Up\n${init}` },
          files: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql': '-- +goose Up\nALTER TABLE orders ADD COLUMN note text;\n-- +goose Down\nDROP INDEX CONCURRENTLY i;\n',
          },
        },
        {
          title: 'it was applied long ago',
          base: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql': '-- +goose Up\nCREATE INDEX CONCURRENTLY i ON orders (customer_id);\n',
          },
          files: {
            'migrations/1.sql': `-- +goose Up\n${init}`,
            'migrations/2.sql': '-- +goose Up\nCREATE INDEX CONCURRENTLY i ON orders (customer_id);\n',
            'src/a.sql': 'SELECT 1;\n',
          },
        },
        ...sqlOutsideTransaction,
      ],
    },
    typescript: {
      bad: [
        {
          title: 'Knex',
          base: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\n",
          },
          files: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\n",
            'migrations/2.ts':
              "import type { Knex } from 'knex'\nexport const up = async (knex: Knex) => {\n  await knex.raw('CREATE INDEX CONCURRENTLY users_id ON users (id)') // <- finding\n}\n",
          },
        },
        ...modulesInTransaction,
      ],
      good: [
        {
          title: 'Knex, told to leave it',
          base: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\n",
          },
          files: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\n",
            'migrations/2.ts':
              "import type { Knex } from 'knex'\nexport const config = { transaction: false }\nexport const up = async (knex: Knex) => {\n  await knex.raw('CREATE INDEX CONCURRENTLY users_id ON users (id)')\n}\n",
          },
        },
        {
          title: 'Sequelize opens no transaction by itself',
          base: {
            'migrations/1.js':
              "module.exports = { async up(queryInterface) { await queryInterface.createTable('users', {}) }, async down() {} }\n",
          },
          files: {
            'migrations/1.js':
              "module.exports = { async up(queryInterface) { await queryInterface.createTable('users', {}) }, async down() {} }\n",
            'migrations/2.js':
              "module.exports = { async up(queryInterface) { await queryInterface.addIndex('users', ['id'], { concurrently: true }) }, async down() {} }\n",
          },
        },
        ...modulesOutsideTransaction,
      ],
    },
  },
  *judge(system, change) {
    for (const migration of addedMigrations(system, change).migrations)
      for (const one of migration.changes) {
        if (one.concurrent !== true) continue
        const transaction = transactionOf(migration, one, system)
        if (transaction)
          yield gapAt(one, {
            message: `${statementOf(one.operation)} cannot run inside a transaction, and this one does: ${transaction.by}.`,
            fix: `Instead: ${transaction.optOut}.`,
          })
        else if (migration.script.transactionOff) yield evidenceAt(one, 'runs outside a transaction')
      }
  },
})
