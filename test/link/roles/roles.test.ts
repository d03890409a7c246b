import { beforeAll, describe, expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import type { System, Unit } from '#model/system'
import { loadExtraction } from '#engine/extraction/extractor'
import { languageOf } from '#languages/language-of'
import { link } from '#link/link'

type Texts = Readonly<Record<string, string>>

let extract: (text: string, language: Language) => FileFacts

beforeAll(async () => {
  const code = ['typescript', 'tsx', 'javascript', 'python', 'go', 'java'] as const
  extract = await loadExtraction([...code, 'package-json', 'python-manifest', 'go-mod', 'java-manifest', 'dockerfile'])
})

const systemOf = (texts: Texts, service?: string): System =>
  link({
    ...(service === undefined ? {} : { roleByConfig: (path) => (path === service ? 'production' : undefined) }),
    files: Object.entries(texts)
      .map(([path, text]) => ({ path, language: languageOf(path), text }))
      .map(({ path, language, text }) => ({ path, language, facts: extract(text, language) })),
    paths: new Set(Object.keys(texts)),
    notExamined: [],
    vocabulary: { callThroughClient: () => undefined },
  })

const unitAt = (texts: Texts, root: string): Unit | undefined => systemOf(texts).units.find((unit) => unit.root === root)

/** Whether the external call of a file is made by a service. */
const isInService = (texts: Texts, path: string): boolean | undefined =>
  systemOf(texts)
    .facts('external-call')
    .find((call) => call.at.path === path)?.inService

const manifest = (content: object): string => JSON.stringify(content)
const server = manifest({ name: '@shop/api', private: true, scripts: { start: 'node main.js' }, dependencies: { express: '5.0.0' } })
const call = "import axios from 'axios'\nexport const score = (order) => axios.get(`https://risk.example.com/${order}`)\n"
const view = 'export const Cart = () => <b>1</b>\n'
const pythonCall = 'import requests\n\n\ndef score():\n    return requests.get("https://risk.example.com")\n'
const goCall =
  'package risk\n\nimport "net/http"\n\nfunc Score() (*http.Response, error) {\n\treturn http.Get("https://risk.example.com")\n}\n'
const goRoutes =
  'package web\n\nimport (\n\t"net/http"\n\n\t"github.com/go-chi/chi/v5"\n)\n\nfunc Mount(r chi.Router) { r.Post("/risk", score) }\n\nfunc score(w http.ResponseWriter, r *http.Request) {}\n'
const javaCall = `package shop;
import org.springframework.web.client.RestTemplate;
class Risk { String score() { return new RestTemplate().getForObject("https://risk.example.com", String.class); } }
`

describe('code that nothing shows to be anything else runs in a service', () => {
  it.each<[string, string, Texts]>([
    ['a new file that nothing imports', 'src/risk.ts', { 'package.json': server }],
    [
      'a workspace package that is not private, and that nobody publishes',
      'packages/risk/src/index.ts',
      { 'api/package.json': server, 'packages/risk/package.json': manifest({ name: '@shop/risk', main: './src/index.ts' }) },
    ],
    ['a package without a known framework', 'src/risk.ts', { 'package.json': manifest({ name: 'sync', private: true }) }],
    ['a file whose suffix is `.client`', 'src/risk.client.ts', { 'package.json': server }],
    ['a file in a folder named client, among the clients of other services', 'src/client/risk.ts', { 'package.json': server }],
    ['a file of settings among sources', 'src/risk/risk.config.ts', { 'package.json': server }],
    ['a source file in a folder named build', 'src/build/risk.ts', { 'package.json': server }],
    ['a source file in a folder named vendor', 'src/vendor/risk.service.ts', { 'package.json': server }],
    [
      'server code beside a user interface',
      'server/risk.ts',
      {
        'package.json': manifest({ name: 'shop', private: true, dependencies: { express: '5', 'react-dom': '19' } }),
        'src/Cart.tsx': view,
      },
    ],
    [
      'a folder named frontend that holds a server',
      'frontend/risk.ts',
      { 'package.json': server, 'frontend/main.ts': "import './risk'\nimport express from 'express'\nexpress().listen(80)\n" },
    ],
  ])('%s', (_title, path, texts) => expect(isInService({ ...texts, [path]: call }, path)).toBe(true))

  it.each<[string, string, string, Texts]>([
    ['Python without a manifest', 'risk.py', pythonCall, {}],
    ['Python whose manifest names no framework', 'app/risk.py', pythonCall, { 'requirements.txt': 'requests==2.32\n' }],
    ['Python in a folder named website', 'website/risk.py', pythonCall, { 'requirements.txt': 'django==5\n' }],
    [
      'a program of Go without a framework',
      'internal/risk.go',
      goCall,
      { 'go.mod': 'module shop\n', 'main.go': 'package main\n\nfunc main() {\n\tfor {\n\t}\n}\n' },
    ],
    [
      'Go in a folder named build',
      'internal/build/risk.go',
      goCall,
      { 'go.mod': 'module shop\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n', 'main.go': 'package main\n\nfunc main() {}\n' },
    ],
    [
      'a module of Go whose program is not written yet: its routes are in a folder that no other module can import',
      'internal/risk.go',
      goCall,
      { 'go.mod': 'module github.com/acme/shop\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n', 'internal/web/routes.go': goRoutes },
    ],
    [
      'a module of Go whose program is not written yet: no other module can import any of its code',
      'internal/risk/risk.go',
      goCall,
      { 'go.mod': 'module github.com/acme/shop\n', 'internal/pay/pay.go': 'package pay\n' },
    ],
    [
      'a module of Go whose program is not written yet: an image is made of it',
      'risk/risk.go',
      goCall,
      { 'go.mod': 'module github.com/acme/shop\n', Dockerfile: 'FROM golang:1.25\nRUN go build -o /shop ./cmd/shop\n' },
    ],
    [
      'a module of Go that answers requests and brings the driver of its database',
      'risk.go',
      goCall,
      {
        'go.mod': 'module github.com/acme/shop\n\nrequire (\n\tgithub.com/go-chi/chi/v5 v5.2.0\n\tgithub.com/jackc/pgx/v5 v5.5.0\n)\n',
        'web/routes.go': goRoutes,
      },
    ],
    [
      'a module of Go whose program is not written yet: nobody can download it by its path',
      'risk/risk.go',
      goCall,
      { 'go.mod': 'module shop\n' },
    ],
    [
      'a module of Go whose program is not written yet: its path is at a reserved domain',
      'risk/risk.go',
      goCall,
      { 'go.mod': 'module shop.example/orders\n' },
    ],
    [
      'a module of Java that depends on a starter of Spring',
      'src/main/java/shop/Risk.java',
      javaCall,
      {
        'pom.xml':
          '<project><artifactId>shop</artifactId><dependencies><dependency><groupId>o</groupId><artifactId>spring-boot-starter-data-redis</artifactId></dependency></dependencies></project>',
      },
    ],
    [
      'a module of Java whose build makes an application of it',
      'src/main/java/shop/Risk.java',
      javaCall,
      { 'build.gradle': "plugins { id 'java'; id 'io.micronaut.application' version '4.3.4' }\n" },
    ],
    [
      'a module of Java that brings the backend of its log',
      'src/main/java/shop/Risk.java',
      javaCall,
      {
        'pom.xml':
          '<project><artifactId>shop</artifactId><dependencies><dependency><groupId>ch.qos.logback</groupId><artifactId>logback-classic</artifactId></dependency></dependencies></project>',
      },
    ],
    [
      'a module of Java beside a server that does not depend on it yet',
      'risk/src/main/java/shop/Risk.java',
      javaCall,
      {
        'web/pom.xml':
          '<project><artifactId>web</artifactId><dependencies><dependency><groupId>o</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
        'risk/pom.xml': '<project><artifactId>risk</artifactId></project>',
      },
    ],
  ])('%s', (_title, path, text, texts) => expect(isInService({ ...texts, [path]: text }, path)).toBe(true))
})

describe('code that something shows to run elsewhere is not in a service', () => {
  const published = { name: 'risk', exports: './dist/index.js', files: ['dist'] }
  it.each<[string, string, Texts]>([
    ['a published package', 'src/index.ts', { 'package.json': manifest(published) }],
    [
      'a published package that only starts its own examples',
      'src/index.ts',
      { 'package.json': manifest({ ...published, scripts: { start: 'node examples/a.js' } }) },
    ],
    ['a command', 'src/cli.ts', { 'package.json': manifest({ name: 'risk', bin: './cli.js' }) }],
    [
      'a package that only a user interface depends on',
      'packages/risk/src/index.ts',
      {
        'web/package.json': manifest({ name: 'web', private: true, dependencies: { 'react-dom': '19', risk: '*' } }),
        'packages/risk/package.json': manifest({ name: 'risk', private: true, main: './src/index.ts' }),
      },
    ],
    [
      'a package in a folder of tools that nothing starts',
      'tools/seed/src/index.ts',
      { 'package.json': server, 'tools/seed/package.json': manifest({ name: 'seed', private: true }) },
    ],
    [
      'a file among views, beside a server',
      'src/views/risk.ts',
      {
        'package.json': manifest({ name: 'shop', private: true, dependencies: { express: '5', 'react-dom': '19' } }),
        'src/views/Cart.tsx': view,
      },
    ],
    [
      'a `.client` file of a framework that gives the suffix a meaning',
      'app/risk.client.ts',
      { 'package.json': manifest({ name: 'shop', private: true, dependencies: { '@react-router/node': '7', 'react-dom': '19' } }) },
    ],
    ['a file in a folder named client, beside one named server', 'client/risk.js', { 'package.json': server, 'server/main.js': '' }],
    ['a script of a page, without a package', 'static/risk.js', { 'app.py': pythonCall }],
  ])('%s', (_title, path, texts) => expect(isInService({ ...texts, [path]: call }, path)).toBe(false))

  it.each<[string, string, string, Texts]>([
    [
      'a published package of Python',
      'risk/api.py',
      pythonCall,
      { 'pyproject.toml': '[project]\nname = "risk"\nclassifiers = ["x"]\n\n[build-system]\nrequires = ["hatchling"]\n' },
    ],
    [
      'a program of Python that reads arguments, without a manifest',
      'check.py',
      `import argparse\n${pythonCall}\n\nif __name__ == "__main__":\n    argparse.ArgumentParser().parse_args()\n`,
      {},
    ],
    ['a module of Go without a program', 'risk.go', goCall, { 'go.mod': 'module github.com/acme/risk\n' }],
    [
      'a module of Go with routes for the program of another module',
      'risk.go',
      goCall,
      { 'go.mod': 'module github.com/acme/risk\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n', 'web/routes.go': goRoutes },
    ],
    [
      'a module of Java that depends on what starters are made of',
      'src/main/java/shop/Risk.java',
      javaCall,
      {
        'pom.xml':
          '<project><artifactId>risk</artifactId><dependencies><dependency><groupId>o</groupId><artifactId>spring-boot-autoconfigure</artifactId></dependency></dependencies></project>',
      },
    ],
    [
      'a library of Go that keeps some of its code to itself',
      'internal/risk.go',
      goCall,
      { 'go.mod': 'module github.com/acme/risk\n', 'score.go': 'package risk\n' },
    ],
    [
      'a command of Go',
      'internal/risk.go',
      goCall,
      {
        'go.mod': 'module risk\n\nrequire github.com/spf13/cobra v1.10.0\n',
        'main.go': 'package main\n\nimport "github.com/spf13/cobra"\n\nfunc main() {\n\t(&cobra.Command{}).Execute()\n}\n',
      },
    ],
    [
      'a library of Java, where no program is',
      'src/main/java/shop/Risk.java',
      javaCall,
      { 'pom.xml': '<project><artifactId>risk</artifactId></project>' },
    ],
    [
      'a library of Java that brings the backend of its log to its tests only',
      'src/main/java/shop/Risk.java',
      javaCall,
      {
        'pom.xml':
          '<project><artifactId>risk</artifactId><dependencies><dependency><groupId>ch.qos.logback</groupId><artifactId>logback-classic</artifactId><scope>test</scope></dependency></dependencies></project>',
      },
    ],
  ])('%s', (_title, path, text, texts) => expect(isInService({ ...texts, [path]: text }, path)).toBe(false))
})

it('the configuration overrules what a package shows', () => {
  const texts = { 'package.json': manifest({ name: 'risk', bin: './cli.js' }), 'src/cli.ts': call }
  const [found] = systemOf(texts, 'src/cli.ts').facts('external-call')
  expect(found).toMatchObject({ inService: true, file: { evidence: ['the configuration says so'] } })
})

describe('what a unit is comes with its evidence', () => {
  const listening = "import { createServer } from 'node:http'\ncreateServer().listen(80)\n"
  const own = "import { createServer } from 'node:http'\ncreateServer().listen(0, '127.0.0.1')\n"

  it('a file that opens a port makes a server', () => {
    expect(unitAt({ 'package.json': manifest({ name: 'api', private: true }), 'src/main.ts': listening }, '')).toMatchObject({
      runtime: 'server',
      evidence: ['`src/main.ts` opens a port'],
    })
  })

  it('a port that only this process knows makes none', () => {
    expect(
      unitAt({ 'package.json': manifest({ name: 'sync', private: true, scripts: { start: 'node a.js' } }), 'src/main.ts': own }, ''),
    ).toMatchObject({ runtime: 'unknown', evidence: ['a script starts it'] })
  })

  it('a port in a published command is for its user', () => {
    const text = `import yargs from 'yargs'\n${listening}`
    const tunnel = {
      name: 'tunnel',
      main: 'i.js',
      bin: 'b.js',
      files: ['lib'],
      scripts: { start: 'node .' },
      dependencies: { yargs: '17' },
    }
    expect(unitAt({ 'package.json': manifest(tunnel), 'src/main.ts': text }, '')).toMatchObject({ runtime: 'cli' })
  })

  it('a server among tests makes none', () => {
    expect(unitAt({ 'package.json': manifest({ name: 'api', private: true }), 'test/main.ts': listening }, '')?.runtime).toBe('unknown')
  })

  it('a package takes the runtime of what depends on it', () => {
    const texts = {
      'api/package.json': manifest({ name: '@shop/api', private: true, dependencies: { express: '5', '@shop/risk': '*' } }),
      'risk/package.json': manifest({ name: '@shop/risk', private: true }),
    }
    expect(unitAt(texts, 'risk')).toMatchObject({ runtime: 'server', evidence: ['`@shop/api` depends on it and is a server'] })
  })
})

describe('the role of a file comes with its evidence', () => {
  it.each<[string, Texts, string, string, readonly string[]]>([
    ['nothing, for production code', { 'src/a.ts': '' }, 'src/a.ts', 'production', []],
    ['a convention of names', { 'test/a.ts': '' }, 'test/a.ts', 'test', ['lies in a folder of tests']],
    [
      'a line of its own text',
      { 'src/a.go': '// Code generated by x. DO NOT EDIT.\npackage a\n' },
      'src/a.go',
      'generated',
      ['says in its first lines that a tool wrote it'],
    ],
    [
      'the image that starts it, against its folder',
      { Dockerfile: 'FROM node:22\nCMD ["node", "scripts/run.js"]\n', 'scripts/run.js': '' },
      'scripts/run.js',
      'production',
      ['an image or a package starts it'],
    ],
    [
      'the server that loads it, against its folder',
      { 'src/main.ts': "import express from 'express'\nimport '../scripts/a'\nexpress().listen(80)\n", 'scripts/a.ts': '' },
      'scripts/a.ts',
      'production',
      ['code that serves loads it'],
    ],
  ])('%s', (_title, texts, path, role, evidence) => expect(systemOf(texts).files.get(path)).toMatchObject({ role, evidence }))
})

it('a Go test below vendor/ stays vendored, although a text of production names its folder', () => {
  const texts = {
    'go.mod': 'module shop\n\ngo 1.24\n',
    'main.go': 'package main\n\nfunc main() {}\n',
    'vendor/example.com/rates/rates.go': goCall,
    'vendor/example.com/rates/rates_test.go': goCall,
  }
  const system = link({
    files: Object.entries(texts).map(([path, text]) => ({ path, language: languageOf(path), facts: extract(text, languageOf(path)) })),
    paths: new Set(Object.keys(texts)),
    loaded: new Map(Object.keys(texts).map((path) => [path, 'main.go'])),
    notExamined: [],
    vocabulary: { callThroughClient: () => undefined },
  })
  const roles = [...system.files.values()].map(({ path, role }) => `${role} ${path}`)
  expect(roles).toContain('production vendor/example.com/rates/rates.go')
  expect(roles).toContain('vendored vendor/example.com/rates/rates_test.go')
})

it('a Go command stays a script, although it serves the person who runs it', () => {
  const main = (...calls: string[]): string =>
    `package main\n\nimport "net/http"\n\nfunc main() {\n${calls.map((call) => `\t${call}\n`).join('')}}\n`
  const system = systemOf({
    'go.mod': 'module shop\n\ngo 1.24\n',
    'cmd/server/main.go': main('http.ListenAndServe(":8080", nil)'),
    'cmd/orders-cli/main.go': main('http.ListenAndServe(":9090", nil)'),
  })
  expect(system.files.get('cmd/orders-cli/main.go')?.role).toBe('script')
  expect(system.files.get('cmd/server/main.go')?.role).toBe('production')
})

describe('a program that a package script runs to build or release', () => {
  const texts: Texts = {
    'package.json': manifest({
      name: '@shop/api',
      private: true,
      scripts: { start: 'node main.js', release: 'node infra/make/main.js release' },
      dependencies: { express: '5.0.0' },
    }),
    'main.js': "import { rate } from './rates.js'\nimport express from 'express'\nexpress().listen(8080)\n",
    'infra/make/main.js': "import { upload } from './upload.js'\nimport { rate } from '../../rates.js'\nupload(rate)\n",
    'infra/make/upload.js': call,
    'rates.js': 'export const rate = 1\n',
  }
  const roleOf = (more: Texts, path: string) => systemOf({ ...texts, ...more }).files.get(path)?.role

  it('is a script, and so is what it alone loads', () => {
    expect(roleOf({}, 'infra/make/main.js')).toBe('script')
    expect(roleOf({}, 'infra/make/upload.js')).toBe('script')
  })

  it('keeps what tests load as well, and files that load one another', () => {
    const more = {
      'infra/make/upload.js': `import './log.js'\n${call}`,
      'infra/make/log.js': "import './upload.js'\n",
      'infra/make/test/upload_test.js': "import '../upload.js'\n",
    }
    expect(roleOf(more, 'infra/make/upload.js')).toBe('script')
    expect(roleOf(more, 'infra/make/log.js')).toBe('script')
  })

  it('leaves to the service what the service loads as well', () => {
    expect(roleOf({}, 'rates.js')).toBe('production')
    expect(roleOf({ 'src/other.js': "import '../infra/make/upload.js'\n" }, 'infra/make/upload.js')).toBe('production')
  })

  it('is one with what it loads only when a command asks for it', () => {
    const more = {
      'infra/make/main.js':
        "#!/usr/bin/env node\nimport { program } from 'commander'\nprogram.command('release').action(async () => {\n  const { release } = await import('./release/index.js')\n  release()\n})\n",
      'infra/make/release/index.js': "import { upload } from '../utils/index.js'\nexport const release = () => upload(1)\n",
      'infra/make/utils/index.js': "export * from './upload.js'\n",
      'infra/make/utils/upload.js': call,
    }
    expect(roleOf(more, 'infra/make/utils/upload.js')).toBe('script')
  })

  it('is none if an image starts it', () => {
    expect(roleOf({ Dockerfile: 'FROM node:24\nCMD ["node", "infra/make/main.js"]\n' }, 'infra/make/main.js')).toBe('production')
  })
})
