import { describe, expect, it } from 'vitest'

import { blockersOf, reviewTrees, type Contents } from './review-trees.ts'
import { appThatRuns, faultyHandler, faultyHandlerInPython, mainThatRuns, nodeService, pythonService } from './services.ts'

/** Who is asked is bounded in time. */
const soundHandler = faultyHandler.replace("balance')", "balance', { timeout: 2_000 })")
const soundHandlerInPython = faultyHandlerInPython.replace('balance")', 'balance", timeout=2)')

const service: Contents = {
  ...nodeService,
  'src/main.js': mainThatRuns("const { pay } = require('./pay.js')"),
  'src/pay.js': soundHandler,
}

const pythonBase: Contents = {
  ...pythonService,
  'app/main.py': appThatRuns('from app.bank import balance'),
  'app/bank.py': soundHandlerInPython,
}

const goFile = (options: string): string => `package bank

import "net/http"

var client = &http.Client{${options}}

func Balance() (*http.Response, error) {
	return client.Get("https://bank.example.com/balance")
}
`

const goMain = (path: string): string => `package main

import (
	"net/http"

	"example.com/payments/${path}"
)

func main() {
	http.HandleFunc("/pay", func(w http.ResponseWriter, r *http.Request) {
		bank.Balance()
	})
	server := &http.Server{Addr: ":3000"}
	server.ListenAndServe()
}
`

const goBase: Contents = {
  'go.mod': 'module example.com/payments\n\ngo 1.24\n',
  'main.go': goMain('bank'),
  'bank/bank.go': goFile('Timeout: 2e9'),
}

const changed = { ...service, 'src/pay.js': faultyHandler }

/** What a package.json says of a library. */
const library = JSON.stringify({ name: 'pay', exports: './pay.js', main: 'pay.js', dependencies: { axios: '1.7.0' } })

interface Attack {
  readonly how: string
  readonly base?: Contents
  readonly head: Contents
  /** Where the fault is found. */
  readonly path?: string
}

const { Dockerfile: _image, ...withoutImage } = { ...changed, Dockerfile: '' }

const attacks: readonly Attack[] = [
  { how: 'with the same manifests (nothing is hidden)', head: changed },
  { how: 'by a manifest of a library in the folder', head: { ...changed, 'src/package.json': library } },
  { how: 'by a manifest of a command in the folder', head: { ...changed, 'src/package.json': '{ "name": "pay", "bin": "pay.js" }' } },
  {
    how: 'by a manifest in the folder that only says the type of modules',
    head: { ...changed, 'src/package.json': '{ "type": "commonjs" }' },
  },
  {
    how: 'by a manifest in the folder that depends on a framework of the browser',
    head: { ...changed, 'src/package.json': '{ "name": "pay", "dependencies": { "react-dom": "19.0.0", "vite": "7.0.0" } }' },
  },
  {
    how: 'by calling the package a library that anyone may install',
    head: {
      ...changed,
      'package.json': JSON.stringify({
        name: 'payments',
        private: false,
        exports: './src/main.js',
        dependencies: { axios: '1.7.0', express: '5.0.0' },
      }),
    },
  },
  {
    how: 'by giving the package a bin and no start script',
    head: {
      ...changed,
      'package.json': JSON.stringify({ name: 'payments', main: 'src/main.js', bin: 'src/main.js', dependencies: { axios: '1.7.0' } }),
    },
  },
  { how: 'by taking the framework out of the manifest', head: { ...changed, 'package.json': '{ "name": "payments", "private": true }' } },
  ...['{ "name": "p", "bin": "p.js", "dependencies": { "axios": "1.7.0" } }', library.replace('"main"', '"files":["*"],"main"')].map(
    (text) => ({
      how: `by the manifest ${text} for a package of which nothing was known`,
      base: { 'package.json': '{ "name": "p", "private": true, "dependencies": { "axios": "1.7.0" } }', 'src/pay.js': soundHandler },
      head: { 'package.json': text, 'src/pay.js': faultyHandler },
    }),
  ),
  {
    how: 'by a manifest of a command in the folder of a package of which nothing was known',
    base: { 'package.json': '{ "name": "p", "private": true, "dependencies": { "axios": "1.7.0" } }', 'src/pay.js': soundHandler },
    head: {
      'package.json': '{ "name": "p", "private": true, "dependencies": { "axios": "1.7.0" } }',
      'src/package.json': '{ "name": "pay", "bin": "pay.js" }',
      'src/pay.js': faultyHandler,
    },
  },
  {
    how: 'by a manifest of a published package, where none was',
    base: { 'app/bank.py': soundHandlerInPython },
    head: {
      'app/bank.py': faultyHandlerInPython,
      'pyproject.toml': '[project]\nname = "p"\nclassifiers = []\n\n[build-system]\nrequires = ["hatchling"]\n',
    },
    path: 'app/bank.py',
  },
  { how: 'by a manifest that is no JSON any more', head: { ...changed, 'package.json': '{ "name": "payments",' } },
  {
    how: 'by removing the manifest of the service, below that of the workspace',
    base: {
      'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
      ...Object.fromEntries(Object.entries(service).map(([path, content]) => [`apps/api/${path}`, content])),
    },
    head: {
      'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
      'apps/api/src/main.js': service['src/main.js'] ?? '',
      'apps/api/src/pay.js': faultyHandler,
    },
    path: 'apps/api/src/pay.js',
  },
  {
    how: 'by removing the image that made a service of the package',
    base: {
      ...service,
      Dockerfile: 'FROM node:24\nCOPY . .\nUSER node\nCMD ["node", "src/main.js"]\n',
      'package.json': '{ "name": "p", "main": "src/main.js", "dependencies": { "express": "5.0.0" } }',
    },
    head: { ...withoutImage, 'package.json': '{ "name": "p", "main": "src/main.js", "dependencies": { "express": "5.0.0" } }' },
  },
  { how: 'by the directive of the browser', head: { ...service, 'src/pay.js': `'use client'\n${faultyHandler}` } },
  { how: 'by importing a library of the browser', head: { ...service, 'src/pay.js': `require('react-dom')\n${faultyHandler}` } },
  {
    how: 'by importing a library of the browser beside one of servers',
    head: { ...service, 'src/pay.js': `require('react-dom')\nrequire('node:fs')\n${faultyHandler}` },
  },
  { how: 'by a global of the browser', head: { ...service, 'src/pay.js': `${faultyHandler}\nexports.open = () => window.open('/')\n` } },
  {
    how: 'by the directive of the browser in a new file',
    head: {
      ...service,
      'src/main.js': mainThatRuns("const { pay } = require('./other.js')"),
      'src/other.js': `'use client'\n${faultyHandler}`,
    },
    path: 'src/other.js',
  },
  {
    how: 'by the directive of the browser in a new file, behind another',
    head: {
      ...service,
      'src/main.js': mainThatRuns("const { pay } = require('./other.jsx')"),
      'src/other.jsx': "'use client'\nexports.pay = require('./more.js').pay\nexports.page = <p />\n",
      'src/more.js': `'use client'\n${faultyHandler}`,
    },
    path: 'src/more.js',
  },
  ...[
    'src/frontend/pay.js',
    'src/pay.client.js',
    'test/pay.js',
    'docs/pay.js',
    'examples/pay.js',
    'scripts/pay.js',
    'src/migrations/pay.js',
  ].map((path): Attack => ({
    how: `by writing it to ${path}`,
    base: nodeService,
    head: {
      ...nodeService,
      'src/main.js': mainThatRuns(`const { pay } = require('${path.startsWith('src/') ? path.replace('src/', './') : `../${path}`}')`),
      [path]: faultyHandler,
    },
    path,
  })),
  ...['test/pay.js', 'docs/pay.js', 'scripts/pay.js'].map((path): Attack => ({
    how: `by writing it to ${path}, behind a path that is joined`,
    base: nodeService,
    head: {
      ...nodeService,
      'src/main.js': mainThatRuns(`const { pay } = require(path.join(__dirname, '../${path}'))`),
      [path]: faultyHandler,
    },
    path,
  })),
  {
    how: 'by letting the image start a program of the tests',
    head: {
      ...service,
      Dockerfile: 'FROM node:24\nCOPY . .\nUSER node\nCMD ["node", "test/pay.js"]\n',
      'test/pay.js': mainThatRuns(faultyHandler.replace('exports.pay =', 'const pay =')),
    },
    path: 'test/pay.js',
  },
  {
    how: 'by depending on a framework of the browser, where nothing says on which side a file runs',
    head: {
      ...nodeService,
      'package.json': JSON.stringify({
        name: 'payments',
        private: true,
        scripts: { start: 'node src/main.js' },
        dependencies: { axios: '1.7.0', express: '5.0.0', 'react-dom': '19.0.0' },
      }),
      'src/main.js': mainThatRuns("const { pay } = require(path.join(__dirname, 'pay.js'))"),
      'src/pay.js': faultyHandler,
    },
  },
  {
    how: 'by attributes of git that call it generated',
    head: { ...changed, '.gitattributes': 'src/** linguist-generated linguist-vendored\n' },
  },
  { how: 'by a tsconfig that leaves it out', head: { ...changed, 'tsconfig.json': '{ "exclude": ["src"] }' } },
  {
    how: 'by a configuration of tests that covers it',
    head: { ...changed, 'jest.config.js': "module.exports = { roots: ['src'], testMatch: ['**/*.js'] }\n" },
  },
  {
    how: 'by a configuration of this product in the head',
    head: { ...changed, '.github/readiness.yml': "paths:\n  tests: ['src/**']\nignore: ['**']\n" },
  },
  {
    how: 'by a manifest of a published package (Python)',
    base: pythonBase,
    head: {
      ...pythonBase,
      'app/bank.py': faultyHandlerInPython,
      'pyproject.toml':
        '[build-system]\nrequires = ["hatchling"]\n\n[project]\nname = "payments"\nversion = "1"\ndependencies = ["requests"]\n\n[project.scripts]\npay = "app:main"\n',
    },
    path: 'app/bank.py',
  },
  {
    how: 'by a manifest in the folder (Python)',
    base: pythonBase,
    head: { ...pythonBase, 'app/bank.py': faultyHandlerInPython, 'app/pyproject.toml': '[project]\nname = "bank"\ndependencies = []\n' },
    path: 'app/bank.py',
  },
  {
    how: 'by a module in the folder (Go)',
    base: goBase,
    head: { ...goBase, 'bank/bank.go': goFile(''), 'bank/go.mod': 'module example.com/payments/bank\n\ngo 1.24\n' },
    path: 'bank/bank.go',
  },
  {
    how: 'by a new file of the package that says it is generated (Go)',
    base: goBase,
    head: { ...goBase, 'bank/bank.go': 'package bank\n', 'bank/client.go': `// Code generated by a tool. DO NOT EDIT.\n\n${goFile('')}` },
    // Told where the deadline was.
    path: 'bank/bank.go',
  },
  {
    how: 'by a line that says it is generated (Go)',
    base: goBase,
    head: { ...goBase, 'bank/bank.go': `// Code generated by a tool. DO NOT EDIT.\n\n${goFile('')}` },
    path: 'bank/bank.go',
  },
  {
    how: 'by moving the package to a folder of tools (Go)',
    base: goBase,
    head: { 'go.mod': goBase['go.mod'] ?? '', 'main.go': goMain('tools/bank'), 'tools/bank/bank.go': goFile('') },
    // Told where the deadline was.
    path: 'bank/bank.go',
  },
]

const rates = `import { useState } from 'react'
import axios from 'axios'

export const Rates = () => {
  const [rates, setRates] = useState()
  return <button onClick={async () => setRates(await axios.get('https://bank.example.com/rates'))}>{rates}</button>
}
`

describe('a change brings nothing of the browser to the server', () => {
  it('a new component of a page that is rendered on both sides stays in the browser', async () => {
    const page =
      "import fs from 'node:fs'\nexport const getServerSideProps = async () => ({ props: { size: fs.statSync('x').size } })\nexport default () => <p />\n"
    const base: Contents = {
      'package.json':
        '{ "name": "shop", "private": true, "scripts": { "start": "next start" }, "dependencies": { "next": "16.0.0", "react-dom": "19.0.0" } }',
      'pages/index.tsx': page,
    }
    const head = {
      ...base,
      'pages/index.tsx': `import { Rates } from '../components/rates'\n${page.replace('<p />', '<Rates />')}`,
      'components/rates.tsx': rates,
    }
    expect(blockersOf(await reviewTrees(base, head))).toEqual([])
  })
})

describe('a change takes no file out of production', () => {
  it.each(attacks.map((attack) => [attack.how, attack] as const))('%s', async (_how, { base = service, head, path = 'src/pay.js' }) => {
    const review = await reviewTrees(base, head)
    expect(blockersOf(review)).toContain(`external-call-without-timeout ${path}`)
  })
})
