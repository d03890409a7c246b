const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of calls that ask a store for what comes after a position, and of those that store the position. */
export const positionNames = {
  /** Keys, members and functions that compare for order. */
  compares: words(
    'gt gte $gt $gte greaterThan greaterThanOrEqual MoreThan MoreThanOrEqual GreaterThan GreaterThanEqual After gtOrEq GT GTE',
  ),
  /** Words of a function that returns what comes after its argument. */
  after: words('after since greater newer'),
  /** First words of such a function; it may also be named by its result. */
  notReads: words('set sleep wait schedule delay is before format run add update save delete remove test assert check log time'),
  /** First words of calls that store a value. */
  keeps: words('save store set put update write persist commit checkpoint record upsert dump'),
  /** Calls that return the time, by their last word. */
  now: words('now utcnow today date instant current'),
  /** Words of calls that wait between two rounds. */
  waits: words('sleep wait delay after tick timeout'),
}
