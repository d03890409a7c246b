/** What expires: stored entries, entries of a cache, tokens that a service issues, tasks that wait. */
export type ExpiryKind = 'entries' | 'cache' | 'tokens' | 'tasks'
