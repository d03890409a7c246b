import { describe, expect, it } from 'vitest'
import { parseCommands } from '#github/commands'

describe('a command is the first token of a line', () => {
  it.each([
    ['/readiness recheck', [{ kind: 'recheck' }]],
    ['/readiness audit', [{ kind: 'audit' }]],
    ['/readiness pause', [{ kind: 'pause' }]],
    ['/readiness resume', [{ kind: 'resume' }]],
    ['/readiness help', [{ kind: 'help' }]],
    ['  /readiness   recheck  ', [{ kind: 'recheck' }]],
    ['/Readiness Recheck', [{ kind: 'recheck' }]],
    ['Thanks!\r\n/readiness recheck\r\n', [{ kind: 'recheck' }]],
    ['/readiness pause\n\n/readiness help', [{ kind: 'pause' }, { kind: 'help' }]],
    ['/readiness explain external-call-without-timeout', [{ kind: 'explain', target: 'external-call-without-timeout' }]],
    ['/readiness explain `0a1b2c3d4e5f`', [{ kind: 'explain', target: '0a1b2c3d4e5f' }]],
    [
      '/readiness waive 0a1b2c3d until 2026-03-31 because the gateway has a deadline of its own',
      [{ kind: 'waive', finding: '0a1b2c3d', until: '2026-03-31', reason: 'the gateway has a deadline of its own', notApplicable: false }],
    ],
    [
      '/readiness waive 0a1b2c3d as not-applicable until 2026-03-31 because no network there',
      [{ kind: 'waive', finding: '0a1b2c3d', until: '2026-03-31', reason: 'no network there', notApplicable: true }],
    ],
    ['/readiness unwaive 0a1b2c3d', [{ kind: 'unwaive', finding: '0a1b2c3d' }]],
    [
      '/readiness waive `0a1b` until 2028-02-29 because leap',
      [{ kind: 'waive', finding: '0a1b', until: '2028-02-29', reason: 'leap', notApplicable: false }],
    ],
  ])('%j', (body, commands) => {
    expect(parseCommands(body)).toEqual(commands)
  })
})

describe('what somebody quotes, shows or mentions is no command', () => {
  it.each([
    ['a mention in a sentence', 'Just comment /readiness recheck'],
    ['another command', '/readinesscheck'],
    ['the name in code', '`/readiness recheck`'],
    ['a list item', '- /readiness recheck'],
    ['a quote', '> /readiness recheck'],
    ['a quote without a space', '>/readiness recheck'],
    ['a line that continues a quote', '> she wrote\n/readiness recheck'],
    ['a nested quote', '> > /readiness recheck'],
    ['a fence', '```\n/readiness recheck\n```'],
    ['a fence with a language', '```sh\n/readiness recheck\n```'],
    ['a fence of tildes', '~~~\n/readiness recheck\n~~~'],
    ['a fence inside a longer one', '````\n```\n/readiness recheck\n````'],
    ['a fence that another kind does not close', '```\n~~~\n/readiness recheck\n```'],
    ['a fence that is never closed', '```\n/readiness recheck'],
    ['a fence that text behind the marks does not close', '```\n``` no\n/readiness recheck\n```'],
    ['indented code', '    /readiness recheck'],
    ['code indented by a tab', '\t/readiness recheck'],
    ['a hidden comment', '<!-- \n/readiness recheck\n-->'],
    ['a hidden comment on one line', '<!-- /readiness recheck -->'],
    ['nothing', ''],
  ])('%s', (_, body) => {
    expect(parseCommands(body)).toEqual([])
  })

  it.each([
    ['behind a quote and an empty line', '> she wrote\n\n/readiness recheck'],
    ['behind a closed fence', '```\ncode\n```\n/readiness recheck'],
    ['behind inline code of three backticks', '```code``` is it\n/readiness recheck'],
    ['behind a hidden comment', '<!-- note -->\n/readiness recheck'],
    ['indented by three spaces', '   /readiness recheck'],
  ])('but a command stands %s', (_, body) => {
    expect(parseCommands(body)).toEqual([{ kind: 'recheck' }])
  })
})

describe('what is meant for us and not understood is answered', () => {
  it.each([
    ['/readiness', 'Expected one of `recheck`, `audit`, `explain`, `waive`, `unwaive`, `pause`, `resume`, `help`.'],
    ['/readiness dance', 'Expected one of `recheck`, `audit`, `explain`, `waive`, `unwaive`, `pause`, `resume`, `help`.'],
    ['/readiness recheck now', '`/readiness recheck` must be alone on its line.'],
    [
      '/readiness rechek',
      'Did you mean `/readiness recheck`? Expected one of `recheck`, `audit`, `explain`, `waive`, `unwaive`, `pause`, `resume`, `help`.',
    ],
    ['/readiness unwaive', 'Expected `/readiness unwaive FINDING`.'],
    ['/readiness unwaive 0a1b please', 'Expected `/readiness unwaive FINDING`.'],
    ['/readiness explain', 'Expected `/readiness explain RULE` or `/readiness explain FINDING`.'],
    ['/readiness explain one two', 'Expected `/readiness explain RULE` or `/readiness explain FINDING`.'],
    ['/readiness explain <img>', 'Expected `/readiness explain RULE` or `/readiness explain FINDING`.'],
    ['/readiness waive 0a1b', 'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.'],
    ['/readiness waive 0a1b until 2026-03-31', 'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.'],
    [
      '/readiness waive 0a1b until 2026-03-31 because',
      'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.',
    ],
    [
      '/readiness waive 0a1b because it is fine',
      'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.',
    ],
    ['/readiness waive 0a1b until 2026-02-30 because no', 'The date of a waiver must be a valid date in the form `YYYY-MM-DD`.'],
    ['/readiness waive 0a1b until tomorrow because no', 'The date of a waiver must be a valid date in the form `YYYY-MM-DD`.'],
    ['/readiness waive 0a1b until 31.03.2026 because no', 'The date of a waiver must be a valid date in the form `YYYY-MM-DD`.'],
  ])('%j', (body, problem) => {
    expect(parseCommands(body)).toEqual([{ kind: 'invalid', problem }])
  })

  it('a comment full of commands is cut to ten', () => {
    expect(parseCommands('/readiness help\n'.repeat(1_000))).toHaveLength(10)
  })
})
