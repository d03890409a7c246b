import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '#model/config'
import type { BlobReader, ChangeSet, Tree } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/stored/facts-cache'
import type { ExampleLanguage } from '#model/rule'
import type { System } from '#model/system'
import { recentFacts } from '#engine/extraction/recent-facts'
import { recentSystems, type RecentSystems } from '#engine/snapshots/recent-systems'
import { reviewChange } from '#engine/review-change'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { gatherLocalChange } from '#git/local-change'
import { languageOf } from '#languages/language-of'
import { withExamples } from '#engine/rule-examples'
import { rules } from '#rules/index'
import { changeBetween, exampleFiles } from '../rules/example-system.ts'

type Files = Readonly<Record<string, string>>

/** mulberry32: the same numbers for the same seed. */
const generator = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Facts as JSON, as a database keeps them. */
const createStore = (): FactsCache => {
  const kept = new Map<string, string>()
  return {
    get: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const json = kept.get(key)
          return json === undefined ? [] : [[key, JSON.parse(json) as FileFacts] as const]
        }),
      ),
    put: async (entries) => {
      for (const [key, facts] of entries) kept.set(key, JSON.stringify(facts))
    },
  }
}

/** Keeps what a review linked, for comparing it; gives nothing back, unless it stands before something that does. */
const watched = (behind?: RecentSystems): RecentSystems & { readonly linked: System[] } => {
  const linked: System[] = []
  return {
    linked,
    closest: (repository, snapshot) => behind?.closest(repository, snapshot),
    keep: (repository, system) => {
      linked.push(system)
      behind?.keep(repository, system)
    },
  }
}

const store = createStore()

/** What a process knows that has seen nothing yet. */
const emptyMemory = (): { readonly cache: FactsCache; readonly systems: RecentSystems } => ({
  cache: recentFacts(store, 1_000_000),
  systems: recentSystems(10_000),
})

/** A review by a process that has seen what came before, and one by a process that has not. */
const reviewBoth = async (
  change: ChangeSet,
  blobs: BlobReader,
  memory: { readonly cache: FactsCache; readonly systems: RecentSystems },
) => {
  const request = { change, blobs, config: defaultConfig, rules }
  const later = watched(memory.systems)
  const first = watched()
  const again = await reviewChange({ ...request, cache: memory.cache, systems: later })
  const afresh = await reviewChange({ ...request, cache: store, systems: first })
  return { again, afresh, systems: [...later.linked.entries()].map(([at, system]) => [system, first.linked[at] as System] as const) }
}

const factsOf = new Map<string, FileFacts>()
const extracted = (path: string, text: string): FileFacts => {
  const key = `${languageOf(path)} ${text}`
  const facts = factsOf.get(key) ?? extract(text, languageOf(path))
  factsOf.set(key, facts)
  return facts
}

/** Everything that can be asked of a system. */
const answers = (system: System, all: ReadonlyMap<string, FileFacts>): unknown => {
  const kinds = new Set([...all.values()].flatMap(({ facts }) => facts.map(({ kind }) => kind)).concat('external-call'))
  const marks = new Set([...all.values()].flatMap(({ functions }) => functions.flatMap((one) => one.marks ?? [])))
  return {
    facts: [...kinds].sort().map((kind) => system.facts(kind)),
    units: system.units,
    files: [...system.files],
    paths: [...system.paths],
    notExamined: system.notExamined,
    functions: [...all].flatMap(([path, { functions, calls, exports }]) => [
      ...functions.map(({ name }) => [
        system.hasFunction(path, name),
        system.callees(path, name),
        [...marks].map((mark) => system.isMarked(path, name, mark)),
        [...marks].map((mark) => system.does(path, name, mark)),
      ]),
      ...calls.map(({ to }) => system.define(path, to)),
      ...exports.map(({ local, module }) => system.define(path, { name: local, ...(module === undefined ? {} : { module }) })),
    ]),
  }
}

const languages: readonly ExampleLanguage[] = ['typescript', 'python', 'go', 'java', 'sql', 'kubernetes', 'compose', 'dockerfile']

/** Packages of one to some files before and after a change, of all languages: what rules give as examples. */
const packages = rules
  .map(withExamples)
  .flatMap(({ examples }) =>
    languages.flatMap((language) =>
      [...(examples[language]?.bad ?? []), ...(examples[language]?.good ?? [])].map((example) => exampleFiles(language, example)),
    ),
  )

const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [folder === '' ? path : `${folder}/${path}`, text]))

/** A repository that is put together from packages, and edited at random. */
class History {
  readonly #random: (below: number) => number
  #files: Files

  constructor(seed: number) {
    this.#random = generator(seed)
    this.#files = {}
    for (let at = 0; at < 14; at += 1) this.#files = { ...this.#files, ...below(this.#folder(), this.#pick(packages).head) }
  }

  get files(): Files {
    return this.#files
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#random(items.length)] as Item
  }

  /** Packages may lie upon one another, or at the root. */
  #folder(): string {
    return this.#pick(['', 'a', 'b', 'a/inner', 'packages/c', 'packages/d', 'src', 'tests/e'])
  }

  step(): void {
    const paths = Object.keys(this.#files)
    const path = this.#pick(paths)
    const text = this.#files[path] ?? ''
    const { [path]: _, ...rest } = this.#files
    const edits: readonly (() => Files)[] = [
      () => ({ ...this.#files, ...below(this.#folder(), this.#pick(packages).base) }),
      () => ({ ...this.#files, ...below(this.#folder(), this.#pick(packages).head) }),
      () => rest,
      () => ({ ...rest, [path.replace(/([^/]+)$/, 'moved/$1')]: text }),
      () => ({ ...rest, [path]: this.#otherLines(text) }),
      () => ({ ...rest, [path]: `${text}\n` }),
      () => ({ ...rest, ...this.#bridge(paths) }),
      () => ({ ...this.#files, ...this.#settings() }),
    ]
    this.#files = this.#pick([...edits, edits[4] as () => Files, edits[4] as () => Files])()
  }

  /** A line that is gone, or stands twice, or a new first one. */
  #otherLines(text: string): string {
    const lines = text.split('\n')
    const at = this.#random(lines.length)
    const line = lines[at] ?? ''
    return this.#pick([lines.toSpliced(at, 1), lines.toSpliced(at, 0, line), ['', ...lines]]).join('\n')
  }

  /** A module through which others are reached, or that calls them. */
  #bridge(paths: readonly string[]): Files {
    const code = paths.filter((path) => /\.ts$/.test(path))
    if (code.length === 0) return {}
    const [one, other] = [this.#pick(code), this.#pick(code)]
    const names = extracted(one, this.#files[one] ?? '').exports.map(({ name }) => name)
    return {
      [this.#pick(['src/bridge.ts', 'a/bridge.ts'])]: [
        `import express from 'express'`,
        `import * as one from '/${one}'`.replace("'/", "'../"),
        `export * from '../${other}'`,
        'const app = express()',
        `app.post('/bridge', async (request, response) => { response.json(await one.${names[0] ?? 'run'}(request.body)) })`,
        'app.listen(3000)',
      ].join('\n'),
    }
  }

  #settings(): Files {
    return this.#pick<Files>([
      { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*", "a/src/*"] } } }' },
      {
        'package.json': '{ "name": "root", "private": true, "dependencies": { "express": "5.0.0", "axios": "1.0.0", "bullmq": "5.0.0" } }',
      },
      { 'a/package.json': '{ "name": "a", "main": "src/index.js", "bin": "cli.js" }' },
      { 'a/Dockerfile': 'FROM node:24\nCMD ["node", "src/main.js"]\n' },
      { 'src/client.ts': "import axios from 'axios'\naxios.defaults.timeout = 3000\nexport const api = axios.create()\n" },
      { 'a/src/uses.ts': "import { api } from '../../src/client'\nexport const load = () => api.get('https://rates.example.com')\n" },
    ])
  }
}

/** A service in which what one file says decides what is found in others. */
const service: Files = {
  'package.json':
    '{ "name": "root", "private": true, "scripts": { "start": "node x" }, "dependencies": { "express": "5", "axios": "1", "pino": "10", "pg": "8" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'src/http.ts': "import axios from 'axios'\nexport const api = axios.create({ baseURL: 'https://rates.example.com', timeout: 5_000 })\n",
  'src/clients/index.ts': "export * from '../http'\n",
  'src/rates.ts': "import { api } from './clients'\nexport const rates = () => api.get('/eur')\n",
  'src/aliased.ts': "import { api } from '@/http'\nexport const people = () => api.post('/people', {})\n",
  'src/plain.ts': "import axios from 'axios'\nexport const stock = () => axios.get('https://stock.example.com')\n",
  'src/logger.ts': "import pino from 'pino'\nexport const logger = pino({ redact: ['password'] })\n",
  'src/store.ts':
    "import { pool } from './pool'\nimport { logger } from './logger'\nexport const save = async (order: { id: string }) => {\n  try {\n    await pool.query('insert into orders (id) values ($1)', [order.id])\n  } catch (error) {\n    logger.error(`not saved ${order.id}`)\n  }\n}\n",
  'src/pool.ts': "import { Pool } from 'pg'\nexport const pool = new Pool({ max: 5 })\n",
  'src/handlers.ts':
    "import { save } from './store'\nimport { rates } from './rates'\nexport const create = async (request: any, response: any) => {\n  void save(request.body)\n  response.json(await rates())\n}\n",
  'src/main.ts':
    "import express from 'express'\nimport { create } from './handlers'\nconst app = express()\napp.post('/orders', create)\napp.listen(3000)\n",
  'scripts/load.ts': "import { people } from '../src/aliased'\nvoid people()\n",
  'pyproject.toml': '[project]\nname = "jobs"\ndependencies = ["fastapi", "requests", "uvicorn"]\n',
  'jobs/session.py': 'import requests\nsession = requests.Session()\n',
  'jobs/main.py':
    "from fastapi import FastAPI\nfrom jobs import session\napp = FastAPI()\n@app.get('/rates')\ndef rates():\n    return session.session.get('https://rates.example.com').json()\n",
  'go.mod': 'module example.com/service\n\ngo 1.24\n',
  'internal/rates/rates.go': 'package rates\n\nimport "net/http"\n\nfunc Load() { http.Get("https://rates.example.com") }\n',
  'cmd/tool/main.go': 'package main\n\nimport "example.com/service/internal/rates"\n\nfunc main() { rates.Load() }\n',
  'cmd/server/main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
}

const replaced =
  (path: string, from: string, to: string) =>
  (files: Files): Files =>
    files[path] === undefined ? files : { ...files, [path]: files[path].replace(from, to) }
const added =
  (path: string, text: string) =>
  (files: Files): Files => ({ ...files, [path]: text })
const moved =
  (path: string, to: string) =>
  (files: Files): Files => {
    const { [path]: text, ...rest } = files
    return text === undefined ? rest : { ...rest, [to]: text }
  }

/** What a push may do to files that it does not touch. */
const pushes: Readonly<Record<string, (files: Files) => Files>> = {
  'nothing at all': (files) => files,
  'the deadline of a client goes': replaced('src/http.ts', ', timeout: 5_000', ''),
  'a client moves by a line': replaced('src/http.ts', 'export const', '\nexport const'),
  'a client has another name': replaced('src/http.ts', 'const api', 'const other'),
  'a client is gone': moved('src/http.ts', 'src/elsewhere.ts'),
  'a client stands in a folder of its own': moved('src/http.ts', 'src/http/index.ts'),
  'a file stands before the one that was meant': added('src/clients.ts', "import axios from 'axios'\nexport const api = axios.create()\n"),
  'an alias leads elsewhere': replaced('tsconfig.json', './src/*', './scripts/*'),
  'a setting bounds a whole library': added('src/defaults.ts', "import axios from 'axios'\naxios.defaults.timeout = 3_000\n"),
  'a setting bounds one client': added('src/defaults.ts', "import { api } from './http'\napi.defaults.timeout = 3_000\n"),
  'a route is gone': replaced('src/main.ts', "app.post('/orders', create)\n", ''),
  'a route is told to a signal': replaced('src/main.ts', "app.post('/orders', create)", "process.on('SIGTERM', create)"),
  'a handler calls no further': replaced('src/handlers.ts', 'void save(request.body)', ''),
  'a handler is generated': replaced('src/handlers.ts', 'import', '// Code generated by a tool. DO NOT EDIT.\nimport'),
  'a handler runs in a browser': replaced('src/handlers.ts', 'import', "'use client'\nimport"),
  'a function catches nothing': replaced('src/store.ts', 'catch (error)', 'finally'),
  'a logger is another one': replaced('src/logger.ts', "pino({ redact: ['password'] })", 'pino()'),
  'a server is none': replaced('package.json', '"express": "5", ', ''),
  'a package begins in a folder': added('src/package.json', '{ "name": "inner", "private": true, "dependencies": { "express": "5" } }'),
  'a script is loaded by the server': replaced('src/main.ts', 'import { create }', "import '../scripts/load'\nimport { create }"),
  'a session is bounded': replaced('jobs/session.py', 'requests.Session()', 'requests.Session()  # bounded\nother = 1'),
  'a session is another module': moved('jobs/session.py', 'jobs/session/__init__.py'),
  'a program of Go is stopped': replaced('cmd/server/main.go', 'http.ListenAndServe(":8080", nil)', ''),
  'a package of Go is somewhere else': moved('internal/rates/rates.go', 'internal/other/rates.go'),
  'a module of Go has another name': replaced('go.mod', 'example.com/service', 'example.com/other'),
  'notes say how to roll back': added('docs/runbook.md', '# Runbook\n\n## Rollback\n\nAs follows.\n'),
}

describe('a process that has linked and judged a repository before says what one says that has not', () => {
  it.each([1, 2, 3, 4, 5, 6])('history %i', async (seed) => {
    const history = new History(seed * 7_919)
    await loadFrontEnds(Object.keys(history.files).map(languageOf))
    const memory = { cache: recentFacts(store, seed % 2 === 0 ? 4_000 : 1_000_000), systems: recentSystems(seed % 3 === 0 ? 150 : 10_000) }
    let base = history.files
    let shared = 0
    for (let push = 0; push < 12; push += 1) {
      for (let edits = 0; edits <= push % 3; edits += 1) history.step()
      // An example may have files of another language beside it, such as a script.
      await loadFrontEnds(Object.keys(history.files).map(languageOf))
      const { change, blobs } = changeBetween(base, history.files)
      const { again, afresh, systems } = await reviewBoth(change, blobs, memory)
      expect(JSON.stringify(again)).toBe(JSON.stringify(afresh))
      for (const [at, [later, first]] of systems.entries()) {
        const all = new Map(Object.entries(at === 0 ? base : history.files).map(([path, text]) => [path, extracted(path, text)]))
        expect(answers(later, all)).toEqual(answers(first, all))
        shared += later.facts('package-manifest').length
      }
      if (push % 4 === 3) base = history.files
    }
    expect(shared).toBeGreaterThan(0)
  })

  it.each(Object.keys(pushes))('when first %s, whatever comes next', async (first) => {
    await loadFrontEnds(['typescript', 'python', 'go'])
    const pushed = pushes[first]?.(service) ?? service
    const at = Object.keys(pushes).indexOf(first)
    const opening = changeBetween(service, pushed)
    const { again, afresh } = await reviewBoth(opening.change, opening.blobs, emptyMemory())
    expect(JSON.stringify(again)).toBe(JSON.stringify(afresh))
    // Half of all pairs: the other half is that of the tests before and behind.
    for (const next of Object.values(pushes).filter((_, other) => (at + other) % 2 === 0)) {
      const memory = emptyMemory()
      await reviewChange({ ...opening, config: defaultConfig, rules, ...memory })
      const files = next(pushed)
      const { change, blobs } = changeBetween(service, files)
      const then = await reviewBoth(change, blobs, memory)
      expect(JSON.stringify(then.again)).toBe(JSON.stringify(then.afresh))
      const all = new Map(Object.entries(files).map(([path, text]) => [path, extracted(path, text)]))
      const [, [later, fresh] = []] = then.systems
      expect(later && answers(later, all)).toEqual(fresh && answers(fresh, all))
    }
  })

  const root = join(import.meta.dirname, '../..')
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  // Two thirds of this repository are many files of one kind, and would take most of the time.
  const isLeftOut = (path: string): boolean => /^(?:test|src\/(?:facts|models|rules))\//.test(path)
  const without = (tree: Tree): Tree => ({ ...tree, entries: tree.entries.filter(({ path }) => !isLeftOut(path)) })
  const changed = (commit: string): number =>
    git('diff', '--name-only', `${commit}~1`, commit)
      .split('\n')
      .filter((path) => !isLeftOut(path)).length
  // With its parent in the clone. A commit that joins the work of weeks would take longer than all others.
  const commits = git('rev-list', '--first-parent', '--max-count=30', 'HEAD')
    .split('\n')
    .slice(0, -1)
    .filter((commit) => changed(commit) > 0 && changed(commit) <= 200)
    .slice(0, 2)
    .toReversed()

  it.skipIf(commits.length < 2)(
    "this repository's last commits",
    async () => {
      const memory = emptyMemory()
      for (const commit of commits) {
        const { change: whole, blobs, close } = await gatherLocalChange({ repoDir: root, base: `${commit}~1`, head: commit })
        const { base, head, files } = whole
        const change = {
          ...whole,
          base: without(base),
          head: without(head),
          files: files.filter(({ path }) => !isLeftOut(path)),
        }
        try {
          const { again, afresh } = await reviewBoth(change, blobs, memory)
          expect(JSON.stringify(again)).toBe(JSON.stringify(afresh))
        } finally {
          await close()
        }
      }
    },
    300_000,
  )
})

it('finds what a change adds, whichever of two rules asks first for what both depend on', async () => {
  const manifest = { 'package.json': '{"name":"feed","dependencies":{"express":"5.0.0"}}' }
  const start = (call: string): string =>
    `import express from 'express'\nconst app = express()\nasync function start() {\n${call}  app.listen(8080)\n}\nstart()\n`
  const call = '  await fetch(`${process.env.ZONES_URL}/zones`)\n'
  const { change, blobs } = changeBetween({ ...manifest, 'src/main.ts': start('') }, { ...manifest, 'src/main.ts': start(call) })
  const asking = rules.filter(({ id }) => id === 'optional-dependency-stops-startup' || id === 'startup-waits-for-network')
  expect(asking).toHaveLength(2)
  for (const order of [asking, asking.toReversed()]) {
    const { findings } = await reviewChange({ change, blobs, rules: order, config: defaultConfig })
    expect(findings.map(({ ruleId, state, startLine }) => [ruleId, state, startLine])).toEqual([['startup-waits-for-network', 'new', 4]])
  }
})
