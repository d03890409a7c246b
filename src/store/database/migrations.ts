export interface Migration {
  /** 1, 2, 3 …, without a gap. Never edit a released migration; correct it with a new one. */
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
  /** What to do with it when the release is rolled back, in a sentence for the operator. */
  readonly rollback: string
}

/**
 * Forward only, and each compatible with the release before it, so that a new version can run next to the old one and be rolled back
 * without touching the database. Add first, and remove one release later.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'deliveries, reviews, facts',
    rollback: 'This is the first migration. To roll back, start with an empty database.',
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
    rollback:
      'Leave it: the previous release does not use the tables and leaves the column empty. Meanwhile, waivers given by command have no effect.',
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
    rollback: 'Leave it: the previous release does not use the table.',
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
    rollback: 'Leave it: the previous release does not write the column, which then has its default.',
    statements: ["ALTER TABLE readiness.pushes ADD COLUMN page text NOT NULL DEFAULT ''"],
  },
  {
    version: 5,
    name: 'reviews and audits for pages',
    rollback: 'Leave it: the previous release does not use the tables.',
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
    rollback: 'Leave it: the previous release does not use the tables.',
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
  {
    version: 7,
    name: 'what was reviewed, switches, lanes',
    rollback:
      'First resume everything that is paused: the previous release has no kill switch and does not run held jobs. Leave the tables and columns: it does not use them.',
    statements: [
      // Unknown for earlier reviews; NULL equals nothing, so those heads are reviewed again.
      'ALTER TABLE readiness.reviews ADD COLUMN base_ref text',
      'ALTER TABLE readiness.reviews ADD COLUMN draft boolean',
      `CREATE TABLE readiness.switches (
        scope text PRIMARY KEY,
        switched_by text NOT NULL,
        reason text NOT NULL,
        since timestamptz NOT NULL DEFAULT now()
      )`,
      `CREATE TABLE readiness.held_jobs (
        kind text NOT NULL,
        key text NOT NULL,
        scopes text[] NOT NULL,
        data text NOT NULL,
        held_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, key)
      )`,
      `CREATE TABLE readiness.lanes (
        installation_id bigint PRIMARY KEY,
        holder text,
        taken_at timestamptz,
        held_until timestamptz
      )`,
      `CREATE TABLE readiness.writes (
        installation_id bigint NOT NULL,
        written_at timestamptz NOT NULL
      )`,
      'CREATE INDEX writes_by_installation ON readiness.writes (installation_id, written_at DESC)',
      'CREATE INDEX writes_written_at ON readiness.writes (written_at)',
    ],
  },
  {
    version: 8,
    name: 'bodies of deliveries, writers, turns',
    rollback: 'Leave it: the previous release leaves the column empty and does not use the tables.',
    statements: [
      `CREATE TABLE readiness.delivery_bodies (
        digest text PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now()
      )`,
      'CREATE INDEX delivery_bodies_received_at ON readiness.delivery_bodies (received_at)',
      'ALTER TABLE readiness.writes ADD COLUMN writer text',
      `CREATE TABLE readiness.turns (
        repository text NOT NULL,
        head_sha text NOT NULL,
        login text NOT NULL,
        command text NOT NULL,
        source text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, head_sha, login, command)
      )`,
      'CREATE INDEX turns_taken_at ON readiness.turns (taken_at)',
    ],
  },
  {
    version: 9,
    name: 'sessions of pages',
    rollback: 'Leave the tables: the previous release does not use them. People have to sign in again.',
    statements: [
      `CREATE TABLE readiness.web_sessions (
        digest text PRIMARY KEY,
        ends_at timestamptz NOT NULL
      )`,
      'CREATE INDEX web_sessions_ends_at ON readiness.web_sessions (ends_at)',
      `CREATE TABLE readiness.setup_codes (
        digest text PRIMARY KEY,
        ends_at timestamptz NOT NULL
      )`,
      'CREATE INDEX setup_codes_ends_at ON readiness.setup_codes (ends_at)',
      // One row for each login ever listed in OPERATORS. They are never deleted, because another account could take over a forgotten login.
      `CREATE TABLE readiness.operator_pins (
        login text PRIMARY KEY,
        user_id bigint NOT NULL,
        pinned_at timestamptz NOT NULL DEFAULT now()
      )`,
    ],
  },
  {
    version: 10,
    name: 'checks of heads',
    rollback: 'Leave it: the previous release does not use the tables. It concludes a separate check for each pull request again.',
    statements: [
      `CREATE TABLE readiness.heads (
        repository text NOT NULL,
        head_sha text NOT NULL,
        installation_id bigint NOT NULL,
        check_run_id bigint,
        check_url text,
        completed boolean NOT NULL DEFAULT false,
        conclusion text,
        shown text,
        holder text,
        held_until timestamptz,
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, head_sha)
      )`,
      'CREATE INDEX heads_changed_at ON readiness.heads (changed_at)',
      'CREATE INDEX heads_unfinished ON readiness.heads (changed_at) WHERE NOT completed',
      `CREATE TABLE readiness.head_verdicts (
        repository text NOT NULL,
        head_sha text NOT NULL,
        work text NOT NULL,
        number integer NOT NULL,
        base_ref text NOT NULL,
        draft boolean NOT NULL,
        settings text NOT NULL,
        counts boolean NOT NULL,
        conclusion text NOT NULL,
        plan text NOT NULL,
        has_left boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, head_sha, work, base_ref)
      )`,
      'CREATE INDEX head_verdicts_by_work ON readiness.head_verdicts (repository, work)',
      'CREATE INDEX head_verdicts_by_base ON readiness.head_verdicts (repository, base_ref)',
      'CREATE INDEX head_verdicts_recorded_at ON readiness.head_verdicts (recorded_at)',
    ],
  },
  {
    version: 11,
    name: 'notifications',
    rollback:
      'Leave it: the previous release sends no notifications. It deletes none of the rows, of which there is one or two per pull request.',
    statements: [
      `CREATE TABLE readiness.notified (
        repository text NOT NULL,
        number integer NOT NULL,
        subject text NOT NULL,
        value text NOT NULL,
        notified_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (repository, number, subject)
      )`,
      'CREATE INDEX notified_notified_at ON readiness.notified (notified_at)',
    ],
  },
]
