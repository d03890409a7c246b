import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { knex, queryBuilders } from '#models/data/query-builders'

beforeAll(() => loadFrontEnds(['typescript']))

const accesses = (text: string): readonly unknown[] =>
  extract(text, 'typescript').facts.flatMap((fact) =>
    fact.kind === 'data-access' ? [[fact.library, fact.table, fact.operation].join(' ')] : [],
  )

const examples = {
  drizzle: { is: 'await db.update(orders).set({ paid: true })', not: 'await db.update(orders)', finds: 'update' },
  kysely: { is: "await db.deleteFrom('orders').where('id', '=', id).execute()", not: "db.dynamic.ref('orders')", finds: 'delete' },
  knex: { is: "await knex('orders').where({ id }).increment('runs')", not: "knex.schema.hasTable('orders')", finds: 'update' },
}

it.each([...queryBuilders, knex])('finds statements of $library ($source), and nothing else of it', ({ library }) => {
  const { is, not, finds } = examples[library]
  expect(accesses(is)).toEqual([`${library} orders ${finds}`])
  expect(accesses(not)).toEqual([])
})
