import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { parseCommands } from '#github/commands'
import { commandGuide } from '#model/publishing/command'

const page = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')

/** Rows of the page's table, without the padding. */
const rows = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  return cells[1]?.startsWith('`/readiness') ? [cells.slice(1, 4)] : []
})

it('the page tells the commands as help does', () => {
  expect(rows).toEqual(commandGuide.map(({ usage, who, does }) => [`\`${usage}\``, who, does]))
})

describe.each(commandGuide)('$usage', ({ usage }) => {
  it('is a command', () => {
    const given = usage
      .replace('RULE or FINDING', '0a1b2c3d')
      .replace('[as not-applicable] ', '')
      .replace('FINDING', '0a1b2c3d')
      .replace('YYYY-MM-DD', '2026-03-31')
    expect(parseCommands(given)).toEqual([expect.objectContaining({ kind: given.split(' ')[1] })])
  })
})
