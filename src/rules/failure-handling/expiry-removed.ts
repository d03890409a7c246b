import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const expiryRemoved = rule({
  id: 'expiry-removed',
  check: '4.8',
  severity: 'P2',
  stage: 'preview',
  title: 'Expiry removed',
  why: 'The store fills up over weeks, then rejects writes or evicts entries still in use. If the entries are sessions or tokens, they also stay valid.',
  fix: 'Restore the expiry, or name in the pull request the code that deletes these entries now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['staying'],
      ({ by }) =>
        `This change removes \`${by}\`, which made the stored entries expire, and adds nothing that deletes them. The store grows without limit.`,
    ),
})
