import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['go', 'typescript']))

const optionalChecks = (body: string, results = ''): readonly string[] =>
  extract(`package a\n\nfunc (m *Manager) check(signature string, body []byte) ${results} {\n${body}\n}\n`, 'go').facts.flatMap((fact) =>
    fact.kind === 'optional-check' ? [fact.given] : [],
  )

it('a branch that only returns in front of a call that may refuse lets a missing value pass', () => {
  expect(optionalChecks('if signature == "" {\n\t\treturn nil\n\t}\n\treturn m.verify(signature, body)', 'error')).toEqual(['signature'])
  expect(optionalChecks('if signature == "" {\n\t\treturn\n\t}\n\tm.verify(signature, body)')).toEqual(['signature'])
})

it('a function that hands the value of the call on makes a signature, and refuses nobody', () => {
  expect(optionalChecks('if signature == "" {\n\t\treturn\n\t}\n\t*m.address = m.GetSignedURL(signature)')).toEqual([])
})

const inScript = (branch: string): readonly string[] =>
  extract(
    `import { Webhook } from 'svix'\nconst hook = new Webhook(secret)\nfunction read(body, signature) {\n  if (!signature) ${branch}\n  return hook.verify(body, signature)\n}\n`,
    'typescript',
  ).facts.flatMap((fact) => (fact.kind === 'optional-check' && fact.isSignature ? [fact.given] : []))

it('a message that is given as it came was not verified', () => {
  expect(inScript('return JSON.parse(body)')).toEqual(['signature'])
})

it('an error, or nothing, is no message', () => {
  expect(inScript("throw new Error('signature')")).toEqual([])
  expect(inScript('return null')).toEqual([])
})
