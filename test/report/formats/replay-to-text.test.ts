import { describe, expect, it } from 'vitest'
import type { Replay, ReplayedStep } from '#model/replay'
import { replayToText } from '#report/formats/replay-to-text'
import { aReplay, aStep as step } from '../../support/a-replay.ts'

const replay = (steps: readonly ReplayedStep[], rest: Partial<Replay['series'][number]> = {}): Replay => aReplay([{ steps, ...rest }])

describe('the table of a replay', () => {
  it('has a row for each new step, and remarks below', () => {
    const text = replayToText(
      replay([
        step('1.sql', { isNew: false }),
        step('2.sql', {
          locks: [
            { table: 'orders', mode: 'AccessExclusiveLock', line: 1 },
            { table: 'items', mode: 'RowExclusiveLock', line: 2 },
          ],
          rewrites: ['orders'],
          scans: ['items'],
          rowsThatFail: 'column "a" of relation "orders" contains null values',
          reversal: { state: 'differs', differences: ['- column public.orders.b text'] },
        }),
        step('3.sql', {
          outcome: 'fails',
          reason: 'relation "a" does not exist',
          line: 7,
          reversal: { state: 'unknown', reason: 'the step was not replayed' },
        }),
        step('4.sql', { locksMeasured: false, reversal: { state: 'restores' } }),
      ]),
    )
    expect(text).toBe(`acme/orders: migrations of WORKTREE (WORKTREE) on main (aaaaaaaaaaaa)

db (goose)
  1 step of the base applies.
  step   applies  locks                     table work                    rollback
  2.sql  yes      orders: access exclusive  rewrites orders, scans items  differs
  3.sql  no                                                               unknown
  4.sql  yes      not measured                                            yes
    2.sql: Fails for some rows that the schema before it allows: column "a" of relation "orders" contains null values
    2.sql: After the way back, the schema differs: - column public.orders.b text
    3.sql:7: relation "a" does not exist
  A step was not applied, so the code was not compared with the schema.
`)
  })

  it('lets no control character of a name or a message through', () => {
    const text = replayToText(replay([step('\u001b[31m.sql', { outcome: 'fails', reason: 'a\u001b]0;b\nc' })], { folder: 'db\u001b' }))
    expect(text).not.toContain('\u001b')
    expect(text.split('\n')).toHaveLength(8)
  })

  it('names a series that was not replayed, a change without migrations, and a replay that is off', () => {
    expect(replayToText(replay([], { reason: 'Written for MySQL.' }))).toContain('  Not replayed: Written for MySQL.\n')
    expect(replayToText({ ...replay([]), series: [] })).toContain('This change adds no migrations.')
    expect(replayToText({ ...replay([]), series: [], off: true })).toContain('turns the replay off (`migrations.replay: off`)')
  })
})
