import type { Language } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { FunctionModel } from '#code/model'

/** What the languages do differently when a process starts. */
export interface LifecycleRules {
  /** A file that may start its work while it is loaded, because nothing but the start of the process loads it. */
  readonly isProgram: (file: CodeFile) => boolean
  /** Functions that run with the declarations of their package: Go's `init`. */
  readonly runsAtLoad: (fn: FunctionModel) => boolean
  /** The values of all fields are computed when their class is made. */
  readonly runsFieldsAtLoad: boolean
  /** Without `await`, nothing waits for a call. */
  readonly mustAwait: boolean
}

/** `server.listen(3000)`; without an argument it is a getter or a listener. */
const listens = ({ index }: CodeFile): boolean =>
  index.calls.some(({ call }) => call.callee.kind === 'member' && lastName(call.callee) === 'listen' && call.args.length > 0)

const never = (): boolean => false

const typescript: LifecycleRules = {
  isProgram: (file) => file.module.exports.length === 0 || listens(file),
  runsAtLoad: never,
  runsFieldsAtLoad: false,
  mustAwait: true,
}

const rules: Readonly<Partial<Record<Language, LifecycleRules>>> = {
  python: { isProgram: never, runsAtLoad: never, runsFieldsAtLoad: true, mustAwait: false },
  go: {
    isProgram: ({ module }) => module.package === 'main',
    runsAtLoad: ({ name, owner }) => name === 'init' && owner === undefined,
    runsFieldsAtLoad: true,
    mustAwait: false,
  },
  java: { isProgram: never, runsAtLoad: never, runsFieldsAtLoad: false, mustAwait: false },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const lifecycleRules = (language: Language): LifecycleRules => rules[language] ?? typescript
