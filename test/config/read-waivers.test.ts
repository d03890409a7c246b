import { describe, expect, it } from 'vitest'

import { readWaivers } from '#config/read-waivers'

const entry = (different: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    fingerprint: '"0123456789abcdef"',
    reason: 'the provider is exchanged in May',
    approver: 'ada',
    expires: '2027-01-31',
    ...different,
  }
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return `waivers:\n  - ${lines.join('\n    ')}\n`
}

const problems = (text: string): string[] => {
  const read = readWaivers(text, '2026-06-01', 'w.yml', new Set(['a-rule']))
  return 'problems' in read ? read.problems.map(({ path, line, message }) => `${path}:${line} ${message}`) : []
}

describe('readWaivers', () => {
  it.each([undefined, '', 'waivers: []\n'])('gives none for %j', (text) => {
    expect(readWaivers(text, '2026-06-01')).toEqual({ waivers: [], expired: [] })
  })

  it('reads what names a finding, and what names all of a rule in a file', () => {
    const byRule = entry({ fingerprint: '', rule: 'a-rule', path: 'src/a.ts', owner: 'team-orders' })
    expect(readWaivers(entry(), '2026-06-01')).toMatchObject({
      waivers: [{ fingerprint: '0123456789abcdef', approver: 'ada', expires: '2027-01-31' }],
    })
    expect(readWaivers(byRule, '2026-06-01')).toMatchObject({ waivers: [{ ruleId: 'a-rule', path: 'src/a.ts', owner: 'team-orders' }] })
  })

  it.each([
    ['2027-01-30', 1],
    ['2027-01-30T23:59:59.999Z', 1],
    ['2027-01-31', 0],
    ['2027-01-31T00:00:00.000Z', 0],
    ['2028-01-01', 0],
  ])('counts on %s: %i', (today, count) => {
    const read = readWaivers(entry(), today)
    expect('waivers' in read && [read.waivers.length, read.expired.length]).toEqual([count, 1 - count])
  })

  it.each([
    [entry({ reason: '' }), 'w.yml:2 waivers.0.reason'],
    [entry({ reason: 'why not' }), 'w.yml:3 waivers.0.reason: state in at least 10 characters'],
    [entry({ approver: '' }), 'waivers.0.approver'],
    [entry({ expires: '' }), 'waivers.0.expires'],
    [entry({ expires: 'never' }), 'expected a date'],
    [entry({ expires: '2027-02-30' }), 'this date does not exist'],
    [entry({ fingerprint: '"abc"' }), '16 hexadecimal digits'],
    [entry({ fingerprint: '' }), 'name either a fingerprint, or a rule and a path'],
    [entry({ rule: 'a-rule' }), 'name either a fingerprint, or a rule and a path'],
    [entry({ fingerprint: '', rule: 'a-rule' }), 'name either a fingerprint, or a rule and a path'],
    [entry({ fingerprint: '', rule: 'no-rule', path: 'a.ts' }), 'there is no rule named "no-rule"'],
    [entry({ exspires: '2027-01-01' }), 'exspires'],
    ['waivers: [\n', 'not valid YAML'],
    ['- a list\n', 'The file'],
  ])('refuses %j', (text, expected) => {
    expect(problems(text).join('\n')).toContain(expected)
  })
})
