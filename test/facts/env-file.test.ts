import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'

// Letters and digits drawn for this test.
const random = 'kQ9vWz3nTbXe7RmYpLcJ2Ah8'

const literalsOf = (text: string): string[] =>
  extract(text, 'properties').facts.flatMap((fact) =>
    fact.kind === 'config-literal' ? [`${fact.name} ${fact.value} ${fact.at.startLine}`] : [],
  )

it.each([
  ['a secret drawn at random', `PORT=80\nJWT_SECRET=${random}\n`, ['JWT_SECRET random 2']],
  ['one in quotes, exported', `export API_TOKEN="${random}"\n`, ['API_TOKEN random 1']],
  ['one with a comment behind it', `API_TOKEN=${random} # of staging\n`, ['API_TOKEN random 1']],
  ['one that is left empty', 'DB_PASSWORD=\n', ['DB_PASSWORD placeholder 1']],
  ['a reference', 'DB_PASSWORD=${POSTGRES_PASSWORD}\n', ['DB_PASSWORD placeholder 1']],
  ['a comment', `# JWT_SECRET=${random}\n`, []],
  ['a name that promises none', `CLIENT_ID=${random}\nTOKEN_TTL=3600\n`, []],
  ['settings of another kind', `app.secret=${random}\n`, []],
])('reads %s', (_title, text, found) => {
  expect(literalsOf(text)).toEqual(found)
})

it('keeps no value', () => {
  expect(JSON.stringify(extract(`JWT_SECRET=${random}\n`, 'properties'))).not.toContain(random)
})
