import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../docs/decisions')
const records = readdirSync(folder).filter((name) => /^\d{4}-.+\.md$/.test(name))
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** The headings of MADR that we require; the part of a heading after a colon says which consequences or options follow. */
const required = ['Context and problem statement', 'Considered options', 'Decision outcome', 'Consequences']

describe.each(records)('the decision record %s', (name) => {
  const headings = [...textOf(name).matchAll(/^## ([^:\n]+)/gm)].map(([, heading]) => heading)

  it('has the form of MADR', () => {
    expect(headings).toEqual(expect.arrayContaining(required))
  })

  it('is numbered as its file is, and listed', () => {
    const number = Number(name.slice(0, 4))
    expect(textOf(name)).toMatch(new RegExp(`^# ${number}\\. \\S`))
    expect(textOf('README.md')).toContain(`[${number}](${name})`)
  })
})
