import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['go']))

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
