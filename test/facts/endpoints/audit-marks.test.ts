import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['typescript', 'python']))

const isMarked = (text: string, language: 'typescript' | 'python'): boolean =>
  extract(text, language).functions.some(({ marks = [] }) => marks.includes('keeps-audit'))

it.each<[string, 'typescript' | 'python', boolean]>([
  ['export const ban = (db, id) => db.insert(auditEntries).values({ id })', 'typescript', true],
  ['export const ban = (rows, id) => rows.push(new AuditEntry(id))', 'typescript', false],
  ['def ban(session, id):\n    session.add(AuditEntry(id))\n', 'python', true],
])('an entry of an audit log is stored by %j (%s): %s', (text, language, expected) => {
  expect(isMarked(text, language)).toBe(expected)
})
