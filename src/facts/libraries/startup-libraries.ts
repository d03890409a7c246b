/** Calls, besides requests of HTTP clients, that reach out when they are made, by origin name. */
export const remoteAtStart =
  /^(pg#(Pool|Client)\(\)\.(query|connect)|mysql2\/promise#create(Pool|Connection)\(\)\.(query|execute)|mysql2\/promise#createConnection|@prisma\/client#PrismaClient\(\)(\.\w+)?\.(findMany|findFirst|findUnique|count|create|update|upsert|\$queryRaw|\$connect)|redis#createClient\(\)\.(connect|get|set)|ioredis#(Redis)?\(\)\.(get|set|ping|connect)|mongodb#MongoClient\(\)\.connect|mongoose#connect|amqplib#connect|@aws-sdk\/client-[\w-]+#\w+Client\(\)\.send)$/

/**
 * What emits `error`; without a listener, that ends a Node process. By what makes it: its library, when it happens, and whether a service may go on
 * without it (a cache, a broker; not its own database, nor a program that it runs).
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

/** What takes such a client, by origin name, and does not listen to it. */
export const handsOn = /^(drizzle-orm\/\S+#drizzle|kysely#(Kysely|PostgresDialect)|global#(Boolean|console\.\w+))$/

/**
 * Calls that reject when something that a service can go on without is down, by origin name. Read in the sources: LaunchDarkly's server SDKs
 * reject on failure and on timeout; `startUnleash` (6.x) waits with `events.once`, which rejects on the client's `error`; OpenFeature's
 * `setProviderAndWait` (server SDK 1.x) throws what the provider's `initialize` threw; nodemailer's `verify` without a callback rejects.
 * Left out, since they resolve in any case: GrowthBook, Statsig, Optimizely.
 */
export const optionalWaits: Readonly<Record<string, string>> = {
  '@launchdarkly/node-server-sdk#init().waitForInitialization': 'feature flags',
  'launchdarkly-node-server-sdk#init().waitForInitialization': 'feature flags',
  'unleash-client#startUnleash': 'feature flags',
  '@openfeature/server-sdk#OpenFeature.setProviderAndWait': 'feature flags',
  'nodemailer#createTransport().verify': 'mail',
  '@slack/web-api#WebClient().auth.test': 'Slack',
}

/** Members that say the same of a client that another file of the repository made. */
export const optionalWaitMembers: Readonly<Record<string, string>> = { waitForInitialization: 'feature flags' }
