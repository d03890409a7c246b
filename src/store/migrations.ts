export interface Migration {
  /** 1, 2, 3 …, without a gap. Never edited once it was released: a correction is a migration of its own. */
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

/**
 * Forward only, and each compatible with the release before it, so that the new version can be rolled out beside the old one and rolled
 * back without touching the database: add first, remove a release later.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'deliveries, reviews, facts',
    statements: [
      `CREATE TABLE readiness.deliveries (
        id text PRIMARY KEY,
        event text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      )`,
      'CREATE INDEX deliveries_received_at ON readiness.deliveries (received_at)',
      `CREATE TABLE readiness.reviews (
        repository text NOT NULL,
        number integer NOT NULL,
        head_sha text NOT NULL,
        installation_id bigint NOT NULL,
        correlation_id text NOT NULL,
        check_run_id bigint,
        verdict text,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        PRIMARY KEY (repository, number, head_sha)
      )`,
      'CREATE INDEX reviews_by_head ON readiness.reviews (repository, head_sha)',
      'CREATE INDEX reviews_unfinished ON readiness.reviews (started_at) WHERE finished_at IS NULL',
      'CREATE INDEX reviews_finished_at ON readiness.reviews (finished_at)',
      `CREATE TABLE readiness.facts (
        key text PRIMARY KEY,
        facts text NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now()
      )`,
      'CREATE INDEX facts_used_at ON readiness.facts (used_at)',
    ],
  },
]
