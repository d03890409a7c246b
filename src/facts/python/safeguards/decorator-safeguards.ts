import type { Protection } from '#model/facts/requests/safeguard'
import { shortText } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'
import { letsInOnlyWhoMay } from '../requests/guard-names.ts'
import { decoratorNames } from '../reading/roots.ts'

/** Names that negate: `no_retry`, `skip_lock`. */
const leavesOut = /^(no|skip|without|disable|ignore|un|non)_|^(unlocked|not_)/

/** The protection of a decorator, by the last part of its name; of libraries and of repositories. */
const decorators: readonly (readonly [Protection, RegExp])[] = [
  [
    'transience',
    /^(retry|retry_\w+|\w+_retry|(\w+_)?retries|(auto_?)?retr(y|i)able\w*|retrying|\w+_with_retry|(exponential_)?backoff\w*)$/,
  ],
  ['overuse', /^(rate_?limit(ed|er|s)?(_\w+)?|throttled?(_\w+)?|limit_rate|sleep_and_retry)$/],
  ['doubling', /^(idempotent(_\w+)?|with_idempotency(_\w+)?|idempotency(_\w+)?|dedup(licat\w*)?|deduplicated)$/],
]
/** The protection that a base class adds to all methods of a class, by its name. */
const mixins: readonly (readonly [Protection, RegExp])[] = [
  ['access', /(Login|Permission|Auth|UserPasses|Access|Superuser|Staff)\w*(Mixin|Required)$/],
  ['overuse', /(Throttl|RateLimit)\w*Mixin$/],
  [
    'foreign-rows',
    /(Tenant|Organi[sz]ation|Org|Workspace|Team|Owner|Account)(Scoped?|Filter|Filtered|Filtering|Query[sS]et|Restricted|Isolation|Isolated|Owned)Mixin$|(ScopedTo|ScopeTo|LimitedTo|FilteredBy|OwnedBy)\w*Mixin$/,
  ],
  ['partial-write', /(Atomic|Transaction)\w*Mixin$/],
  ['transience', /Retr(y|ies|ying)\w*Mixin$/],
]
/** Libraries whose decorators are reported together with the code that they retry. */
const toldElsewhere = /^(tenacity|backoff)\./

/** Decorators of functions other than routes: attempts, limits and guards. */
export const decoratorSafeguards: Extractor = ({ module, emit, endpointsSeen }) => {
  const routes = new Set(endpointsSeen.map(({ handler }) => handler.name))
  for (const owner of module.definitions) {
    if (owner.kind !== 'class') continue
    for (const base of module.basesOf(owner)) {
      const found = /Mixin$|Required$/.test(base) ? mixins.find(([, words]) => words.test(base))?.[0] : undefined
      // Guards of routes are reported with the route.
      const isTold = (found === 'access' || found === 'overuse') && [...routes].some((name) => name.startsWith(`${owner.qualified}.`))
      if (found === undefined || isTold) continue
      emit({
        kind: 'safeguard',
        at: (owner.node.field('superclasses') ?? owner.node).span,
        within: '',
        subject: `${found} of class ${owner.qualified} by ${base}`,
        against: found,
        by: base,
        optionOf: owner.name,
      })
    }
  }
  for (const definition of module.definitions) {
    if (definition.kind !== 'function' || definition.decorators.length === 0) continue
    const isRoute = routes.has(definition.qualified)
    for (const [index, { written, origin }] of decoratorNames(module, definition).entries()) {
      const node = definition.decorators[index]
      const name = (written.split('.').at(-1) ?? '').replace(/[a-z0-9](?=[A-Z])/g, '$&_').toLowerCase()
      if (!node || name === '' || leavesOut.test(name) || toldElsewhere.test(origin)) continue
      const found = decorators.find(([, words]) => words.test(name))?.[0] ?? (letsInOnlyWhoMay(written) ? 'access' : undefined)
      // A route's guards are reported with the route.
      if (found === undefined || (isRoute && (found === 'access' || found === 'overuse'))) continue
      emit({
        kind: 'safeguard',
        at: node.span,
        within: definition.qualified,
        subject: `${found} @${written}`,
        against: found,
        by: shortText(`@${written}`, 60),
      })
    }
  }
}
