import type { Example } from '#model/rule'

type Files = Readonly<Record<string, string>>

const changed = (title: string, base: Files, files: Files): Example => ({ title, base, files: { ...base, ...files } })

const orders = 'CREATE TABLE orders (id bigserial PRIMARY KEY, state text);\n'
const first = { 'migrations/001_init.sql': orders }

/** A step that is told of anywhere else, among the examples of a library. */
export const inAnExample = (statement: string): Example =>
  changed('an example that no service runs', { 'examples/shop/migrations/1.sql': orders }, { 'examples/shop/migrations/2.sql': statement })

/** Locks that last no longer than a moment. */
export const shortLocks: readonly [Example, ...Example[]] = [
  inAnExample('CREATE INDEX i ON orders (state);\n'),
  changed('a table that SELECT INTO makes', first, {
    'migrations/002.sql': 'SELECT * INTO archive FROM orders;\nCREATE INDEX i ON archive (id);\n',
  }),
  changed('a table that was emptied before', first, {
    'migrations/002.sql': 'TRUNCATE orders;\nCREATE INDEX i ON orders (state);\nALTER TABLE orders ALTER COLUMN state SET NOT NULL;\n',
  }),
  changed(
    'the index of a partitioned table alone',
    {
      'migrations/001_init.sql':
        'CREATE TABLE events (id bigint, day date) PARTITION BY RANGE (day);\nCREATE TABLE owners (id bigserial);\n',
    },
    { 'migrations/002.sql': 'CREATE INDEX i ON ONLY events (id);\n' },
  ),
]

/** The lock of what stands before the rows go. */
export const lockBeforeEmptying: Example = changed('emptied only after it', first, {
  'migrations/002.sql': 'CREATE INDEX i ON orders (state); -- <- finding\nTRUNCATE orders;\n',
})

const ticketSchema = (field: string): string =>
  `datasource db {
  provider = "postgresql"
}

model Person {
  id      Int      @id
  tickets Ticket[]
}

model Ticket {
  id       Int    @id
  personId Int
  person   Person @relation(fields: [personId], references: [id])
${field}}
`

const oldTickets = {
  'prisma/schema.prisma': ticketSchema('  expires DateTime\n'),
  'prisma/migrations/1_init/migration.sql':
    'CREATE TABLE "Person" (id int PRIMARY KEY);\nCREATE TABLE "Ticket" (id int PRIMARY KEY, "personId" int NOT NULL, expires timestamptz NOT NULL);\n',
}

const ticketsAnew = (statement: string): Files => ({
  'prisma/schema.prisma': ticketSchema('  endsAt DateTime\n'),
  'prisma/migrations/2_tickets/migration.sql': statement,
  'src/tickets.ts':
    "import { prisma } from './db.js'\nexport const open = (personId: number, endsAt: Date) => prisma.ticket.create({ data: { personId, endsAt } })\n",
})

/** A table that a model has and that no code of the version before queries: this change is the first to use it. */
export const firstUse = (statement: string): Example =>
  changed(
    'a table that the version before has a model of, and that none of its queries comes to',
    {
      ...oldTickets,
      'src/people.ts': "import { prisma } from './db.js'\nexport const people = () => prisma.person.findMany({ select: { id: true } })\n",
    },
    ticketsAnew(statement),
  )

/** The same table, which a query of another model comes to. */
export const usedThroughRelation = (statement: string): Example =>
  changed(
    'a table that the version before comes to through a relation',
    {
      ...oldTickets,
      'src/people.ts':
        "import { prisma } from './db.js'\nexport const people = () => prisma.person.findMany({ include: { tickets: true } })\n",
    },
    ticketsAnew(statement),
  )

/** Drops of what nobody misses. */
export const harmlessDrops: readonly [Example, ...Example[]] = [
  inAnExample('DROP TABLE orders;\n'),
  firstUse('ALTER TABLE "Ticket" DROP COLUMN expires, ADD COLUMN "endsAt" timestamptz;\n'),
  changed(
    'a copy that an earlier release made',
    { ...first, 'migrations/002.sql': 'CREATE TABLE orders_backup AS SELECT * FROM orders;\n' },
    { 'migrations/003.sql': 'DROP TABLE orders_backup;\n' },
  ),
]

/** Edits that no database will miss. */
export const harmlessEdits: readonly [Example, ...Example[]] = [
  changed(
    'an example that no service runs',
    { 'examples/shop/migrations/1.sql': orders },
    { 'examples/shop/migrations/1.sql': orders.replace('text', 'int') },
  ),
  changed(
    'what stands among migrations and is none: seeds, data to try with, a dump of the schema, a callback, what is being written just now',
    {
      ...first,
      'migrations/sample_data/shop.sql': `${orders}INSERT INTO orders (state) VALUES ('a');\n`,
      'migrations/seed.sql': "INSERT INTO orders (state) VALUES ('a');\n",
      'migrations/schema.sql': orders,
      'migrations/current.sql': 'ALTER TABLE orders ADD COLUMN a int;\n',
      'migrations/afterMigrate.sql': 'GRANT SELECT ON orders TO reader;\n',
    },
    {
      'migrations/sample_data/shop.sql': `${orders}INSERT INTO orders (state) VALUES ('a'), ('b');\n`,
      'migrations/seed.sql': "INSERT INTO orders (state) VALUES ('b');\n",
      'migrations/schema.sql': `${orders}CREATE TABLE lines (id int);\n`,
      'migrations/current.sql': 'ALTER TABLE orders ADD COLUMN b int;\n',
      'migrations/afterMigrate.sql': 'GRANT SELECT ON orders TO reporter;\n',
    },
  ),
  changed(
    'the part that undoes, behind the one that does',
    { 'migrations/1.sql': `-- +goose Up\n${orders}-- +goose Down\nDROP TABLE order;\n` },
    { 'migrations/1.sql': `-- +goose Up\n${orders}-- +goose Down\nDROP TABLE orders;\n` },
  ),
  changed('may now run twice', first, { 'migrations/001_init.sql': orders.replace('TABLE', 'TABLE IF NOT EXISTS') }),
]

/** An edit of both parts. */
export const editOfBothParts: Example = changed(
  'both parts, the one that does and the one that undoes',
  { 'migrations/1.sql': `-- +goose Up\n${orders}-- +goose Down\nDROP TABLE order;\n` },
  {
    'migrations/1.sql': `-- +goose Up\n${orders.replace('\n', ' -- <- finding\n').replace('state text', 'state int')}-- +goose Down\nDROP TABLE orders;\n`,
  },
)
