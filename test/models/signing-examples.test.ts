import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { possibleNames } from '#code/possible-names'
import { signingsOf } from '#models/requests/signings'
import { signingTable } from '../../scripts/models/signing-schema.ts'
import { lower, type CodeLanguage } from '../code/lower.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

const tables = languages.map((language) => ({
  language,
  ...signingTable.parse(parse(readFileSync(`src/models/${language}/signing.yml`, 'utf8'))),
}))
const proofs = tables.flatMap(({ language, verifies }) => verifies.map(({ library, examples }) => ({ language, library, examples })))
const keys = tables.flatMap(({ language, signs }) => signs.map(({ library, examples }) => ({ language, library, examples })))
const codes = tables.flatMap(({ language, computes }) => computes.map(({ library, examples }) => ({ language, library, examples })))
const comparisons = tables.flatMap(({ language, compares }) => compares.map(({ library, examples }) => ({ language, library, examples })))

const proofsIn = (language: CodeLanguage, text: string): number => {
  const file = new CodeFile(text, lower(language, text))
  const index = signingsOf(language)
  return file.index.calls.filter(
    ({ call, scope }) => index.mayVerify(file.exportedName(call.callee)) && index.verifies(file.nameOf(call.callee, scope)),
  ).length
}

/** The libraries of the calls that have a key at the place of their row. */
const keysIn = (language: CodeLanguage, text: string): string[] => {
  const file = new CodeFile(text, lower(language, text))
  return file.index.calls.flatMap(({ call, scope }) => {
    const [form] = possibleNames(file, call.callee, scope).flatMap((name) => signingsOf(language).signedBy(name) ?? [])
    return form && call.args['keys' in form.key ? form.key.options : form.key.position] ? [form.library] : []
  })
}

const callsIn = (language: CodeLanguage, text: string, of: 'computes' | 'compares'): string[] => {
  const file = new CodeFile(text, lower(language, text))
  const index = signingsOf(language)
  return file.index.calls.flatMap(({ call, scope }) => {
    const last = file.exportedName(call.callee)
    if (of === 'computes' ? !index.mayCompute(last) : !index.mayCompare(last, file.modules)) return []
    return possibleNames(file, call.callee, scope).filter((name) => (of === 'computes' ? index.computes(name) : index.compares(name)))
  })
}

it.each(codes)('$language: $library computes a code', ({ language, examples }) => {
  expect(callsIn(language, examples.is, 'computes')).toHaveLength(1)
  expect(callsIn(language, examples.not, 'computes')).toEqual([])
})

it.each(comparisons)('$language: $library compares', ({ language, examples }) => {
  expect(callsIn(language, examples.is, 'compares')).toHaveLength(1)
  expect(callsIn(language, examples.not, 'compares')).toEqual([])
})

it.each(proofs)('$language: $library proves who sent something', ({ language, examples }) => {
  expect(proofsIn(language, examples.is)).toBe(1)
  expect(proofsIn(language, examples.not)).toBe(0)
})

it.each(keys)('$language: $library takes a key', ({ language, library, examples }) => {
  expect(keysIn(language, examples.is)).toEqual([library])
  expect(keysIn(language, examples.not)).toEqual([])
})

it('finds a proof that is imported under another name', () => {
  expect(proofsIn('typescript', "import { verify as isGenuine } from 'jsonwebtoken'\nisGenuine(token, key)\n")).toBe(1)
})
