import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['typescript']))

it.each([
  ['an address in a text', "res.json({ type: 'https://errors.example.com/failed' })", 1],
  ['a comment', "res.json({ type: 'failed' }) // known to fail", 0],
])('reads a handler with %s', (_title, code, count) => {
  const text = `export async function GET(req, res) {\n  try {\n    await load()\n  } catch (error) {\n    ${code}\n  }\n}\n`
  expect(extract(text, 'typescript').facts.filter(({ kind }) => kind === 'lost-error')).toHaveLength(count)
})
