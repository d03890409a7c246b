import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { FactOf } from '#model/fact'

await loadFrontEnds(['dockerfile'])

const command = (text: string): FactOf<'image-command'> | undefined =>
  extract(text, 'dockerfile').facts.find((fact): fact is FactOf<'image-command'> => fact.kind === 'image-command')

it.each([
  ['the shell form', 'FROM a\nCMD node x.js', 'shell', ['node', 'x.js']],
  ['the JSON form, blanks kept', 'FROM a\nCMD ["sh", "-c", "a && b"]', 'exec', ['sh', '-c', 'a && b']],
  ['what is no valid JSON is the shell form', "FROM a\nCMD ['node', 'x.js']", 'shell', ["['node',", "'x.js']"]],
  ['a JSON form over two lines', 'FROM a\nCMD ["node", \\\n  "x.js"]', 'exec', ['node', 'x.js']],
  ['the last one counts', 'FROM a\nCMD old\nCMD ["new"]', 'exec', ['new']],
  ['only the last stage counts', 'FROM a AS build\nCMD build\nFROM b\nCMD ["run"]', 'exec', ['run']],
  ['a stage inherits from the stage it starts from', 'FROM a AS base\nCMD ["run"]\nFROM base\nRUN true', 'exec', ['run']],
  ['an entry point gets the command as arguments', 'FROM a\nENTRYPOINT ["node"]\nCMD ["x.js"]', 'exec', ['node', 'x.js']],
  ['an init starts the command', 'FROM a\nENTRYPOINT ["/sbin/tini", "--"]\nCMD node x.js', 'shell', ['node', 'x.js']],
  ['an entry point in shell form ignores the command', 'FROM a\nENTRYPOINT run\nCMD ["x"]', 'shell', ['run']],
])('knows what an image starts: %s', (_title, text, form, words) => {
  expect(command(text)).toMatchObject({ form, words })
})

it('gives nothing for a text that starts nothing', () => {
  expect(command('FROM scratch\nCOPY a /a')).toBeUndefined()
  expect(extract('not a Dockerfile at all', 'dockerfile').problem).toBeUndefined()
})

it('tells what is built into what is shipped, and never a value', () => {
  const text =
    'FROM a AS build\nENV JWT_SECRET=one-of-the-build\nFROM b\nENV SESSION_SECRET=kQ9vWz3nTbXe7RmYpLcJ2Ahf\nARG API_TOKEN\nCOPY .env ./'
  const { facts } = extract(text, 'dockerfile')
  expect(
    facts.flatMap((fact) =>
      fact.kind === 'config-literal' ? [[fact.name, fact.shipped, fact.value]] : fact.kind === 'image-copy' ? [[fact.source]] : [],
    ),
  ).toEqual([['JWT_SECRET', false, 'plain'], ['SESSION_SECRET', true, 'random'], ['.env']])
  expect(JSON.stringify(facts)).not.toMatch(/kQ9v|one-of/)
})
