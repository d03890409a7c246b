import { rule } from '#model/rule'
import type { ExpiryKind } from '#model/facts/data/expiry-kind'
import { judgeLost } from '#change/lost-safeguards'

interface Texts {
  readonly now: string
  readonly risk: string
  readonly instead?: string
}

const texts: Readonly<Record<ExpiryKind, Texts>> = {
  tokens: {
    now: 'which limited how long the tokens issued here are valid. These tokens may now stay valid until the key changes.',
    risk: 'A leaked token may keep working after the user signs out or is removed. If nothing else revokes it, only a new signing key does, and that ends every session.',
    instead: ', or say in the pull request what ends these tokens now',
  },
  tasks: {
    now: 'which dropped tasks that had waited too long. After a backlog, outdated tasks may now run too.',
    risk: 'After an outage, the workers first process tasks whose result no longer matters. Current tasks wait behind them.',
    instead: ', or explain in the pull request why late tasks should run',
  },
  cache: {
    now: 'which made the cache entries expire. Outdated values may now be served until they are evicted.',
    risk: 'Users may see data that was changed long ago, and no error shows it. The cache may also grow, because entries that are no longer used stay in it.',
  },
  entries: {
    now: 'so the stored entries no longer expire. Unless other code deletes them, old values stay and the store keeps growing.',
    risk: 'Readers may get outdated values. A full store rejects writes, or evicts entries that are still in use.',
  },
}

export const expiryRemoved = rule({
  id: 'expiry-removed',
  check: '4.8',
  severity: 'P2',
  stage: 'preview',
  title: 'Expiry removed',
  why: 'What used to expire now stays: a store fills up, a cache serves outdated values, or a leaked token keeps working.',
  fix: 'Restore the expiry, or say in the pull request which code removes these entries now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['staying'], ({ by, expires = 'entries' }) => {
      const { now, risk, instead = ', or say in the pull request which code removes these entries now' } = texts[expires]
      return { message: `This change removes \`${by}\`, ${now}`, risk, fix: `Restore \`${by}\`${instead}.` }
    }),
})
