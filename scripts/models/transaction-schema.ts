import { z } from 'zod'

const names = z.array(z.string().min(1)).min(1)
const statements = z.strictObject({ writes: names, reads: names })

const form = z.strictObject({
  form: z.enum(['callback', 'around', 'begun']),
  source: z.string().min(5),
  opens: names.optional(),
  members: names.optional(),
  holders: names.optional(),
  after: z.string().min(1).optional(),
  opener: z.string().min(1).optional(),
  says: names.optional(),
  client: z.enum(['parameter', 'optional', 'typed', 'receiver', 'result']).optional(),
  isAsync: z.literal(true).optional(),
  commits: names.optional(),
  rollsBack: names.optional(),
  commitsSaying: names.optional(),
  rollsBackSaying: names.optional(),
  exceptWith: z.record(z.string(), names).optional(),
  exceptWords: names.optional(),
  exceptDecorated: names.optional(),
  isCalled: z.literal(true).optional(),
  isProxied: z.literal(true).optional(),
  statements: z.string().min(1).optional(),
  /** A text whose call of `work` runs in a transaction, and one that runs it outside any. */
  examples: z.strictObject({ inside: z.string().min(5), outside: z.string().min(5) }),
})

const implicit = z.strictObject({
  library: z.string().min(1),
  source: z.string().min(5),
  opens: names,
  commits: names,
  unless: z.array(z.string()),
  derives: z.array(z.string()),
  writes: z.array(z.string()),
  returnedBy: z.array(z.string()),
  commitsAtRegionEnd: z.literal(true).optional(),
  /** A text with a write that nothing commits, and one whose write is committed. */
  examples: z.strictObject({ lost: z.string().min(5), kept: z.string().min(5) }),
})

/** A file `transactions.yml` in src/models; `src/models/forms/transaction.ts` says what the fields mean. */
export const transactionTable = z.strictObject({
  forms: z.array(form.extend({ opens: names }).omit({ members: true, holders: true })),
  names: z.array(form.extend({ members: names }).omit({ opens: true })),
  implicit: z.array(implicit).optional(),
  writeStatements: z.array(z.string()).optional(),
  clientTypes: z.array(z.string()),
  clientNames: z.array(z.string()),
  statements: z.record(z.string(), statements),
  ofTable: statements.optional(),
  handedOn: z.strictObject({ clients: names, keepers: names, writes: names }).optional(),
  option: z.strictObject({ name: z.string(), source: z.string().min(5), members: names, unlessImported: names }).optional(),
  runsAtOnce: z.array(z.string()),
  runsLater: z.array(z.string()),
  readers: z.array(z.string()),
  takesPart: z.array(z.string()),
  aroundRequests: z.string().optional(),
})
