import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { manual } from '../../src/cli/manual.ts'
import { commandTree, manPage, roff } from '../../scripts/man-page.ts'

const root = join(import.meta.dirname, '../..')
const page = manPage('1.2.3')

/** The part of the page that speaks of a command. */
const partOf = (name: string): string => {
  const [, part = ''] = page.split(`.SS "readiness ${name} `)
  return part.split(/^\.S[SH] /m)[0] ?? ''
}

it('is committed as the code makes it, and goes with the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; man: string[]; files: string[] }
  expect(manifest.man).toEqual(['./man/readiness.1'])
  expect(manifest.files).toContain('man')
  expect(readFileSync(join(root, 'man/readiness.1'), 'utf8')).toBe(manPage(manifest.version))
})

describe.each(commandTree().commands)('of $_name', (command) => {
  const part = partOf(command.name())

  it.each(command.options)('it tells $flags, and what may stand behind it', ({ long, description, argChoices = [] }) => {
    expect(part).toContain(`\\fB${roff(long ?? '')}\\fR`)
    expect(part).toContain(roff(description.slice(1)))
    for (const choice of argChoices) expect(part).toContain(roff(choice))
  })

  it('it tells the arguments, the examples and the exit codes', () => {
    for (const argument of command.registeredArguments) expect(part).toContain(`\\fI${roff(argument.name())}\\fR`)
    for (const { title, rows } of manual[command.name()] ?? []) {
      expect(part).toContain(`\\fB${title}\\fR:`)
      for (const [term] of rows) expect(part).toContain(roff(term))
    }
  })
})

it.each([
  ['a-b', 'a\\-b'],
  ['.TH', '\\&.TH'],
  ["'quoted'\n'again'", "\\&'quoted'\n\\&'again'"],
  ['C:\\x', 'C:\\ex'],
  ['a · b…', 'a \\[u00B7] b\\[u2026]'],
])('%j is no command of roff, and is shown as it is', (text, escaped) => expect(roff(text)).toBe(escaped))

it('is ASCII, and each line begins with a request or a text', () => {
  expect(page).toMatch(/^[\n -~]*$/)
  for (const line of page.split('\n')) expect(line).toMatch(/^(\.(\\"|TH|SH|SS|TP|PP|br)( |$)|[^.' ].*|$)/)
})

const hasGroff = spawnSync('groff', ['--version']).status === 0
it.runIf(hasGroff)('is set by groff without a warning', () => {
  const { status, stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-rLL=100n'], { input: page, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  // eslint-disable-next-line no-control-regex -- groff's own bold and italics
  expect(stdout.replaceAll(/\u001b\[[\d;]*m/g, '')).toContain('readiness review --base origin/main --head HEAD')
})
