/** A method that a framework calls when it stops the object or the process. */
interface EndHook {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly methods: readonly string[]
}

const hooks: readonly EndHook[] = [
  {
    source: 'NestJS 11, lifecycle events: called when the application is closed, or on a signal with enabled shutdown hooks',
    methods: ['onModuleDestroy', 'beforeApplicationShutdown', 'onApplicationShutdown'],
  },
  {
    source: 'Spring Framework 6.2, customizing the nature of a bean: DisposableBean, and close and shutdown as inferred destroy methods',
    methods: ['destroy', 'close', 'shutdown'],
  },
  { source: 'Go io.Closer, and the documentation of net/http.Server', methods: ['Close', 'Shutdown', 'Stop'] },
  { source: 'Python 3 data model: context managers', methods: ['__exit__', '__aexit__'] },
  { source: 'aiohttp and FastAPI applications: names under which services are closed by the code that made them', methods: ['aclose'] },
]

/** Names of methods that end an object: who calls them is not in the class. */
export const endHooks: ReadonlySet<string> = new Set(hooks.flatMap(({ methods }) => methods))
