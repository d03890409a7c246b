/** What `readiness ops` can do, apart from the code that does it, so that `--help` does not load it. */
export const opsActions = ['queue', 'inspect', 'dead', 'retry', 'redeliver', 'pause', 'resume', 'drain', 'migrate'] as const
export type OpsAction = (typeof opsActions)[number]
