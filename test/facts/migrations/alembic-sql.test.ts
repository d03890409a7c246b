import { describe, expect, it } from 'vitest'
import type { SentSql } from '#model/facts/data/schema-change'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { extract } from '#facts/reading/extract'

await loadFrontEnds(['python'])

const migration = (upgrade: string, downgrade = 'pass'): string => `import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a'
down_revision = None


def upgrade():
${upgrade.replaceAll(/^/gm, '    ')}


def downgrade():
${downgrade.replaceAll(/^/gm, '    ')}
`

const upOf = (upgrade: string): SentSql | undefined =>
  extract(migration(upgrade), 'python').facts.find((fact) => fact.kind === 'migration-script')?.sent?.up

const sqlOf = (upgrade: string): readonly string[] => {
  const up = upOf(upgrade)
  return up && 'statements' in up ? up.statements.map(({ sql }) => sql) : [`beyond ${up?.beyond}: ${up?.reason ?? ''}`]
}

describe("an operation's SQL for PostgreSQL", () => {
  it('creates a table with its keys, defaults, enumerations and references', () => {
    expect(
      sqlOf(`op.create_table('order',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.BigInteger(), sa.ForeignKey('user.id', ondelete='CASCADE')),
    sa.Column('state', sa.Enum('open', 'done', name='state'), server_default='open', nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=True),
    sa.Column('tags', postgresql.ARRAY(sa.String(length=9)), comment="it's"),
    sa.ForeignKeyConstraint(['user_id'], ['shop.user.id'], name=op.f('fk_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_order')),
    sa.UniqueConstraint('state', 'at'),
    sa.CheckConstraint('id > 0', name='positive'),
    schema='shop',
)`),
    ).toEqual([
      `CREATE TYPE "state" AS ENUM ('open', 'done')`,
      `CREATE TABLE "shop"."order" ("id" SERIAL NOT NULL, "user_id" BIGINT, "state" "state" DEFAULT 'open' NOT NULL, ` +
        `"at" TIMESTAMP WITH TIME ZONE DEFAULT now(), "tags" VARCHAR(9)[], ` +
        `CONSTRAINT "fk_user" FOREIGN KEY ("user_id") REFERENCES "shop"."user" ("id"), ` +
        `CONSTRAINT "pk_order" PRIMARY KEY ("id"), UNIQUE ("state", "at"), CONSTRAINT "positive" CHECK (id > 0), ` +
        `FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE)`,
      `COMMENT ON COLUMN "shop"."order"."tags" IS 'it''s'`,
    ])
  })

  it.each([
    [
      "op.add_column('o', sa.Column('a', sa.Boolean(), server_default=sa.false(), nullable=False))",
      ['ALTER TABLE "o" ADD COLUMN "a" BOOLEAN DEFAULT false NOT NULL'],
    ],
    ["op.drop_column('o', 'a', schema='s')", ['ALTER TABLE "s"."o" DROP COLUMN "a"']],
    [
      "op.alter_column('o', 'a', existing_type=sa.Integer(), type_=sa.Numeric(precision=10, scale=2), nullable=False, server_default=None, postgresql_using='a::numeric')",
      [
        'ALTER TABLE "o" ALTER COLUMN "a" TYPE NUMERIC(10, 2) USING a::numeric',
        'ALTER TABLE "o" ALTER COLUMN "a" SET NOT NULL',
        'ALTER TABLE "o" ALTER COLUMN "a" DROP DEFAULT',
      ],
    ],
    ["op.alter_column('o', 'a', new_column_name='b')", ['ALTER TABLE "o" RENAME "a" TO "b"']],
    [
      "op.create_index(op.f('ix'), 'o', ['a', sa.text('lower(b)')], unique=True, postgresql_using='gin', postgresql_where=sa.text('a > 0'))",
      ['CREATE UNIQUE INDEX "ix" ON "o" USING gin ("a", lower(b)) WHERE a > 0'],
    ],
    ["op.create_index('ix', 'o', ['a'], unique=False, postgresql_concurrently=True)", ['CREATE INDEX CONCURRENTLY "ix" ON "o" ("a")']],
    ["op.drop_index('ix', table_name='o')", ['DROP INDEX "ix"']],
    [
      "op.create_foreign_key(None, 'o', 'p', ['a'], ['b'], ondelete='SET NULL')",
      ['ALTER TABLE "o" ADD FOREIGN KEY ("a") REFERENCES "p" ("b") ON DELETE SET NULL'],
    ],
    ["op.create_unique_constraint('u', 'o', ['a'])", ['ALTER TABLE "o" ADD CONSTRAINT "u" UNIQUE ("a")']],
    [
      "op.create_unique_constraint('u', 'o', ['a'], postgresql_nulls_not_distinct=True)",
      ['ALTER TABLE "o" ADD CONSTRAINT "u" UNIQUE NULLS NOT DISTINCT ("a")'],
    ],
    ["op.create_check_constraint('c', 'o', 'a > 0')", ['ALTER TABLE "o" ADD CONSTRAINT "c" CHECK (a > 0)']],
    [
      "op.drop_constraint(op.f('opportunity_attachment_opportunity_attachment_type_id_lk_opportunity_attachment_type_fkey'), 'o')",
      ['ALTER TABLE "o" DROP CONSTRAINT "opportunity_attachment_opportunity_attachment_type_id_l_e60d"'],
    ],
    ["op.drop_constraint('u', 'o', type_='unique')", ['ALTER TABLE "o" DROP CONSTRAINT "u"']],
    ["op.drop_table('o')", ['DROP TABLE "o"']],
    ["op.rename_table('o', 'p')", ['ALTER TABLE "o" RENAME TO "p"']],
    ["op.execute('UPDATE o SET a = 1')", ['UPDATE o SET a = 1']],
    ['op.execute(sa.text("""SELECT \'\\\\:a\'"""))', ["SELECT ':a'"]],
    [
      "with op.batch_alter_table('o', schema=None) as batch_op:\n    batch_op.add_column(sa.Column('a', sa.Text()))\n    batch_op.create_foreign_key('f', 'p', ['a'], ['b'])\n    batch_op.create_index('ix', ['a'])\n    batch_op.drop_constraint('u', type_='unique')",
      [
        'ALTER TABLE "o" ADD COLUMN "a" TEXT',
        'ALTER TABLE "o" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "p" ("b")',
        'CREATE INDEX "ix" ON "o" ("a")',
        'ALTER TABLE "o" DROP CONSTRAINT "u"',
      ],
    ],
    [
      "op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True), sa.Column('b', sa.Integer(), primary_key=True))",
      ['CREATE TABLE "t" ("a" INTEGER NOT NULL, "b" INTEGER NOT NULL, PRIMARY KEY ("a", "b"))'],
    ],
    [
      "op.create_table('t', sa.Column('a', sa.BigInteger(), sa.Identity(always=True), primary_key=True))",
      ['CREATE TABLE "t" ("a" BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL, PRIMARY KEY ("a"))'],
    ],
  ])('%s', (upgrade, sql) => {
    expect(sqlOf(upgrade)).toEqual(sql)
  })

  it('has its line', () => {
    expect(upOf("op.drop_table('o')\nop.execute('''\nSELECT 1''')")).toEqual({
      statements: [
        { sql: 'DROP TABLE "o"', line: 10 },
        { sql: '\n    SELECT 1', line: 11, isVerbatim: true },
      ],
    })
  })
})

describe('an upgrade that does more', () => {
  it.each([
    ["op.drop_table('o')\nconn = op.get_bind()", 11, undefined],
    ["op.drop_table('o')\nif x:\n    op.drop_table('p')", 11, undefined],
    ["op.drop_table('o')\nop.get_bind().execute('SELECT 1')", 11, undefined],
    ["op.drop_table('o')\nop.execute(f'SELECT {x}')", 11, undefined],
    ["op.drop_table('o')\nop.bulk_insert(t, [])", 11, undefined],
    ["op.add_column('o', sa.Column('a', geo.Geometry()))", 10, 'The type `Geometry` is not translated to SQL.'],
    ["op.create_index('i', 'o', ['a'], postgresql_ops={'a': 'gin_trgm_ops'})", 10, '`postgresql_ops` is not translated to SQL.'],
  ])('%s', (upgrade, line, reason) => {
    expect(upOf(upgrade)).toEqual({ beyond: line, ...(reason === undefined ? {} : { reason }) })
  })
})
