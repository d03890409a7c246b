/** What runs pieces of work at once, by origin name: where its options stand, what bounds it, and what it does by default. All of these start everything at once unless told otherwise. */
export interface ConcurrencyLibrary {
  readonly library: string
  readonly options: number
  readonly limitKeys: readonly string[]
  /** Takes its work later (a queue), or a list that is handed over with it. */
  readonly takes: 'tasks' | 'list'
  readonly source: string
}

export const concurrencyLibraries: Readonly<Record<string, ConcurrencyLibrary>> = {
  'p-queue#': {
    library: 'p-queue',
    options: 0,
    limitKeys: ['concurrency', 'intervalCap'],
    takes: 'tasks',
    source: 'p-queue 9: concurrency Infinity by default',
  },
  'p-map#': { library: 'p-map', options: 2, limitKeys: ['concurrency'], takes: 'list', source: 'p-map 7: concurrency Infinity by default' },
  'bluebird#map': {
    library: 'bluebird',
    options: 2,
    limitKeys: ['concurrency'],
    takes: 'list',
    source: 'bluebird 3.7: no limit without `concurrency`',
  },
}

/** Reads that give a list of rows. */
export const readsRows = /^(findMany|findAll|find|selectFrom|select|getMany|findBy|\$queryRaw|query|scan|listAll|getAll|fetchAll)$/

/** Words in a read that bound how many rows come back, or that belong to somebody. */
export const boundsRows =
  /\b(take|limit|first|top|slice|pageSize|perPage|page|offset|cursor|batch\w*|chunk\w*|maxResults|count|fetch(Next)?)\b|LIMIT\s/i
export const ownedRows = /\b\w*(id|ids|uuid|email|slug|token|owner|user|name|key|code|hash)\b\s*[:,=})\]]|\b\w*(Id|Ids|ID|IDs)\b/i
