import { gapAt, rule } from '#model/rule'

/** What each setting does, and how to let the breaker open. */
const settings: Readonly<Record<string, { readonly does: string; readonly fix: string; readonly title?: string }>> = {
  // Run with opossum 9.0: a disabled breaker also leaves calls without its timeout.
  enabled: {
    title: 'Circuit breaker disabled',
    does: '`enabled: false` turns this `opossum` breaker off: it never opens, and its `timeout` does not apply',
    fix: 'Remove `enabled: false` (the default is `true`).',
  },
  errorFilter: {
    does: '`errorFilter` returns `true` for every error, so this `opossum` breaker counts no failures and never opens',
    fix: 'Let `errorFilter` return `true` only for errors that are no failure of the dependency, such as a 404, or remove it.',
  },
  ReadyToTrip: {
    does: '`ReadyToTrip` always returns `false`, so this `gobreaker` breaker never opens',
    fix: 'Let `ReadyToTrip` decide by the counts, or remove it: the default opens the breaker after more than five failures in a row.',
  },
  IsSuccessful: {
    does: '`IsSuccessful` returns `true` for every error, so this `gobreaker` breaker counts no failures and never opens',
    fix: 'Let `IsSuccessful` return `true` only for errors that are no failure of the dependency, or remove it: every error then counts.',
  },
}

export const circuitBreakerNeverOpens = rule({
  id: 'circuit-breaker-never-opens',
  check: '4.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Circuit breaker never opens',
  why: 'Every request still waits for a call that fails. The dependency receives the full load while it tries to recover.',
  fix: 'Let failures open the breaker, or remove the breaker if the calls should not have one.',
  blindSpots: 'Reports constant values and functions that only return one. A threshold that is never reached counts as a choice.',
  languages: ['go', 'typescript'],
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      const { inService, library, neverOpens } = breaker
      if (!inService || !neverOpens) continue
      const { by, at } = neverOpens
      const setting = settings[by]
      yield gapAt(breaker, {
        at,
        isWritten: true,
        ...(setting?.title === undefined ? {} : { title: setting.title }),
        fix: setting?.fix,
        message: `${setting?.does ?? `\`${by}\` keeps this \`${library}\` breaker closed`}. Calls continue while the dependency is down.`,
      })
    }
  },
})
