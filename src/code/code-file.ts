import type { Span } from '#model/source-file'
import { lastName } from './last-name.ts'
import { indexModule, type ModuleIndex, type PlacedCall } from './index-module.ts'
import type { Expr, Located, ModuleModel } from './model.ts'
import { originName, type Origin } from './origin.ts'
import { originRules } from './origins/origin-rules.ts'
import { Origins } from './origins/origins.ts'
import type { Scope } from './scope.ts'
import { Uses } from './uses.ts'

/** One text in the code model, with answers to what its names refer to. Lives as long as the facts of the text are extracted. */
export class CodeFile {
  readonly text: string
  readonly module: ModuleModel
  readonly index: ModuleIndex
  readonly origins: Origins
  readonly uses: Uses
  readonly #lineStarts: readonly number[]
  #modules: ReadonlySet<string> | undefined
  #renamed: ReadonlyMap<string, string> | undefined
  #callsByName: ReadonlyMap<string, readonly PlacedCall[]> | undefined

  constructor(text: string, module: ModuleModel) {
    this.text = text
    this.module = module
    this.index = indexModule(module)
    this.origins = new Origins(this.index, rulesOf(module))
    this.uses = new Uses(this.index, this.origins)
    this.#lineStarts = lineStartsOf(text)
  }

  originOf(expr: Expr, scope: Scope): Origin {
    return this.origins.of(expr, scope)
  }

  /** {@link originName} of an expression. */
  nameOf(expr: Expr, scope: Scope): string {
    return originName(this.origins.of(expr, scope))
  }

  textOf({ start, end }: Located): string {
    return this.text.slice(start, end)
  }

  /** The modules that the file imports, as origins name them. */
  get modules(): ReadonlySet<string> {
    const { moduleName } = rulesOf(this.module)
    return (this.#modules ??= new Set(this.module.imports.map(({ module }) => moduleName(module))))
  }

  /**
   * The last name of a callee or a value, as the module calls it that exports it: `Worker` of `Consumer` after
   * `import { Worker as Consumer } from 'bullmq'`; empty where it has none.
   */
  exportedName(expr: Expr): string {
    if (expr.kind !== 'name') return lastName(expr)
    this.#renamed ??= new Map(
      this.module.imports.flatMap(({ name, path }) => {
        const last = path.at(-1)
        return last === undefined || last === name || last === 'default' ? [] : [[name, last] as const]
      }),
    )
    return this.#renamed.get(expr.name) ?? expr.name
  }

  /** The calls whose callee has this last name, in source order. */
  callsNamed(last: string): readonly PlacedCall[] {
    this.#callsByName ??= Map.groupBy(this.index.calls, ({ call }) => lastName(call.callee))
    return this.#callsByName.get(last) ?? []
  }

  /** Line of an offset, counted from 1. */
  lineOf(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  spanOf({ start, end }: Located): Span {
    return { startLine: this.lineOf(start), endLine: this.lineOf(Math.max(start, end - 1)) }
  }
}

const rulesOf = ({ language }: ModuleModel) =>
  language === 'python' || language === 'go' || language === 'java' ? originRules[language] : originRules.typescript

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
