/**
 * Objects that emit `error`, which crashes a Node process without a listener. Keyed by the call that creates them: the
 * library, when the error occurs, and whether a service can run without it. A cache or a broker is optional; the
 * service's own database or a child process is not.
 */
export const emitters: Readonly<Record<string, { readonly library: string; readonly when: string; readonly optional?: true }>> = {
  'pg#Pool': { library: 'pg', when: 'the server closes an idle connection' },
  'pg-pool#': { library: 'pg', when: 'the server closes an idle connection' },
  'pg#Client': { library: 'pg', when: 'the server closes the connection' },
  'redis#createClient': { library: 'redis', when: 'the server closes an idle connection', optional: true },
  'redis#createCluster': { library: 'redis', when: 'the server closes an idle connection', optional: true },
  'amqplib#connect': { library: 'amqplib', when: 'the broker closes the connection', optional: true },
  'mysql2#createConnection': { library: 'mysql2', when: 'the server closes the connection' },
  'mysql#createConnection': { library: 'mysql', when: 'the server closes the connection' },
  'child_process#spawn': { library: 'child process', when: 'the program cannot be started' },
}

/** Functions that take such a client and do not listen to its errors, by origin name. */
export const handsOn = /^(drizzle-orm\/\S+#drizzle|kysely#(Kysely|PostgresDialect)|global#(Boolean|console\.\w+))$/

/**
 * Calls that reject when an optional dependency is down, by origin name. From the sources: LaunchDarkly's server SDKs
 * reject on failure and on timeout. `startUnleash` (6.x) waits with `events.once`, which rejects on the client's
 * `error`. OpenFeature's `setProviderAndWait` (server SDK 1.x) rethrows the error of the provider's `initialize`.
 * nodemailer's `verify` without a callback rejects. GrowthBook, Statsig and Optimizely are not listed because they
 * always resolve.
 */
export const optionalWaits: Readonly<Record<string, string>> = {
  '@launchdarkly/node-server-sdk#init().waitForInitialization': 'the feature flag service',
  'launchdarkly-node-server-sdk#init().waitForInitialization': 'the feature flag service',
  'unleash-client#startUnleash': 'the feature flag service',
  '@openfeature/server-sdk#OpenFeature.setProviderAndWait': 'the feature flag service',
  'nodemailer#createTransport().verify': 'the mail server',
  '@slack/web-api#WebClient().auth.test': 'Slack',
}

/** Members with the same behavior, for a client created in another file of the repository. */
export const optionalWaitMembers: Readonly<Record<string, string>> = { waitForInitialization: 'the feature flag service' }
