import { describe, expect, it } from 'vitest'

import { helpText, manual, manualOfAll } from '../../src/cli/manual.ts'
import { commandTree } from '../../scripts/man-page.ts'
import { tempFolder } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const { commands } = commandTree()

it('every command has a manual, and no other', () => {
  expect(Object.keys(manual).sort()).toEqual(commands.map((command) => command.name()).sort())
})

describe.each(commands)('readiness $_name --help', (command) => {
  const name = command.name()

  it('tells every option, examples, and exit codes', async () => {
    const { code, stdout, stderr } = await runCli(tempFolder(), [name, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const { long, description } of command.options) {
      expect(stdout).toMatch(new RegExp(`^ +${long ?? ''}( |$)`, 'm'))
      expect(description).not.toBe('')
    }
    expect(stdout).toMatch(/\nExamples:\n {2}\S/)
    expect(stdout).toMatch(/\nExit codes:\n {2}0 {2}\S/)
  })

  it('shows examples of itself, with options that it has', () => {
    const typed = (manual[name] ?? []).filter(({ title }) => title === 'Examples').flatMap(({ rows }) => rows.map(([term]) => term))
    const options = command.options.map(({ long }) => long)
    expect(typed.length).toBeGreaterThan(0)
    for (const line of typed) {
      expect(line).toContain(`readiness ${name}`)
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(options).toContain(option)
    }
  })
})

describe.each([80, 120])('at %i columns', (width) => {
  it.each(Object.entries({ ...manual, all: manualOfAll }))('the sections of %s fit, but for what is typed', (_, sections) => {
    const typed = sections.flatMap(({ rows }) => rows.map(([term]) => term))
    for (const line of helpText(sections, width).split('\n'))
      if (!typed.includes(line.trim())) expect(line.length).toBeLessThanOrEqual(width)
  })
})

it('the exit codes of a review are those of the documentation', async () => {
  const { stdout } = await runCli(tempFolder(), ['--help'])
  expect(stdout).toContain('Exit codes:\n  0   no blocking findings\n  1   blocking findings\n')
  expect(stdout).toContain('Environment:')
})
