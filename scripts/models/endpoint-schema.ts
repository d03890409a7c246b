import { z } from 'zod'

const names = z.array(z.string().min(1))
const text = z.string().min(5)
const writtenAt = z.union([z.int().min(0), z.strictObject({ link: names.min(1) })])

const routes = z.record(
  z.string().min(1),
  z.strictObject({
    verb: z.union([writtenAt, z.string().regex(/^(name|[A-Z]+)$/)]),
    path: writtenAt.optional(),
    pathLinks: names.min(1).optional(),
    options: z.strictObject({ path: names.min(1), verb: names.min(1), handler: names.min(1), guards: names }).optional(),
    pathNames: names.min(1).optional(),
    verbNames: names.min(1).optional(),
    handler: z.enum(['first', 'last', 'decorated']),
    takesRoles: z.literal(true).optional(),
    mayOmitPath: z.literal(true).optional(),
    hasVerbInPath: z.literal(true).optional(),
    verbLink: z.string().min(1).optional(),
  }),
)

/** A text in which it registers `POST /orders` or another route, or a guard before all routes (`before NAME`), and one that uses the same package without registering anything. */
const examples = z.strictObject({ is: text, not: text, registers: z.string().min(1).default('POST /orders') })

/** A file `endpoints.yml` in src/models; `src/models/forms/endpoint.ts` says what the fields mean. */
export const endpointTable = z.strictObject({
  routers: z.array(
    z.strictObject({
      library: z.string().min(1),
      source: text,
      routers: names.min(1),
      isImportedWidely: z.literal(true).optional(),
      routes,
      groups: z
        .record(z.string().min(1), z.strictObject({ prefix: z.int().min(0).optional(), matches: z.literal(true).optional() }))
        .optional(),
      uses: names.min(1).optional(),
      hooks: names.min(1).optional(),
      hands: names.min(1).optional(),
      decorates: names.min(1).optional(),
      isFluent: z.literal(true).optional(),
      isOrdered: z.literal(true).optional(),
      examples,
    }),
  ),
  names: z.array(
    z.strictObject({
      source: text,
      modules: names.min(1),
      receivers: names.min(1).optional(),
      types: names.min(1).optional(),
      routes,
      uses: names.min(1).optional(),
      hooks: names.min(1).optional(),
      hands: names.min(1).optional(),
      examples,
    }),
  ),
  lifts: z
    .array(
      z.strictObject({
        library: z.string().min(1),
        source: text,
        against: z.enum(['overuse']),
        decorators: names.optional(),
        options: z.array(z.strictObject({ in: z.string().min(1), key: z.string().min(1) })).optional(),
      }),
    )
    .default([]),
  patterns: z.record(z.string().min(1), z.enum(['name', 'ALL'])),
  annotated: z.array(
    z.strictObject({
      library: z.string().min(1),
      source: text,
      annotations: z.record(z.string().min(1), z.string().regex(/^[A-Z]+$/)),
      verbs: names.min(1).optional(),
      path: names.min(1).optional(),
      pathNames: names.optional(),
      classes: names,
      paths: names,
      composes: z.literal(true).optional(),
      examples,
    }),
  ),
  annotations: z
    .strictObject({
      asksWho: names,
      letsAnyone: names,
      letsSignedIn: names.default([]),
      clients: names,
      clientModules: names,
      filters: names,
      values: names,
    })
    .optional(),
  views: z
    .array(
      z.strictObject({
        library: z.string().min(1),
        source: text,
        views: names.min(1),
        defaults: names,
        route: z.string().min(1),
        verb: z.string().min(1),
        guards: names,
        off: names,
        examples,
      }),
    )
    .default([]),
  exported: z
    .array(
      z.strictObject({
        library: z.string().min(1),
        source: text,
        functions: z.record(z.string().min(1), z.string().regex(/^[A-Z]+$/)),
        takesRequest: z.literal(true).optional(),
        types: names.min(1).optional(),
        examples,
      }),
    )
    .default([]),
  procedures: z
    .array(
      z.strictObject({
        library: z.string().min(1),
        source: text,
        members: z.record(z.string().min(1), z.string().regex(/^[A-Z]+$/)),
        chains: names.min(1),
        examples,
      }),
    )
    .default([]),
  providers: z
    .array(
      z.strictObject({
        library: z.string().min(1),
        source: text,
        key: z.string().min(1),
        token: z.string().min(1),
        values: names.min(1),
      }),
    )
    .default([]),
  servers: z.array(z.strictObject({ source: text, makers: names.min(1), listens: names.min(1), event: z.string().min(1) })).default([]),
  signatures: z
    .array(
      z.strictObject({
        source: text,
        computes: z.record(z.string().min(1), z.int().min(0)),
        verifies: z.record(z.string().min(1), z.int().min(0)),
        serializes: names.min(1),
        bodies: names.min(1),
        compares: names.min(1),
      }),
    )
    .default([]),
  passwordChecks: names.default([]),
  checksCaller: names.default([]),
  dependencies: names.default([]),
  passive: names.default([]),
  conversions: names,
  limiters: names,
})
