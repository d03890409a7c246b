import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const expiryRemoved = rule({
  id: 'expiry-removed',
  check: '4.8',
  severity: 'P2',
  stage: 'preview',
  title: 'Expiry taken away',
  why: 'What went by itself stays for ever now. The store fills over weeks, and one night it refuses writes or throws out what is still needed; where it is a session or a token, it also stays valid.',
  fix: 'Keep the expiry, or show in the change what removes these entries now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['staying'],
      ({ by }) => `\`${by}\` let this go by itself after a time, and is taken away; nothing in this change removes it instead.`,
    ),
})
