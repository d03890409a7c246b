import { exprsIn, stmtsIn } from '#code/inside'
import { definitionsOf } from '#code/scope'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import type { FoundRelease } from './found-release.ts'

/** State that a `finally` sets back to a value saved before: `saved = sys.stderr`, then `sys.stderr = saved`. */
export function* restoredValues({ file, withinAt }: ModuleCode): Generator<FoundRelease> {
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)
    if (!scope) continue
    for (const attempt of stmtsIn(fn.body ?? [])) {
      if (attempt.kind !== 'try' || attempt.finalizer.length === 0) continue
      for (const assign of exprsIn(attempt.finalizer, 'own')) {
        if (assign.kind !== 'assign' || assign.value?.kind !== 'name') continue
        const [target] = assign.targets
        if (!target || (target.kind !== 'member' && target.kind !== 'index')) continue
        const place = file.textOf(target)
        const saved = definitionsOf(assign.value.name, scope, assign.start)
        const isSaved = saved.some(({ from }) => from.kind === 'value' && file.textOf(from.value) === place)
        if (!isSaved || withinAt(assign) === '') continue
        yield {
          release: { kind: 'value', way: 'always', of: oneLine(place, 40) },
          at: assign,
          by: `${oneLine(place, 40)} = …`,
          subject: `finally ${oneLine(place, 40)}`,
        }
      }
    }
  }
}
