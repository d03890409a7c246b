import { describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { mentionsIn } from '#facts/reading/mentions'

describe('the words of a text that may name code', () => {
  it.each<[string, Language, string, readonly string[]]>([
    ['a path', 'javascript', "load('../vendor/pay.js')", ['../vendor/pay.js']],
    ['a path behind letters that are cut off', 'javascript', "load('xx../vendor/pay.js'.slice(2))", ['xx../vendor/pay.js']],
    ['neighbouring literals', 'javascript', "join('..', 'vendor', 'pay.js')", ['../vendor/pay.js', 'pay.js']],
    ['a sum of literals', 'javascript', "load('../ven' + 'dor/pay.js')", ['../vendor/pay.js']],
    ['a path object', 'python', 'load(root / "vendor" / "bank.py")', ['vendor/bank.py', 'bank.py']],
    ['a folder beside the file', 'javascript', "load(join(__dirname, 'plugins'))", ['./plugins']],
    ['a folder beside the file, in a template', 'javascript', 'load(`${here}/plugins`)', ['./plugins']],
    ['a folder beside the file (Python)', 'python', 'load(Path(__file__).parent / "plugins")', ['./plugins']],
    ['escaped letters', 'javascript', String.raw`load('\x76endor/pay\u002ejs')`, ['vendor/pay.js']],
    ['a pattern', 'javascript', "glob('vendor/**/*.js')", ['vendor/**/*.js']],
    ['code in a string', 'javascript', `eval("require('./dist/pay.js')")`, ['./dist/pay.js']],
    ['a file without a folder', 'javascript', "load('pay.min.js')", ['pay.min.js']],
    ['a dotted module', 'python', 'include=["vendor.bank"]', ['vendor.bank']],
    ['a handler', 'yaml', 'handler: vendor/pay.handler', ['vendor/pay.handler']],
    ['an option in the environment', 'dockerfile', 'ENV NODE_OPTIONS="--require /app/vendor/pay.js"', ['app/vendor/pay.js']],
    ['a source folder of Maven', 'java-manifest', '<sourceDirectory>vendor</sourceDirectory>', ['./vendor']],
    ['workspaces', 'package-json', '{ "workspaces": ["vendor/*"] }', ['vendor/*']],
  ])('%s', (_what, language, text, words) => {
    expect(Object.keys(mentionsIn(text, language))).toEqual(expect.arrayContaining([...words]))
  })

  it.each<[string, Language, string]>([
    ['the address of another host', 'javascript', "fetch('https://cdn.example.com/vendor/pay.js2')"],
    ['a media type', 'javascript', "type('application/json')"],
    ['an image', 'javascript', "show('img/logo.png')"],
    ['members of objects', 'javascript', 'app.vendor.pay()'],
    ['a division', 'javascript', 'const share = total / count'],
    ['a document', 'markdown', 'See `vendor/pay.js`.'],
    ['a compiler that leaves files out', 'tsconfig', '{ "exclude": ["vendor/pay.js"] }'],
    [
      'dependencies and scripts for tests',
      'package-json',
      '{ "devDependencies": { "@a/b": "1" }, "scripts": { "test": "mocha test/a.js" } }',
    ],
    ['the table of a linter', 'python-manifest', '[tool.ruff]\nexclude = ["vendor/bank.py"]\n'],
  ])('are none in %s', (_what, language, text) => {
    expect(mentionsIn(text, language)).toEqual({})
  })

  it('have the line of their first occurrence', () => {
    expect(mentionsIn("one()\nload('a/b.js')\nload('c/d.js')\nload('a/b.js')\n", 'javascript')).toMatchObject({ 'a/b.js': 2, 'c/d.js': 3 })
  })

  it.each([
    ['slashes', 'a/'.repeat(200_000)],
    ['letters', 'a'.repeat(400_000)],
    ['quotes', `"a",`.repeat(100_000)],
    ['dots', 'a.'.repeat(200_000)],
    ['tables', '[mypy]\n'.repeat(50_000)],
  ])('take time in proportion to a text of %s', (_what, text) => {
    const started = process.cpuUsage()
    for (const language of ['javascript', 'python', 'text', 'java-manifest'] as const) mentionsIn(text, language)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000)
  })
})
