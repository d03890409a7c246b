/**
 * Members that remove an item from a list or a sorted set of Redis and return it. Redis commands, BLPOP: "the element is removed"; reliable
 * queues need LMOVE or BLMOVE instead. The spellings are those of redis-py 5, ioredis 5, node-redis 4, go-redis 9, Jedis 5 and Lettuce 6.
 */
const waiting = [
  'brpop',
  'blpop',
  'bzpopmin',
  'bzpopmax',
  'brPop',
  'blPop',
  'bzPopMin',
  'bzPopMax',
  'BRPop',
  'BLPop',
  'BZPopMin',
  'BZPopMax',
]

/** The same without waiting: other things have such members as well. */
const atOnce = ['rpop', 'lpop', 'rPop', 'lPop', 'RPop', 'LPop', 'leftPop', 'rightPop']

const moving = [
  'blmove',
  'lmove',
  'blMove',
  'lMove',
  'BLMove',
  'LMove',
  'brpoplpush',
  'rpoplpush',
  'BRPopLPush',
  'RPopLPush',
  'rightPopAndLeftPush',
  'move',
]

const adding = ['lpush', 'rpush', 'lPush', 'rPush', 'LPush', 'RPush', 'leftPush', 'rightPush', 'zadd', 'zAdd', 'ZAdd']

export const removingTakes = {
  waiting: new Set<string>(waiting) as ReadonlySet<string>,
  atOnce: new Set<string>(atOnce) as ReadonlySet<string>,
  moving: new Set<string>(moving) as ReadonlySet<string>,
  adding: new Set<string>(adding) as ReadonlySet<string>,
  /** Words of keys that hold work, and of those that hold the work which a process has taken. */
  holdsWork: new Set<string>([
    'queue',
    'queues',
    'job',
    'jobs',
    'task',
    'tasks',
    'inbox',
    'outbox',
    'work',
    'pending',
    'todo',
  ]) as ReadonlySet<string>,
  holdsTaken: new Set<string>([
    'processing',
    'inflight',
    'flight',
    'working',
    'running',
    'active',
    'leased',
    'taken',
    'unacked',
  ]) as ReadonlySet<string>,
}
