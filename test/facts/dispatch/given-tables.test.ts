import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['typescript', 'python']))

type Language = 'typescript' | 'python'

const taken = (language: Language, text: string): readonly string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'table-call' ? [`${fact.taker} ${fact.argument} ${fact.parameter}`] : []))

const given = (language: Language, text: string): readonly unknown[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'handler-table' ? [[fact.to.name, fact.argument]] : []))

it('finds the parameter that holds the table of a class', () => {
  expect(
    taken(
      'typescript',
      'export class Worker {\n  constructor(private client: Client, private handlers: Handlers) {}\n  run(m: M) { return this.handlers[m.kind](m) }\n}\n',
    ),
  ).toEqual(['Worker 1 handlers'])
  expect(
    taken(
      'typescript',
      'export class Worker {\n  constructor(table: Handlers) { this.handlers = table }\n  run(m: M) {\n    const handle = this.handlers.get(m.kind)\n    return handle(m)\n  }\n}\n',
    ),
  ).toEqual(['Worker 0 table'])
  expect(
    taken(
      'python',
      'class Worker:\n    def __init__(self, client, handlers):\n        self.handlers = handlers\n\n    def run(self, m):\n        self.handlers[m.kind](m)\n',
    ),
  ).toEqual(['Worker 1 handlers'])
})

it('finds the parameter of a function', () => {
  expect(taken('typescript', 'export const run = (client, handlers) => client.each((m) => handlers[m.kind](m))\n')).toEqual([
    'run 1 handlers',
  ])
})

it('knows no parameter for a table that the class makes', () => {
  expect(
    taken(
      'typescript',
      'export class Worker {\n  handlers = {}\n  constructor(client: Client) {}\n  run(m: M) { return this.handlers[m.kind](m) }\n}\n',
    ),
  ).toEqual([])
})

it('finds tables that calls are given', () => {
  expect(given('python', 'from app import a, b, Worker\n\nWorker(client, handlers={"a": a, "b": b})\n')).toEqual([['Worker', 'handlers']])
  expect(given('typescript', "import { a, Worker } from './w.js'\nnew Worker(client, { a, b: (m) => a(m) })\n")).toEqual([['Worker', 1]])
  expect(given('typescript', "import { a, Worker } from './w.js'\nnew Worker(client, { a, most: 3 })\n")).toEqual([])
})
