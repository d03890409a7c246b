const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Names of values that say which of two states is newer. */
export const ageNames = {
  /** Last words of a time. */
  times: words('at on time timestamp ts datetime millis ms date'),
  /** What a time says happened: only these times order states. An end or a due date is a property of the state. */
  happened: words(
    'occurred reported updated changed modified event emitted sent observed measured recorded captured published produced happened status state ' +
      'position seen generated synced source message',
  ),
  /** Names that are a time or a number of order as a whole. */
  whole: words('at ts timestamp time version revision rev seq sequence generation lamport'),
  /** What may stand before a number of order. */
  ordered: words('row state status event entity object doc document source last record message update sequence shadow'),
  /** Numbers of order. */
  numbers: words('version revision seq sequence generation number'),
  /** Members that compare two times or versions. */
  compares: words(
    'isBefore isAfter Before After Compare compareTo compare isBefore isSameOrBefore isSameOrAfter diff equals Equal gt gte lt lte',
  ),
  /** Last words of what identifies an object that is asked for, and of the context of a call. */
  keys: words('id ids key uuid guid slug ref reference ctx context'),
  /** Words of functions that ask which of two states is newer: `isStale(stored, event)`. */
  asks: words('stale older newer outdated obsolete superseded'),
  /** Members that write given columns to rows that exist. */
  updates: words(
    'update updateMany updateOne updateFirst findOneAndUpdate findByIdAndUpdate upsert set values Updates update_or_create bulk_update merge doUpdateSet onConflictDoUpdate on_conflict_do_update save updateOrCreate update_one find_one_and_update UpdateOne',
  ),
  /** Words of members, or whole members, that select rows that exist, or say what happens to one that does. */
  existing: words('where filter find conflict upsert duplicate merge update_or_create updateOrCreate'),
  /** Keys of an object whose own keys are columns. */
  data: words('data update set $set defaults values set_ doUpdate Set'),
  /** Keys of an object that select rows, or columns of the answer. */
  selects: words('where filter select include create insert target'),
} as const
