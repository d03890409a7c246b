import { describe, expect, it } from 'vitest'
import { rule, type Gap } from '#model/rule'
import { findingTexts } from '#review/finding-texts'

const closed = rule({
  id: 'never-closed',
  check: '8.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Never closed',
  why: 'Files run out.',
  fix: 'Close it.',
  languages: ['java'],
  *judge() {},
})

const gap: Gap = {
  kind: 'gap',
  at: { path: 'A.java', startLine: 3, endLine: 3 },
  subject: 'open',
  within: 'A.load',
  message: '`Files.open. (path)` has no close. The file stays open.',
}

describe('the texts of a finding', () => {
  it('leave out a name that the length limit cut, and keep the code before it', () => {
    const { message, fix } = findingTexts(
      closed,
      { ...gap, message: '`try (InputStream in = moduleClassLoade…)` closes it. A name … stays.', fix: 'Call `…ntFactory.create()`.' },
      false,
    )
    expect(message).toBe('`try (InputStream in = …)` closes it. A name … stays.')
    expect(fix).toBe('Call `…create()`.')
  })

  it('name the removed safeguard in place of the first sentence, which ends outside of code', () => {
    expect(findingTexts(closed, { ...gap, removed: 'the `close` of the file' }, true).message).toBe(
      'This change removes the `close` of the file. The file stays open.',
    )
    expect(findingTexts(closed, { ...gap, removed: 'the `close` of the file' }, false).message).toBe(gap.message)
  })

  it('say that a safeguard was removed even if the rule does not name it', () => {
    expect(findingTexts(closed, gap, true).message).toBe(`This change removes the safeguard on this line. ${gap.message}`)
    expect(findingTexts(closed, { ...gap, message: 'This change removes it.' }, true).message).toBe('This change removes it.')
  })

  it('are those of the rule where the gap brings none', () => {
    expect(findingTexts(closed, gap, false)).toEqual({ message: gap.message, risk: 'Files run out.', fix: 'Close it.' })
  })
})
