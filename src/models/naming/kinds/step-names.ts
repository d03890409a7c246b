const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that show what a step of a job leaves behind. */
export const stepNames = {
  /** States of work that is done. */
  done: words(
    'sent paid processed done completed complete finished delivered published notified exported charged shipped settled synced synchronized ' +
      'refunded transferred succeeded success successful handled imported uploaded executed invoiced billed filed indexed migrated posted ' +
      'emailed mailed fulfilled dispatched relayed consumed applied credited printed announced forwarded reminded',
  ),
  /** Words of queues that hold what waits for another attempt, what failed, or answers. */
  besideQueues: words(
    'retry retries wait delay delayed reply replies rpc tmp temp callback response failed failures rejected rejects undeliverable unprocessable',
  ),
  /** First words of calls that mark something: `markSent`, `setPaid`. */
  marks: words('mark set flag record update save'),
  /** First words of calls that store a state which they are given. */
  stores: words('update save set patch exec execute query run upsert change move transition put modify write store persist'),
  /** Columns and members that hold a state. */
  states: words('status state phase stage'),
  /** Values of the time at which something was done. */
  times: words('now date utcnow today instant current time timestamp true localdatetime zoneddatetime offsetdatetime'),
  /** First words of calls that write to the database: their order within a transaction says nothing. */
  rows: words(
    'save insert update create persist add delete remove flush exec execute query commit begin set put upsert append push merge refresh',
  ),
  /** Words of what holds the rows of a service. */
  databases: words(
    'repository repositories repo repos dao store stores db database tx trx transaction em session entitymanager prisma objects model models ' +
      'collection table mapper query queries conn connection pool sql orm knex jdbc template',
  ),
  /** First words of calls that store a position. */
  keeps: words('save store set put update write persist commit advance remember checkpoint record upsert mark move'),
  /** Words of a position up to which work is done. */
  positions: words(
    'checkpoint checkpoints cursor cursors position positions offset offsets watermark bookmark bookmarks progress highwater',
  ),
  /** Words between `last` and what follows in a column that holds a position: `last_id`, `last_processed_id`. */
  lastDone: words(
    'seen processed synced imported exported handled fetched polled done read applied scanned copied migrated event row record',
  ),
  /** The last words of such a column. */
  lastKeys: words('id seq sequence offset key block lsn cursor position page line number'),
  /** First words of calls that write the values assigned to an object. */
  writesObject: words('save commit flush persist update merge put store'),
  /** Calls that wait for running work, or let a library wait for it, whatever they are called on. */
  drains: words(
    'awaitTermination awaitQuiescence setWaitForTasksToCompleteOnShutdown setAwaitTerminationSeconds setAwaitTerminationMillis ' +
      'waitForTasksToCompleteOnShutdown awaitTerminationPeriod StopAndWait stopAndWait stop_and_wait',
  ),
  /** Names of what collects running work in Go. */
  groups: words('wg group waitgroup eg errgroup'),
  /** Words of threads and processes, which are joined. */
  threads: words('thread threads process processes worker workers proc procs pool pools executor consumer poller runner'),
  /** Sequences of words of a place for work that failed for good. */
  failed: [
    'dead letter',
    'deadletter',
    'dead lettered',
    'dlq',
    'dlx',
    'dlt',
    'dead queue',
    'dead topic',
    'dead exchange',
    'dead job',
    'dead message',
    'parking lot',
    'poison queue',
    'failed job',
    'failed message',
    'failed event',
    'republish message recoverer',
    'redrive policy',
  ],
  /** First words of calls that store such work. */
  parks: words('park quarantine bury deadletter'),
  /** Whole names of such a place. */
  dead: words('dead parking quarantine poison graveyard'),
}

/** Words in the names of what holds a server. They count only in a file that starts one. */
export const serverHolders: ReadonlySet<string> = new Set(['server', 'srv', 'app', 'http', 'https', 'listener', 'api', 'grpc'])
