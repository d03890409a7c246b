import { describe, expect, it } from 'vitest'
import { extractUnit } from '#facts/systemd/extract-unit'
import { secondsOf, settingsOf, wordsOf } from '#facts/systemd/unit-file'

describe('a unit file', () => {
  it('goes on in the next line behind a backslash, also over comments', () => {
    expect(settingsOf('[Service]\nExecStart=/bin/a \\\n# note\n  --b \\\n  --c\n; note\nRestart = always\n')).toEqual([
      { section: 'Service', name: 'ExecStart', value: '/bin/a  --b  --c', at: { startLine: 2, endLine: 5 } },
      { section: 'Service', name: 'Restart', value: 'always', at: { startLine: 7, endLine: 7 } },
    ])
  })

  it.each([
    [`A=1 "B=x y" 'C=z' D="e f"`, ['A=1', 'B=x y', 'C=z', 'D=e f']],
    ['', []],
  ])('splits %s into words', (value, words) => expect(wordsOf(value)).toEqual(words))

  it.each([
    ['90', 90],
    ['5s', 5],
    ['1min 30s', 90],
    ['500ms', 0.5],
    ['2minutes', 120],
    ['infinity', undefined],
    ['5 apples', undefined],
    ['', undefined],
  ])('reads the time %s', (value, seconds) => expect(secondsOf(value)).toBe(seconds))
})

describe('the service of a unit', () => {
  const workloadOf = (text: string) => extractUnit(text).facts.find(({ kind }) => kind === 'workload')

  it('has its command, its variables and its time to stop', () => {
    expect(
      workloadOf(
        '[Service]\nEnvironment=OLD=1\nEnvironment=\nEnvironment=PORT=8080\nExecStart=-/srv/a/bin/a --port 8080\nTimeoutSec=20\n[Install]\nWantedBy=multi-user.target\n',
      ),
    ).toMatchObject({
      platform: 'systemd',
      name: 'a',
      grace: { seconds: 20, at: { startLine: 6, endLine: 6 } },
      containers: [{ command: { words: ['/srv/a/bin/a', '--port', '8080'] }, environment: { names: ['PORT'] }, safeguards: {} }],
    })
  })

  it('is a part of one without a command', () =>
    expect(workloadOf('[Unit]\nDescription=a\n[Service]\nRestart=always\n')).toMatchObject({ partial: true }))
})

describe('a drop-in', () => {
  it('has what it sets, and no program', () => {
    expect(extractUnit('[Service]\nRestart=always\nTimeoutStopSec=5\n').facts).toMatchObject([
      {
        kind: 'workload',
        platform: 'systemd',
        partial: true,
        name: '',
        grace: { seconds: 5 },
        containers: [{ safeguards: { 'restart policy': { startLine: 2 } } }],
      },
    ])
  })

  it('is nothing without settings of the service', () => {
    expect(extractUnit('[Unit]\nAfter=network-online.target\n').facts).toEqual([])
  })
})
