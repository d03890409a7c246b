import { beforeAll, describe, expect, it } from 'vitest'
import { loadSqlParser } from '#languages/sql/parse'
import { readStatement } from '#facts/sql/read-statement'

beforeAll(loadSqlParser)

/** What a statement names, on one line: its columns by table, tables that it reads or writes as a whole. */
const namesIn = (text: string): string => {
  const read = readStatement(text)
  if (!read) return 'no table'
  return [
    read.tables.join(' '),
    ...read.columns.map(({ column, of, access }) => `${access} ${of.join('|')}.${column}`),
    ...read.stars.map((table) => `every column of ${table}`),
    ...read.positional.map((table) => `by position ${table}`),
  ].join('; ')
}

describe('what a statement names', () => {
  it.each([
    ['select u.id, u.phone from users u where u.email = $1', 'users; read users.id; read users.phone; read users.email'],
    ['select phone from orders o join users u using (id)', 'orders users; read orders|users.id; read orders|users.phone'],
    ['with c as (select * from users) select phone from c', 'users; read users.phone; every column of users'],
    ['with c as (select id from users) select phone from c', 'users; read users.id'],
    ['select count(*), sum(x) as total from orders group by y order by total', 'orders; read orders.x; read orders.y'],
    ['insert into users values ($1, $2)', 'users; by position users'],
    ['insert into users (phone) values (%(phone)s) on conflict (id) do nothing', 'users; write users.phone; read users.id'],
    ['update users set phone = :phone where id = @id', 'users; write users.phone; read users.id'],
    [
      'delete from users where exists (select 1 from orders where user_id = users.id)',
      'orders users; read orders|users.user_id; read users.id',
    ],
    ['select row_to_json(u) from users u', 'users; every column of users'],
    ["select id from users where note = 'a ? b -- c'", 'users; read users.id; read users.note'],
    ['select phone from billing.users', 'billing.users; read billing.users.phone'],
    ['select 1', 'no table'],
    // What PostgreSQL's grammar refuses.
    ['update `users` set `phone` = ? where id = ? limit 1', 'users; write users.phone; read users.id'],
    ['select top 5 [phone] from [dbo].[users] where id = @p1', 'users; read users.phone; read users.id'],
    ['select u.phone from users u $1 limit 1', 'users; read users.phone'],
    ['select * from users where (', 'users; every column of users'],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toBe(expected)
  })

  it('is told of a text that is nested as deeply as one likes', () => {
    const deep = `select phone from users where ${'('.repeat(9_000)}1${')'.repeat(9_000)} = 1`
    expect(namesIn(deep)).toContain('read users.phone')
  })
})
