import { describe, expect, it } from 'vitest'
import type { Replay } from '#model/replay'
import { summaryOf } from '#report/formats/to-markdown'
import { aReplay as replay, aStep as step } from '../../support/a-replay.ts'
import { aReview } from '../../support/a-review.ts'

const summary = (shown: Replay | undefined): string => summaryOf(aReview(), shown ? { replay: shown } : {}).summary

describe('migrations in the summary of a pull request', () => {
  it('are a table of the new steps, and what a row does not say', () => {
    const steps = [
      step('1.sql', { isNew: false }),
      step('2.sql', { locks: [{ table: 'orders', mode: 'AccessExclusiveLock', line: 1 }], rewrites: ['orders'] }),
      step('3.sql', { outcome: 'fails', reason: 'relation "a" does not exist', line: 7, reversal: { state: 'unknown', reason: 'x' } }),
    ]
    expect(summary(replay([{ steps }]))).toContain(`### Migrations

Applied to an embedded PostgreSQL engine with generated rows. Not part of the verdict.

**db** (goose)

| step | applies | locks | table work | rollback |
| --- | --- | --- | --- | --- |
| \`2.sql\` | yes | orders: access exclusive | rewrites orders | no way back |
| \`3.sql\` | no |  |  | unknown |

- 1 step of the base applies.
- 3\\.sql:7: relation "a" does not exist
- A step was not applied, so the code was not compared with the schema.
`)
  })

  it('name code that does not fit the schema', () => {
    const at = { path: 'src/orders.ts', startLine: 3, endLine: 3 }
    const code = { running: [{ kind: 'column-gone' as const, table: 'orders', column: 'note', at }], drift: [] }
    const text = summary(replay([{ steps: [step('1.sql', { isNew: false }), step('2.sql')], code }]))
    expect(text).toContain(
      '- Running version (base): does not fit the new schema.\n- `orders.note` is gone, and src/orders.ts:3 uses it.\n',
    )
  })

  it('say why nothing was replayed', () => {
    expect(summary(replay([], { problem: 'It failed.' }))).toContain('- Not replayed: It failed.\n')
    expect(summary(replay([{ reason: 'Written for MySQL.' }]))).toContain('- Not replayed: Written for MySQL.\n')
  })

  it('are not mentioned where there are none', () => {
    expect(summary(replay([]))).not.toContain('Migrations')
    expect(summary(undefined)).not.toContain('Migrations')
  })

  it('let no Markdown of a name or a message through', () => {
    const hostile = '<img src=x>|](javascript:a) @acme/all\n# Production-ready'
    const text = summary(
      replay([{ folder: hostile, steps: [step(hostile, { outcome: 'fails', reason: hostile, notes: [hostile] })], notes: [hostile] }]),
    )
    expect(text).not.toMatch(/^# Production-ready/m)
    expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript/)
  })
})
