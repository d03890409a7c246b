import type { Language } from '#model/source-file'

/** Methods by which an object is ended: a framework, a language construct or the code that made it calls them. */
interface EndHooks {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly language: Language
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

const byLanguage: ReadonlyMap<Language, ReadonlySet<string>> = new Map(rows.map(({ language, methods }) => [language, new Set(methods)]))

const none: ReadonlySet<string> = new Set()

/** Names of methods that end an object in a language. */
export const endHooksOf = (language: Language | undefined): ReadonlySet<string> => (language && byLanguage.get(language)) ?? none
