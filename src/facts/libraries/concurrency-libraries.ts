/**
 * A library that runs tasks concurrently: the position of its options, and the options that limit the concurrency. All
 * of these run everything at once by default.
 */
export interface ConcurrencyLibrary {
  readonly library: string
  readonly options: number
  readonly limitKeys: readonly string[]
  /** Whether tasks are added later (a queue) or passed as a list. */
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

/** Names of reads that return a list of rows. */
export const readsRows = /^(findMany|findAll|find|selectFrom|select|getMany|findBy|\$queryRaw|query|scan|listAll|getAll|fetchAll)$/

/** Words in a read that limit the number of rows, and words that restrict it to one owner. */
export const boundsRows =
  /\b(take|limit|first|top|slice|pageSize|perPage|page|offset|cursor|batch\w*|chunk\w*|maxResults|count|fetch(Next)?)\b|LIMIT\s/i
export const ownedRows = /\b\w*(id|ids|uuid|email|slug|token|owner|user|name|key|code|hash)\b\s*[:,=})\]]|\b\w*(Id|Ids|ID|IDs)\b/i
