import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['java', 'typescript']))

it('finds a token check that is imported under another name', () => {
  const text =
    "import { verify as isGenuine } from 'jsonwebtoken'\nexport function read(req) { const claims = isGenuine(req.headers.authorization, key); return load(claims.sub) }\n"
  expect(extract(text, 'typescript').facts).toContainEqual(expect.objectContaining({ kind: 'protection', of: ['signature'] }))
})

it('finds a key that is given to a class of a package which is imported whole', () => {
  const text =
    'import javax.crypto.spec.*;\nclass A { Object key() { return new SecretKeySpec("q7Zr2Lx9Vb4T{{}}n8Kd1Wp6".getBytes(), "HmacSHA256"); } }\n'
  expect(extract(text.replace('{{}}', ''), 'java').facts).toContainEqual(expect.objectContaining({ kind: 'secret', type: 'signing-key' }))
})
