const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of collections in which a process remembers something. */
export const memoryNames = {
  /** Members that add a key. */
  adds: words('set add put Store store append push putIfAbsent'),
  /** Members that look for a key. */
  looks: words('has get contains containsKey includes Load LoadOrStore add getOrDefault'),
  /** What makes a collection. */
  makes: words(
    'Map Set WeakMap HashMap HashSet ConcurrentHashMap newKeySet dict set defaultdict OrderedDict make LinkedHashMap LinkedHashSet',
  ),
  /** Members that compare times. */
  elapsed: words('Since Before After isBefore isAfter total_seconds between'),
  /** Decorators of classes of which a framework makes one object. */
  singletons: words('Injectable Component Service Singleton ApplicationScoped Controller RestController Repository injectable singleton'),
  /** Words of functions that decide about what only this process does, so that its own memory is the right one. */
  ownMatters: words(
    'log logs logged warn warning warned warnings trace debug sample sampled deprecated deprecation cache cached memo load loaded register registered ' +
      'init initialize initialized visit visited subscribe subscribed connect connected open known mount mounted import imported compile print report reported',
  ),
}
