import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { transactionsOf } from '#facts/transactions/extract'
import { table as goTable } from '#models/go/transactions-table'
import { table as javaTable } from '#models/java/transactions-table'
import { table as pythonTable } from '#models/python/transactions-table'
import { TransactionIndex } from '#models/indexes/transaction-index'
import { table as typescriptTable } from '#models/typescript/transactions-table'
import { transactionTable } from '../../scripts/models/transaction-schema.ts'
import { lower, type CodeLanguage } from '../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable, java: javaTable }

const languages: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

/** Each row with an index that knows no other one. */
const rows = languages.flatMap((language) => {
  const written = transactionTable.parse(parse(readFileSync(`src/models/${language}/transactions.yml`, 'utf8')))
  const table = tables[language]
  const forms = [...table.forms, ...table.names]
  return [...written.forms, ...written.names].map(({ source, examples }, position) => ({
    language,
    source,
    examples,
    index: new TransactionIndex({ ...table, forms: forms.slice(position, position + 1), names: [] }),
  }))
})

/** The transactions around the calls of `work` in a text. */
const around = (language: CodeLanguage, text: string, index: TransactionIndex): (string | undefined)[] => {
  const file = new CodeFile(text, lower(language, text))
  const names = { placeOf: () => ({ within: 'f', calleeText: '' }), nameOf: () => 'f', targetOf: () => undefined }
  const transactions = transactionsOf(file, index, names)
  return file.index.calls
    .filter(({ call }) => call.callee.kind === 'name' && call.callee.name === 'work')
    .map(({ call }) => transactions.around(call)?.opener)
}

it.each(rows)('$language: inside a transaction: $source', ({ language, examples, index }) => {
  expect(index.mentions(examples.inside)).toBe(true)
  expect(around(language, examples.inside, index)).toEqual([expect.any(String)])
})

it.each(rows)('$language: outside any transaction: $source', ({ language, examples, index }) => {
  expect(around(language, examples.outside, index)).toEqual([undefined])
})

/** Each row of a connection with an index that knows no other one. */
const connections = languages.flatMap((language) => {
  const written = transactionTable.parse(parse(readFileSync(`src/models/${language}/transactions.yml`, 'utf8')))
  const table = tables[language]
  return (written.implicit ?? []).map(({ library, examples }, position) => ({
    language,
    library,
    examples,
    index: new TransactionIndex({ ...table, forms: [], names: [], implicit: table.implicit?.slice(position, position + 1) ?? [] }),
  }))
})

it.each(connections)('$language: $library: a write that nothing commits is lost', ({ language, examples, index }) => {
  const lost = (text: string): number => {
    const file = new CodeFile(text, lower(language, text))
    const names = { placeOf: () => ({ within: 'f', calleeText: '' }), nameOf: () => 'f', targetOf: () => undefined }
    return transactionsOf(file, index, names).facts.filter(({ kind }) => kind === 'uncommitted-write').length
  }
  expect(index.mentions(examples.lost)).toBe(true)
  expect([lost(examples.lost), lost(examples.kept)]).toEqual([1, 0])
})
