import type { CodeFile } from '#code/code-file'
import type { ExportRecord, Fact, FactOf, FileFacts, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'

/** Where extractors put what they find in a module. */
export interface Finds {
  readonly emit: (fact: Fact) => void
  readonly endpointsSeen: readonly FactOf<'endpoint'>[]
  readonly root: (record: RootRecord) => void
  readonly mark: (name: string, label: FunctionMark) => void
  readonly share: (record: ExportRecord) => void
}

/** How a language is read. */
export interface CodeReader<Module> {
  readonly codeOf: (module: Module) => { readonly file: CodeFile }
  readonly parse: (text: string) => Module
  /** The line of the first syntax error; undefined without one. */
  readonly errorLine: (module: Module) => number | undefined
  /** What a test does is no operation of the service, so its own functions are not written out. */
  readonly isTest: boolean
  readonly runExtractors: (module: Module, finds: Finds) => FileFacts['problem']
}
