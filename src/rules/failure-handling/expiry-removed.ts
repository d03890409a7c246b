import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const expiryRemoved = rule({
  id: 'expiry-removed',
  check: '4.8',
  severity: 'P2',
  stage: 'preview',
  title: 'Expiry removed',
  why: 'Entries that used to expire are now kept forever. The store fills up over weeks, then rejects writes or evicts entries still in use. A session or token also stays valid.',
  fix: 'Restore the expiry, or show in the change what deletes these entries now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['staying'],
      ({ by }) =>
        `This removes \`${by}\`, which made these entries expire, and nothing in this change deletes them instead. The store grows without limit.`,
    ),
})
