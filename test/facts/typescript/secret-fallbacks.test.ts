import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['typescript'])

const fallbacksIn = (text: string): string[] =>
  extract(text, 'typescript').facts.flatMap((fact) => (fact.kind === 'secret-fallback' && fact.signing ? [`${fact.name} ${fact.by}`] : []))

it.each([
  ['of a constant', "const { JWT_SECRET = 'x' } = process.env"],
  ['with a value that names an environment', "const { JWT_SECRET = 'dev-secret' } = process.env"],
  ['under another name', "const { JWT_SECRET: key = 'x' } = process.env"],
  ['of the whole process', "const { env: { JWT_SECRET = 'x' } } = process"],
  ['of a name for the environment', "const env = process.env\nconst { JWT_SECRET = 'x' } = env"],
  ['of the environment that is imported', "import { env } from 'node:process'\nconst { JWT_SECRET = 'x' } = env"],
  ["of a bundler's environment", "const { JWT_SECRET = 'x' } = import.meta.env"],
  ["of a parameter's default", "export const sign = ({ JWT_SECRET = 'x' } = process.env) => JWT_SECRET"],
  ["of a parameter with the environment's type", "export const sign = ({ JWT_SECRET = 'x' }: NodeJS.ProcessEnv) => JWT_SECRET"],
  ['of a parameter that a call fills', "const sign = ({ JWT_SECRET = 'x' }) => JWT_SECRET\nsign(process.env)"],
  ['in an assignment', "let JWT_SECRET: string\n;({ JWT_SECRET = 'x' } = process.env)"],
  ['in an assignment under another name', "let key: string\n;({ JWT_SECRET: key = 'x' } = process.env)"],
])('a default in a pattern is a fallback of the variable: %s', (_, text) => {
  expect(fallbacksIn(text)).toEqual(['JWT_SECRET default value'])
})

it.each([
  ['of other values', "const { JWT_SECRET = 'x' } = options()"],
  ['of a parameter that callers fill with other values', "const sign = ({ JWT_SECRET = 'x' }) => JWT_SECRET\nsign(options)"],
  ['that is empty', "const { JWT_SECRET = '' } = process.env"],
  ['of tests only', "if (isTest) {\n  const { JWT_SECRET = 'x' } = process.env\n}"],
])('a default in a pattern is no fallback of a variable: %s', (_, text) => {
  expect(fallbacksIn(text)).toEqual([])
})

it.each(['const env = process.env\nsign(env.JWT_SECRET || "x")', 'import { env } from "node:process"\nsign(env["JWT_SECRET"] ?? "x")'])(
  'a fallback behind an operator counts for every name of the environment: %s',
  (text) => {
    expect(fallbacksIn(text)).toHaveLength(1)
  },
)
