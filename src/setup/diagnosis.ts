/** `not-checked`: it could not be examined, which proves nothing. */
export type DiagnosisStatus = 'ok' | 'problem' | 'not-checked'

/** One thing that was examined, or could not be. */
export interface Diagnosis {
  /** A stable name, for programs: `database`, `webhook-deliveries`. */
  readonly id: DiagnosisId
  readonly status: DiagnosisStatus
  /** The result, or why it could not be checked, in a sentence. Never a secret. */
  readonly says: string
  /** What to do about it. */
  readonly next?: string
}

/** The things that are examined, in this order. */
export const diagnosisTitles = {
  environment: 'Environment',
  'file-modes': 'Files with secrets',
  database: 'Database',
  migrations: 'Migrations',
  github: 'GitHub',
  clock: 'Clock',
  app: 'App',
  permissions: 'Permissions and events',
  installations: 'Installations',
  webhook: 'Webhook',
  'webhook-deliveries': 'Webhook deliveries',
  disk: 'Disk',
} as const
export type DiagnosisId = keyof typeof diagnosisTitles

type Rest = Pick<Diagnosis, 'says' | 'next'>

export const ok = (id: DiagnosisId, says: string): Diagnosis => ({ id, status: 'ok', says })
export const problem = (id: DiagnosisId, says: string, next: string): Diagnosis => ({ id, status: 'problem', says, next })
export const notChecked = (id: DiagnosisId, says: string, next?: string): Diagnosis => ({
  id,
  status: 'not-checked',
  ...({ says, ...(next === undefined ? {} : { next }) } satisfies Rest),
})

/** The first line of an error, for a sentence. `fetch` names the reason only in the cause of its error. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Error && error.cause instanceof Error) return reasonOf(error.cause)
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
