/** Methods by which an object is ended: a framework, a language construct or the code that made it calls them. */
interface EndHooks {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly language: 'typescript' | 'java' | 'python'
  readonly methods: readonly string[]
}

const rows: readonly EndHooks[] = [
  {
    source: 'NestJS 11, lifecycle events: called when the application is closed, or on a signal with enabled shutdown hooks',
    language: 'typescript',
    methods: ['onModuleDestroy', 'beforeApplicationShutdown', 'onApplicationShutdown'],
  },
  {
    source: 'Spring Framework 6.2, DisposableBean, and close and shutdown as inferred destroy methods; Java 21 AutoCloseable',
    language: 'java',
    methods: ['destroy', 'close', 'shutdown'],
  },
  {
    source: 'Python 3.13 data model, context managers; contextlib.aclosing calls aclose',
    language: 'python',
    methods: ['__exit__', '__aexit__', 'aclose'],
  },
]

const methodsOf = (language: EndHooks['language']): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.language === language).flatMap(({ methods }) => methods))

/** Names of methods that end an object, by language. JavaScript counts as TypeScript. */
export const endHooks: Readonly<Record<EndHooks['language'], ReadonlySet<string>>> = {
  typescript: methodsOf('typescript'),
  java: methodsOf('java'),
  python: methodsOf('python'),
}
