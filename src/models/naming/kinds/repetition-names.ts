const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of names that show that code asks whether work was done before, or whether a state is newer. */
export const repetitionNames = {
  /** Of functions, results, tables and errors: the work was done, or one caller may do it. */
  done: words(
    'seen processed handled already duplicate duplicates duplicated dup dupe dedupe dedup deduplicate deduplicated deduplication dedupes ' +
      'idempotent idempotency idempotence replay replayed redelivered redelivery consumed claim claims claimed once inbox',
  ),
  /** What a key identifies, before a word of `keys`. */
  repeated: words(
    'event evt delivery message msg webhook notification idempotency idempotence idem request dedupe dedup nonce operation command client ' +
      'external provider',
  ),
  keys: words('id ids key uuid guid token ref reference'),
  /** Variables that hold something delivered: their `id` is the key of the delivery. */
  delivered: words('event evt message msg delivery notification webhook hook'),
  /** First words of calls that look whether something exists. */
  looks: words('find get exists exist has contains lookup select query fetch load read first is was count check scan one'),
  /** First words of calls that store a mark unless it exists. */
  claims: words('claim acquire reserve try set setnx insert put add create save mark record remember store get find'),
  /** Errors of a row that exists. */
  conflicts: words('duplicate duplicated unique integrity conflict exists'),
  /** Values that order states of one thing. */
  order: words(
    'version versions seq sequence revision rev generation epoch offset lsn clock updated occurred created emitted happened timestamp synced ' +
      'modified changed observed recorded',
  ),
  /** Questions whether a state is older than another one. */
  outdated: words('stale newer older outdated obsolete superseded'),
  /** Parts of a statement built by calls: its conditions, and its writes. */
  conditions: words('where filter andwhere match having'),
  writes: words(
    'update updateone updatemany updatetable updateset set insert insertinto values onconflict onconflictdoupdate doupdate doupdateset ' +
      'findoneandupdate findandmodify upsert',
  ),
  /** Functions and keys that compare a column for order. */
  comparesColumn: words('lt lte'),
  /** Values that limit something, and order nothing. */
  limits: words(
    'now max min limit deadline expires expiry expired expiration ttl timeout today start end begin until since cutoff retention threshold ' +
      'interval window age supported current_time schema api protocol build minimum required latest',
  ),
  /** Calls that compare times or versions. */
  compares: words('isbefore isafter before after compareto compare cmp'),
  /** Collections of the process. */
  collections: words('has contains containskey containsvalue add putifabsent loadorstore includes'),
  /** What answers from a copy: a hit proves no repetition. */
  caches: words('cache cached memo memoized'),
} as const
