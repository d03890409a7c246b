import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const commandsIn = (language: Tried, text: string): (readonly [value: string, fromRequest: boolean])[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'outside-value' && fact.into === 'command' ? [[fact.value, fact.fromRequest] as const] : [],
  )

const inGo = (statement: string): string =>
  `package a\n\nimport (\n\t"net/http"\n\t"os/exec"\n)\n\nfunc f(w http.ResponseWriter, r *http.Request) {\n\t${statement}\n}\n`
const inJava = (statement: string): string =>
  `class A {\n  @GetMapping("/a")\n  void f(@RequestParam String name) throws Exception {\n    ${statement}\n  }\n}\n`

it.each<[string, Tried, string, readonly [string, boolean]]>([
  [
    'the function of a shell',
    'typescript',
    "import { execSync } from 'child_process'\nexport const f = (req) => execSync(`ls ${req.query.folder}`)",
    ['req.query.folder', true],
  ],
  [
    'a shell that an option asks for',
    'typescript',
    "import { spawn } from 'node:child_process'\nexport const f = (req) => spawn('ls ' + req.query.folder, { shell: true })",
    ["'ls ' + req.query.folder", true],
  ],
  [
    'a value that the caller hands in',
    'typescript',
    "import { exec } from 'child_process'\nexport function f(folder: string) {\n  exec(`ls ${folder}`)\n}",
    ['folder', false],
  ],
  [
    'an argument that asks for a shell',
    'python',
    'import subprocess\nfrom flask import request\n\ndef f():\n    subprocess.run("ls " + request.args["folder"], shell=True)',
    ['request.args["folder"]', true],
  ],
  [
    'a list of a shell and its text',
    'python',
    'import subprocess\nfrom flask import request\n\ndef f():\n    subprocess.run(["bash", "-c", f"ls {request.args[\'folder\']}"])',
    ["request.args['folder']", true],
  ],
  ['a shell as the program', 'go', inGo('exec.Command("sh", "-c", "ls "+r.FormValue("folder")).Run()'), ['r.FormValue("folder")', true]],
  [
    'an array of a shell and its text',
    'java',
    inJava('Runtime.getRuntime().exec(new String[] {"sh", "-c", "ls " + name});'),
    ['name', true],
  ],
])('reads %s', (_, language, text, command) => {
  expect(commandsIn(language, text)).toEqual([command])
})

it.each<[string, Tried, string]>([
  [
    'arguments without a shell',
    'typescript',
    "import { spawn } from 'child_process'\nexport const f = (req) => spawn('ls', [req.query.folder], { shell: false })",
  ],
  [
    'a list of arguments',
    'python',
    'import subprocess\nfrom flask import request\n\ndef f():\n    subprocess.run(["ls", request.args["folder"]])',
  ],
  ['another program', 'go', inGo('exec.Command("ls", "-c", r.FormValue("folder")).Run()')],
  ['a text of the program', 'java', inJava('new ProcessBuilder("sh", "-c", "ls /srv").start();')],
])('leaves out %s', (_, language, text) => {
  expect(commandsIn(language, text)).toEqual([])
})
