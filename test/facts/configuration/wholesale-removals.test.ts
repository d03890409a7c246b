import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

const removalsIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'wholesale-removal' ? [`${fact.by}${fact.guardedBy === undefined ? '' : ` unless ${fact.guardedBy}`}`] : [],
  )

it.each<[string, Language, string, string[]]>([
  ['a statement of SQL', 'typescript', "await pool.query('TRUNCATE a CASCADE')", ['pool.query']],
  ['a deletion of some rows', 'typescript', "await pool.query('DELETE FROM a WHERE id = 1')", []],
  ['a deletion of all rows', 'go', 'package a\n\nfunc f(db DB) { db.Exec("DELETE FROM a") }', ['db.Exec']],
  ['a call without a condition', 'typescript', 'await prisma.user.deleteMany()', ['prisma.user.deleteMany']],
  ['a call with a condition', 'typescript', 'await prisma.user.deleteMany({ where: { id } })', []],
  ['all rows of a model', 'python', 'User.objects.all().delete()', ['User.objects.all().delete']],
  ['some rows of a model', 'python', 'User.objects.filter(old=True).delete()', []],
  ['an array that drops items', 'typescript', 'const rest = list.drop(2)', []],
  [
    'a refusal in front of it',
    'python',
    'import sys\n\ndef reset(settings, db):\n    if settings.ENVIRONMENT == "production":\n        sys.exit(1)\n    db.drop_all()',
    ['db.drop_all unless settings.ENVIRONMENT == "production"'],
  ],
  [
    'a branch for other environments',
    'typescript',
    "if (process.env.NODE_ENV !== 'production') { await db.dropDatabase() }",
    ["db.dropDatabase unless process.env.NODE_ENV !== 'production'"],
  ],
  ['a branch for production', 'typescript', "if (process.env.NODE_ENV === 'production') { await db.dropDatabase() }", ['db.dropDatabase']],
  [
    'a function that refuses, by its name',
    'java',
    'class A { void reset() { Guards.assertNotProduction(); repository.deleteAll(); } }',
    ['repository.deleteAll unless Guards.assertNotProduction()'],
  ],
  [
    'a refusal that only warns',
    'typescript',
    "if (process.env.NODE_ENV === 'production') console.warn('careful')\nawait db.dropDatabase()",
    ['db.dropDatabase'],
  ],
])('%s', (_, language, text, removals) => {
  expect(removalsIn(text, language)).toEqual(removals)
})
