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
  {
    version: 2,
    name: 'commands, waivers, pauses',
    statements: [
      'ALTER TABLE readiness.reviews ADD COLUMN waived_until date',
      'CREATE INDEX reviews_waived_until ON readiness.reviews (waived_until) WHERE waived_until IS NOT NULL',
      `CREATE TABLE readiness.commands (
        repository text NOT NULL,
        number integer NOT NULL,
        source text NOT NULL,
        head_sha text NOT NULL,
        login text NOT NULL,
        command text NOT NULL,
        outcome text NOT NULL,
        note text,
        answer text,
        given_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, source)
      )`,
      'CREATE INDEX commands_by_head ON readiness.commands (repository, head_sha)',
      'CREATE INDEX commands_given_at ON readiness.commands (given_at)',
      `CREATE TABLE readiness.waivers (
        repository text NOT NULL,
        number integer NOT NULL,
        fingerprint text NOT NULL,
        rule_id text NOT NULL,
        severity text NOT NULL,
        path text NOT NULL,
        reason text NOT NULL,
        approver text NOT NULL,
        expires date NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, fingerprint)
      )`,
      'CREATE INDEX waivers_expires ON readiness.waivers (expires)',
      `CREATE TABLE readiness.pauses (
        repository text NOT NULL,
        number integer NOT NULL,
        login text NOT NULL,
        paused_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number)
      )`,
      'CREATE INDEX pauses_paused_at ON readiness.pauses (paused_at)',
    ],
  },
  {
    version: 3,
    name: 'pushes',
    statements: [
      `CREATE TABLE readiness.pushes (
        repository text NOT NULL,
        number integer NOT NULL,
        head_sha text NOT NULL,
        verdict text NOT NULL,
        entries text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, head_sha)
      )`,
      'CREATE INDEX pushes_recorded_at ON readiness.pushes (recorded_at)',
    ],
  },
  {
    version: 4,
    name: 'pages of reviews',
    statements: ["ALTER TABLE readiness.pushes ADD COLUMN page text NOT NULL DEFAULT ''"],
  },
  {
    version: 5,
    name: 'reviews and audits for pages',
    statements: [
      `CREATE TABLE readiness.review_records (
        repository text NOT NULL,
        name text NOT NULL,
        number integer NOT NULL,
        head_sha text NOT NULL,
        installation_id bigint NOT NULL,
        repository_id bigint NOT NULL,
        title text NOT NULL,
        author text NOT NULL,
        verdict text NOT NULL,
        open text NOT NULL,
        fixed text NOT NULL,
        into_default boolean NOT NULL,
        merged boolean NOT NULL DEFAULT false,
        record text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, head_sha)
      )`,
      'CREATE INDEX review_records_by_time ON readiness.review_records (repository, recorded_at)',
      'CREATE INDEX review_records_recorded_at ON readiness.review_records (recorded_at)',
      `CREATE TABLE readiness.audits (
        repository text PRIMARY KEY,
        head_sha text NOT NULL,
        statuses text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      )`,
      'CREATE INDEX audits_recorded_at ON readiness.audits (recorded_at)',
    ],
  },
  {
    version: 6,
    name: 'outcomes of findings',
    statements: [
      `CREATE TABLE readiness.outcomes (
        installation_id bigint NOT NULL,
        repository text NOT NULL,
        number integer NOT NULL,
        fingerprint text NOT NULL,
        rule_id text NOT NULL,
        outcome text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, fingerprint)
      )`,
      'CREATE INDEX outcomes_by_rule ON readiness.outcomes (installation_id, rule_id)',
      'CREATE INDEX outcomes_recorded_at ON readiness.outcomes (recorded_at)',
    ],
  },
]
