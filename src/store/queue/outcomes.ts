import type { PullRequestKey } from '#model/job'
import type { RuleOutcome, RuleTally } from '#model/stored/rule-outcome'
import type { Database } from '../database/database.ts'

export interface FindingOutcome {
  readonly fingerprint: string
  readonly ruleId: string
  readonly outcome: RuleOutcome
}

/** An outcome that was not recorded before. */
export interface NewOutcome {
  readonly ruleId: string
  readonly outcome: RuleOutcome
  /** The finding itself was not recorded before either. */
  readonly first: boolean
}

/** The outcomes of each rule's findings, by installation. Contains rules, fingerprints and outcomes, but no code. */
export interface Outcomes {
  /** @returns the new outcomes; recording the same push again adds none */
  record(key: PullRequestKey, outcomes: readonly FindingOutcome[]): Promise<readonly NewOutcome[]>
  /** The outcomes of each rule over the last {@link outcomeDays} days. */
  tallies(installationId: number): Promise<readonly RuleTally[]>
}

/** How long an outcome counts. After that, a rule that was fixed, or a team that has got used to it, gets a fresh start. */
export const outcomeDays = 180

export const createOutcomes = (database: Database): Outcomes => ({
  async record(key, outcomes) {
    if (outcomes.length === 0) return []
    const unique = [...new Map(outcomes.map((one) => [one.fingerprint, one])).values()]
    const rows = await database.query<{ rule_id: string; outcome: RuleOutcome; first: boolean }>(
      `INSERT INTO readiness.outcomes AS known (installation_id, repository, number, fingerprint, rule_id, outcome)
       SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[])
       ON CONFLICT (repository, number, fingerprint) DO UPDATE SET outcome = EXCLUDED.outcome, recorded_at = now()
       WHERE known.outcome <> EXCLUDED.outcome
       RETURNING rule_id, outcome, (xmax = 0) AS first`,
      [
        key.installationId,
        `${key.owner}/${key.repo}`.toLowerCase(),
        key.number,
        unique.map(({ fingerprint }) => fingerprint),
        unique.map(({ ruleId }) => ruleId),
        unique.map(({ outcome }) => outcome),
      ],
    )
    return rows.map(({ rule_id: ruleId, outcome, first }) => ({ ruleId, outcome, first }))
  },
  async tallies(installationId) {
    const rows = await database.query<{ rule_id: string; shown: number; not_applicable: number }>(
      `SELECT rule_id, count(*)::int AS shown, count(*) FILTER (WHERE outcome = 'not-applicable')::int AS not_applicable
       FROM readiness.outcomes WHERE installation_id = $1 AND recorded_at > now() - make_interval(days => $2) GROUP BY rule_id ORDER BY rule_id`,
      [installationId, outcomeDays],
    )
    return rows.map(({ rule_id: ruleId, shown, not_applicable: notApplicable }) => ({ ruleId, shown, notApplicable }))
  },
})
