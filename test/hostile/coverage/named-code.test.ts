import { describe, expect, it } from 'vitest'

import { blockersOf, reviewTrees, type Content, type Contents } from './review-trees.ts'
import { appThatRuns, faultyHandler, faultyHandlerInPython, mainThatRuns, manifest, nodeService, pythonService } from './services.ts'

interface Attack {
  readonly how: string
  readonly base: Contents
  readonly head: Contents
  /** Where the fault is found, or what is reported as not examined. */
  readonly path: string
}

/** A Node service whose `src/main.js` loads `path` by \`load\`. */
const node = (how: string, load: string, path = 'vendor/pay.js', more: Contents = {}, content: Content = faultyHandler): Attack => ({
  how,
  base: nodeService,
  head: { ...nodeService, 'src/main.js': mainThatRuns(load), [path]: content, ...more },
  path,
})

/** A Node service that loads `vendor/pay.js` because of a file that is not its own code. */
const around = (how: string, more: Contents, path = 'vendor/pay.js', content: Content = faultyHandler): Attack => ({
  how,
  base: nodeService,
  head: { ...nodeService, [path]: content, ...more },
  path,
})

const python = (how: string, load: string, path = 'vendor/bank.py', more: Contents = {}): Attack => ({
  how,
  base: pythonService,
  head: { ...pythonService, 'app/main.py': appThatRuns(load), [path]: faultyHandlerInPython, ...more },
  path,
})

const noBalance = 'def balance():\n    return {}\n'
const noPay = 'const pay = (req, res) => res.json({})'

const faultyClass = `package com.example;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Pay {
  public static String balance() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(java.net.URI.create("https://bank.example.com/balance")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
`

const pom = (build: string): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>payments</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>
  </dependencies>
  ${build}
</project>
`

const javaService: Contents = {
  'pom.xml': pom(''),
  'src/main/java/com/example/App.java':
    'package com.example;\n\n@SpringBootApplication\npublic class App {\n  public static void main(String[] args) { SpringApplication.run(App.class, args); }\n}\n',
}

const faultyGo = `package main

import "net/http"

func Balance() (*http.Response, error) {
	client := &http.Client{}
	return client.Get("https://bank.example.com/balance")
}
`

const goService: Contents = {
  'go.mod': 'module example.com/payments\n\ngo 1.24\n',
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\tserver := &http.Server{Addr: ":3000"}\n\tserver.ListenAndServe()\n}\n',
}

const goMainThat = (imports: string, body: string): string =>
  `package main\n\nimport (\n\t"net/http"\n${imports})\n\nfunc main() {\n${body}\n\tserver := &http.Server{Addr: ":3000"}\n\tserver.ListenAndServe()\n}\n`

const found: readonly Attack[] = [
  node('by a path that is sliced', "const { pay } = require('xx../vendor/pay.js'.slice(2))"),
  node('by a path that is put together of pieces', "const { pay } = require(['..', 'ven' + 'dor', 'pay.js'].join('/'))"),
  node('by a path with an escaped letter', String.raw`const { pay } = require('../\x76endor/pay.js'.trim())`),
  node(
    'by a path that is read from JSON',
    "const { pay } = require(JSON.parse(fs.readFileSync('src/routes.json', 'utf8')).pay)",
    undefined,
    {
      'src/routes.json': '{ "pay": "../vendor/pay.js" }',
    },
  ),
  node('by a require in a text that eval gets', `const { pay } = eval("require('../vendor/pay.js')")`),
  node('by a require in the text of a new function', `const { pay } = new Function('load', "return load('../vendor/pay.js')")(require)`),
  node('by an import in an address of data', `const { pay } = await import("data:text/javascript,export * from '/app/vendor/pay.js'")`),
  node('by the folder that @fastify/autoload gets', `${noPay}\nfastify.register(autoload, { dir: path.join(__dirname, '../vendor') })`),
  node(
    'by the folder beside it that @fastify/autoload gets',
    `${noPay}\nfastify.register(autoload, { dir: path.join(__dirname, 'generated') })`,
    'src/generated/pay.js',
  ),
  node('by a pattern of files', `${noPay}\nfor (const file of globSync('vendor/**/*.js')) load(file)`),
  node('by an option that no list knows', `${noPay}\nstartPool({ entryOfWorker: './vendor/pay.js' })`),
  node('by the name of a minified file beside it', `${noPay}\nstartPool({ entry: path.join(__dirname, 'pay.min.js') })`, 'src/pay.min.js'),
  node(
    'by the name of a file that begins like a script',
    `${noPay}\nstartPool({ entry: './pay.js' })`,
    'src/pay.js',
    {},
    `#!/usr/bin/env node\n${faultyHandler}`,
  ),
  node(
    'by the folder of tests that @fastify/autoload gets',
    `${noPay}\nfastify.register(autoload, { dir: path.join(__dirname, '../test') })`,
    'test/pay.js',
  ),
  around(
    'by a shell script that changes to the folder of tests',
    {
      Dockerfile: 'FROM node:24\nCOPY . .\nUSER node\nENTRYPOINT ["./entry.sh"]\n',
      'entry.sh': '#!/bin/sh\ncd test && node pay\n',
    },
    'test/pay.js',
  ),
  node('by a name of a file among the tests', `${noPay}\nstartPool({ entry: path.join(__dirname, '../test/pay.js') })`, 'test/pay.js'),
  around('by a function of serverless.yml', { 'serverless.yml': 'service: payments\nfunctions:\n  pay:\n    handler: vendor/pay.pay\n' }),
  around(
    'by a function of serverless.yml in a folder of tests',
    { 'serverless.yml': 'service: payments\nfunctions:\n  pay:\n    handler: test/pay.pay\n' },
    'test/pay.js',
  ),
  around('by a function of a SAM template', {
    'template.yaml':
      'Resources:\n  Pay:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: .\n      Handler: vendor/pay.pay\n',
  }),
  around("by NODE_OPTIONS in an image's environment", {
    Dockerfile: 'FROM node:24\nCOPY . .\nENV NODE_OPTIONS="--require /app/vendor/pay.js"\nUSER node\nCMD ["node", "src/main.js"]\n',
  }),
  around('by a unit of systemd', { 'deploy/api.service': '[Service]\nExecStart=/usr/bin/node /opt/app/vendor/pay.js\n' }),
  around('by node-options in .npmrc', { '.npmrc': 'node-options=--require ./vendor/pay.js\n' }),
  around('by a shell script that changes its folder', {
    Dockerfile: 'FROM node:24\nCOPY . .\nUSER node\nENTRYPOINT ["./entry.sh"]\n',
    'entry.sh': '#!/bin/sh\ncd vendor && node pay\n',
  }),
  around('by a shell script that changes its folder on a line of its own', {
    Dockerfile: 'FROM node:24\nCOPY . .\nUSER node\nENTRYPOINT ["./entry.sh"]\n',
    'entry.sh': '#!/bin/sh\nset -e\ncd vendor\nexec node pay.js\n',
  }),
  around('by a start script that changes its folder', { 'package.json': manifest({ start: 'cd vendor && node pay.js' }) }),
  around('by the working folder of an image', {
    Dockerfile: 'FROM node:24\nWORKDIR /app\nCOPY . .\nWORKDIR /app/vendor\nUSER node\nCMD ["node", "pay.js"]\n',
  }),
  around('by a heredoc of a Dockerfile', {
    Dockerfile:
      'FROM node:24\nCOPY . .\nCOPY <<EOF /app/start.js\nrequire(\'/app/vendor/pay.js\')\nEOF\nUSER node\nCMD ["node", "start.js"]\n',
  }),
  around('by a ConfigMap that holds code', {
    'deploy/config.yaml':
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: start }\ndata:\n  start.js: |\n    require('/app/vendor/pay.js')\n",
  }),
  python('by INSTALLED_APPS of Django', `INSTALLED_APPS = ["django.contrib.auth", "vendor.bank"]\n\n${noBalance}`, 'vendor/bank/models.py'),
  python('by a configuration class in INSTALLED_APPS', `INSTALLED_APPS = ["vendor.bank.BankConfig"]\n\n${noBalance}`),
  python('by include of Celery', `celery = Celery("payments", include=["generated.bank"])\n\n${noBalance}`, 'generated/bank.py'),
  python('by a setting in YAML that code reads', `load_all(read_settings())\n\n${noBalance}`, 'vendor/bank.py', {
    'app/settings.yaml': 'modules:\n  - vendor.bank\n',
  }),
  {
    how: 'by the source directory of Maven',
    base: javaService,
    head: {
      ...javaService,
      'pom.xml': pom('<build><sourceDirectory>vendor</sourceDirectory></build>'),
      'vendor/com/example/Pay.java': faultyClass,
    },
    path: 'vendor/com/example/Pay.java',
  },
  {
    how: 'by the source directories of Gradle',
    base: { ...javaService, 'build.gradle': "plugins { id 'java' }\n" },
    head: {
      ...javaService,
      'build.gradle': "plugins { id 'java' }\nsourceSets { main { java { srcDirs = ['src/main/java', 'generated'] } } }\n",
      'generated/com/example/Pay.java': faultyClass,
    },
    path: 'generated/com/example/Pay.java',
  },
  {
    how: 'by an overlay of the Go compiler',
    base: goService,
    head: { ...goService, 'overlay.json': '{ "Replace": { "main.go": "third_party/pay.go" } }', 'third_party/pay.go': faultyGo },
    path: 'third_party/pay.go',
  },
  {
    how: 'by a build of a Go plugin',
    base: goService,
    head: {
      ...goService,
      Makefile: 'build:\n\tgo build -buildmode=plugin -o pay.so ./third_party/pay\n',
      'third_party/pay/pay.go': faultyGo,
    },
    path: 'third_party/pay/pay.go',
  },
  around(
    'by a workspace with a scoped name',
    {
      'package.json': JSON.stringify({ ...(JSON.parse(manifest()) as object), workspaces: ['vendor/*'] }),
      'vendor/pay/package.json': '{ "name": "@payments/bank", "main": "handler.js" }',
      'src/main.js': mainThatRuns("const { pay } = require('@payments/bank')"),
    },
    'vendor/pay/handler.js',
  ),
  {
    how: 'by a scoped package whose code changes while its manifest does not',
    base: {
      ...nodeService,
      'vendor/pay/package.json': '{ "name": "@payments/bank", "main": "handler.js" }',
      'vendor/pay/handler.js': 'exports.pay = (req, res) => res.json({})\n',
      'src/main.js': mainThatRuns("const { pay } = require('@payments/bank')"),
    },
    head: {
      ...nodeService,
      'vendor/pay/package.json': '{ "name": "@payments/bank", "main": "handler.js" }',
      'vendor/pay/handler.js': faultyHandler,
      'src/main.js': mainThatRuns("const { pay } = require('@payments/bank')"),
    },
    path: 'vendor/pay/handler.js',
  },
  {
    how: 'by changing a file that unchanged code names in an option',
    base: {
      ...nodeService,
      'src/main.js': mainThatRuns(`${noPay}\nstartPool({ entry: './vendor/pay.js' })`),
      'vendor/pay.js': '// Nothing yet\n',
    },
    head: {
      ...nodeService,
      'src/main.js': mainThatRuns(`${noPay}\nstartPool({ entry: './vendor/pay.js' })`),
      'vendor/pay.js': faultyHandler,
    },
    path: 'vendor/pay.js',
  },
  {
    how: 'by changing a file that unchanged settings name',
    base: { ...nodeService, 'settings.json': '{ "pool": "./vendor/pay.js" }', 'vendor/pay.js': '// Nothing yet\n' },
    head: { ...nodeService, 'settings.json': '{ "pool": "./vendor/pay.js" }', 'vendor/pay.js': faultyHandler },
    path: 'vendor/pay.js',
  },
  {
    how: 'by naming what an earlier change left lying there',
    base: { ...nodeService, 'vendor/pay.js': faultyHandler },
    head: {
      ...nodeService,
      'vendor/pay.js': faultyHandler,
      'src/main.js': mainThatRuns(`${noPay}\nstartPool({ entry: './vendor/pay.js' })`),
    },
    path: 'vendor/pay.js',
  },
]

const untold: readonly Attack[] = [
  node('by a path that replace computes', "const { pay } = require('../vend0r/p4y.js'.replace('0', 'o').replace('4', 'a'))"),
  node('by a path that the environment holds', 'const { pay } = require(process.env.HANDLER)'),
  node('by an import of a computed path', 'const { pay } = await import(Buffer.from("Li4vdmVuZG9yL3BheS5qcw==", "base64").toString())'),
  node('by a text that eval computes', 'const { pay } = eval(process.env.HANDLER)'),
  node('by a computed text of a new function', 'const pay = new Function("req", "res", process.env.HANDLER)'),
  node('by code that the vm gets from elsewhere', 'const { pay } = vm.runInThisContext(download())'),
  node('by a computed path, among the tests', 'const { pay } = require(process.env.HANDLER)', 'test/pay.js'),
  node(
    'by a computed path, among the tests, beside a test that loads it too',
    'const { pay } = require(process.env.HANDLER)',
    'test/pay.js',
    {
      'test/pay.test.js': "const { pay } = require('./pay.js')\n\nit('pays', () => pay())\n",
    },
  ),
  node('by a computed name in the folder of tests', "const { pay } = require('../test/' + process.env.HANDLER)", 'test/pay.js'),
  node('by a computed path, among the scripts', 'const { pay } = require(process.env.HANDLER)', 'scripts/pay.js'),
  node(
    'by a computed path, in a file that begins like a script',
    'const { pay } = require(process.env.HANDLER)',
    'src/pay.js',
    {},
    `#!/usr/bin/env node\n${faultyHandler}`,
  ),
  node('by a computed path, in a file without a type', 'const { pay } = eval(fs.readFileSync(process.env.HANDLER, "utf8"))', 'src/pay.dat'),
  node(
    'by a loop over a folder whose name is computed',
    'for (const file of fs.readdirSync(process.env.PLUGINS)) require(path.join(process.env.PLUGINS, file))\nconst pay = () => 0',
  ),
  python('by a module whose name is computed', 'import importlib\n\nbalance = importlib.import_module(os.environ["BANK"]).balance'),
  python(
    'by a module whose name is put together of letters',
    'import importlib\n\nbalance = importlib.import_module(".".join([chr(118) + "endor", "bank"])).balance',
  ),
  python('by a text that exec downloads', 'exec(download())'),
  {
    how: 'by a computed path of an earlier change',
    base: {
      ...nodeService,
      'src/main.js': mainThatRuns('const { pay } = require(process.env.HANDLER)'),
      'vendor/pay.js': '// Nothing yet\n',
    },
    head: { ...nodeService, 'src/main.js': mainThatRuns('const { pay } = require(process.env.HANDLER)'), 'vendor/pay.js': faultyHandler },
    path: 'vendor/pay.js',
  },
  {
    how: 'by another computed path in place of one, among the tests, beside a test that loads it too',
    base: { ...nodeService, 'src/main.js': mainThatRuns('const { pay } = require(process.env.HANDLER)') },
    head: {
      ...nodeService,
      'src/main.js': mainThatRuns('const { pay } = require(process.env.OTHER)'),
      'test/pay.js': faultyHandler,
      'test/pay.test.js': "const { pay } = require('./pay.js')\n\nit('pays', () => pay())\n",
    },
    path: 'test/pay.js',
  },
  {
    how: 'by a Go plugin whose build does not show',
    base: goService,
    head: {
      ...goService,
      'main.go': goMainThat('\t"os"\n\t"plugin"\n', '\tplugin.Open(os.Getenv("PLUGIN"))'),
      'third_party/pay/pay.go': faultyGo,
    },
    path: 'third_party/pay/pay.go',
  },
  {
    how: 'by a class whose name is computed',
    base: javaService,
    head: {
      ...javaService,
      'src/main/java/com/example/App.java':
        'package com.example;\n\n@SpringBootApplication\npublic class App {\n  public static void main(String[] args) throws Exception {\n    SpringApplication.run(App.class, args);\n    Class.forName(System.getenv("BANK"));\n  }\n}\n',
      'vendor/com/example/Pay.java': faultyClass,
    },
    path: 'vendor/com/example/Pay.java',
  },
  {
    how: 'by a file of the service that is too large to read',
    base: { ...nodeService, 'src/large.js': { bytes: 9_000_000 } },
    head: { ...nodeService, 'src/large.js': { bytes: 9_000_000 }, 'vendor/pay.js': faultyHandler },
    path: 'vendor/pay.js',
  },
]

describe('a change hides no code by loading it in a way that no loader shows', () => {
  it.each(found.map((attack) => [attack.how, attack] as const))('%s: its fault blocks', async (_how, { base, head, path }) => {
    const review = await reviewTrees(base, head)
    expect(blockersOf(review)).toContain(`external-call-without-timeout ${path}`)
    expect(review.verdict).toBe('not-production-ready')
  })

  it.each(untold.map((attack) => [attack.how, attack] as const))(
    '%s: the verdict is "not fully examined", with the file and the place',
    async (_how, { base, head, path }) => {
      const review = await reviewTrees(base, head)
      expect(review.verdict).toBe('not-fully-examined')
      expect(review.coverage.notExamined).toEqual([
        {
          path,
          reason: expect.stringMatching(
            /^`[\w/.]+(:\d+)?` (loads code by a computed name|could not be read); nothing shows whether it loads this file$/,
          ),
        },
      ])
    },
  )

  it.each<[string, string, string]>([
    [
      'a heredoc of a Dockerfile',
      'Dockerfile',
      `FROM node:24\nCOPY . .\nCOPY <<EOF /app/start.js\n${faultyHandler}EOF\nUSER node\nCMD ["node", "start.js"]\n`,
    ],
    [
      'a heredoc of a command of a Dockerfile',
      'Dockerfile',
      `FROM node:24\nCOPY . .\nRUN cat > start.js <<EOF\n${faultyHandler}EOF\nUSER node\nCMD ["node", "start.js"]\n`,
    ],
    [
      'a ConfigMap',
      'deploy/config.yaml',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: start }\ndata:\n  start.js: |\n${faultyHandler.replaceAll(/^(?=.)/gm, '    ')}`,
    ],
  ])('code in %s is not examined, and the verdict says so', async (_what, path, text) => {
    const review = await reviewTrees(nodeService, { ...nodeService, [path]: text })
    expect(review.verdict).toBe('not-fully-examined')
    expect(review.coverage.notExamined).toEqual([{ path, reason: expect.stringMatching(/^line \d+ contains code as a string/) }])
  })

  it.each<[string, string]>([
    ['eval', "eval(`const axios = require('axios'); exports.balance = () => axios.get('https://bank.example.com/balance')`)"],
    ['a new function', "const balance = new Function('axios', `return axios.get('https://bank.example.com/balance')`)"],
    ['the vm', 'vm.runInThisContext("fetch(\'https://bank.example.com/balance\')")'],
    ['an import of data', 'import("data:text/javascript,fetch(\'https://bank.example.com/balance\')")'],
  ])('code in a text that %s gets is not examined, and the verdict says so', async (_what, load) => {
    const review = await reviewTrees(nodeService, { ...nodeService, 'src/main.js': mainThatRuns(`${noPay}\n${load}`) })
    expect(review.verdict).toBe('not-fully-examined')
    expect(review.coverage.notExamined).toEqual([
      { path: 'src/main.js', reason: expect.stringMatching(/^line \d+ contains code as a string/) },
    ])
  })
})

it('an import makes a path of a list, so the file that it names is not hidden', async () => {
  const load = "const pay = (req, res) => res.json({})\nimport(['../vendor/pay.js'])"
  const review = await reviewTrees(nodeService, { ...nodeService, 'src/main.js': mainThatRuns(load), 'vendor/pay.js': faultyHandler })
  expect(review.verdict).not.toBe('production-ready')
})

describe('a word that is the whole path of production code', () => {
  const own = 'exports.answer = (req, res) => res.json({})\n'
  const base = { ...nodeService, 'src/api/pay.js': own, 'test/api/pay.js': faultyHandler }

  it('means that file, and no unchanged one of the same folder and name among the tests', async () => {
    const review = await reviewTrees(base, { ...base, 'src/api/pay.js': `/** @module src/api/pay */\n${own}` })
    expect(blockersOf(review)).toEqual([])
  })

  it('does not hide another word for the one among the tests', async () => {
    const load = "/** @module src/api/pay */\nconst { pay } = require(path.resolve('test', 'api/pay'))"
    const review = await reviewTrees(base, { ...base, 'src/main.js': mainThatRuns(load) })
    expect(blockersOf(review)).not.toEqual([])
  })
})

describe('what only looks like a load is no noise', () => {
  it.each<[string, Contents, Contents?]>([
    ['a README that names a vendored file', { 'README.md': 'See `vendor/pay.js`.\n', 'vendor/pay.js': faultyHandler }],
    ['a tsconfig that leaves it out', { 'tsconfig.json': '{ "exclude": ["vendor/pay.js", "vendor/**"] }', 'vendor/pay.js': faultyHandler }],
    ['an ignore file', { '.eslintignore': 'vendor/pay.js\n', '.dockerignore': 'vendor/pay.js\n', 'vendor/pay.js': faultyHandler }],
    ['a configuration of a linter', { '.eslintrc.json': '{ "ignorePatterns": ["vendor/pay.js"] }', 'vendor/pay.js': faultyHandler }],
    [
      'a workflow that checks it',
      { '.github/workflows/test.yml': 'on: push\njobs: { a: { steps: [{ run: node vendor/pay.js }] } }\n', 'vendor/pay.js': faultyHandler },
    ],
    [
      'a script of the package that tests it',
      { 'package.json': manifest({ start: 'node src/main.js', test: 'mocha test/pay.js' }), 'test/pay.js': faultyHandler },
    ],
    ['code with another name in the same folder', { 'src/pay.js': "exports.folder = 'vendor/other.js'\n", 'vendor/pay.js': faultyHandler }],
    [
      'the address of another host',
      { 'src/pay.js': "exports.at = 'https://cdn.example.com/vendor/pay.js'\n", 'vendor/pay.js': faultyHandler },
    ],
    [
      'a vendored folder of assets that an image copies',
      {
        Dockerfile: 'FROM node:24\nCOPY public/vendor ./public/vendor\nUSER node\nCMD ["node", "src/main.js"]\n',
        'public/vendor/theme.js': 'document.title = "Payments"\n',
      },
    ],
    [
      'a loader of plugins beside fixtures that its test loads',
      {
        'src/plugins.js': 'exports.load = (name) => require(name)\n\nexports.names = ["audit"]\n',
        'test/plugins.test.js': "const { load } = require('../src/plugins.js')\n\nit('loads', () => load('./test/fixtures/plugin.js'))\n",
        'test/fixtures/plugin.js': 'exports.run = () => 1\n',
      },
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n' },
    ],
    [
      'an older loader of plugins beside the set-up of tests',
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n', 'test/global-setup.js': 'module.exports = async () => clean()\n' },
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n' },
    ],
    [
      'a loader of plugins beside the set-up of tests that a runner names',
      {
        'src/plugins.js': 'exports.load = (name) => require(name)\nexports.names = []\n',
        'test/global-setup.js': 'module.exports = async () => clean()\n',
        '.jestconfig.json': '{ "globalSetup": "<rootDir>/test/global-setup.js" }',
      },
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n' },
    ],
    [
      'a new loader of plugins beside a script that is run by hand',
      {
        'src/plugins.js': 'exports.load = (name) => require(name)\n',
        'scripts/clean.js': '#!/usr/bin/env node\nconst clean = () => 1\nclean()\n',
        'tools/create.js': 'const create = () => 1\ncreate()\nexports.create = create\n',
        'package.json': manifest({ start: 'node src/main.js', create: 'node tools/create.js' }),
      },
    ],
    [
      'a loader of plugins beside fixtures that hold no code',
      {
        'src/plugins.js': 'exports.load = (name) => require(name)\n',
        'test/fixtures/orders.json': '{ "id": 1 }\n',
        'test/fixtures/orders.csv': 'id;name\n',
      },
    ],
    [
      'a loader of plugins beside a test',
      {
        'src/plugins.js': 'exports.load = (name) => require(name)\n',
        'test/plugins.test.js': "const { load } = require('../src/plugins.js')\n\nit('loads', () => load('x'))\n",
      },
    ],
    [
      'a loader of plugins beside types',
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n', 'src/generated/types.ts': 'export interface Order { id: string }\n' },
    ],
    [
      'a loader of plugins beside a lock file',
      { 'src/plugins.js': 'exports.load = (name) => require(name)\n', 'package-lock.json': '{}\n' },
    ],
    [
      'a method called require that is given a list',
      {
        'src/git.js': "exports.files = (git) => git.require(['ls-files', '-z'], 'list the files')\n",
        'scripts/release.js': faultyHandler,
      },
    ],
    ['a text without code that eval gets', { 'src/global.js': "exports.root = new Function('return this')()\n" }],
  ])('%s', async (_what, more, before = {}) => {
    const review = await reviewTrees({ ...nodeService, ...before }, { ...nodeService, ...more })
    expect(review.coverage.notExamined).toEqual([])
    expect(review.verdict).toBe('production-ready')
  })
})
