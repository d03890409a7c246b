import { expect, test } from 'vitest'
import { createLogger } from '#app/operations/logger'

const logged = (fields: object): string => {
  let text = ''
  createLogger('info', { write: (line) => void (text += line) }).info(fields, 'message')
  return text
}

test.each<readonly [string, object, string]>([
  ['an authorization header', { request: { headers: { authorization: 'token hunter2' } } }, 'hunter2'],
  ['a token of an object', { auth: { token: 'hunter2' } }, 'hunter2'],
  ['a database address in a message', { err: new Error('cannot reach postgres://user:hunter2@db/x') }, 'hunter2'],
  ['a token in a message', { err: new Error('401 for ghs_hunter2hunter2') }, 'hunter2'],
  ['a token in a cause', { err: new Error('failed', { cause: new Error('github_pat_hunter2') }) }, 'hunter2'],
  ['a signed token in a message', { err: new Error('bad eyJhbGciOiJSUzI1.eyJpYXQiOjE2hunter2.c2lnbmF0dXJlLXg') }, 'hunter2'],
  [
    'what an Octokit error carries',
    { err: Object.assign(new Error('403'), { status: 403, request: { body: 'hunter2' }, response: { data: 'hunter2' } }) },
    'hunter2',
  ],
])('%s is not logged', (_what, fields, hidden) => {
  const line = logged(fields)
  expect(line).not.toContain(hidden)
  expect(JSON.parse(line)).toMatchObject({ msg: 'message' })
})

test('an error is logged with its causes and its status', () => {
  expect(JSON.parse(logged({ err: new Error('outer', { cause: Object.assign(new Error('inner'), { status: 502 }) }) }))).toMatchObject({
    err: { message: 'outer', cause: { message: 'inner', status: 502 } },
  })
})
