import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import type { OperationMark } from '#model/facts/requests/operation'
import type { JobIndex } from '#models/indexes/job-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { everyExpr } from '../logs/every-expr.ts'

const isOff = (value: Expr): boolean => value.kind === 'literal' && (value.value === false || value.value === 'false')

/** Settings that turn automatic commits off, in any table of settings of a file: another file may make the client with them. */
export const commitSettingsIn = (file: CodeFile, index: JobIndex, placeOf: PlaceOf): readonly OperationMark[] => {
  const keys = [...index.commitSettings].filter((key) => file.text.includes(key))
  return [...everyExpr(file.module)].flatMap((expr) =>
    expr.kind !== 'object'
      ? []
      : expr.properties.flatMap(({ key, value }): OperationMark[] => {
          if (typeof key !== 'string' || !keys.includes(key) || !isOff(value)) return []
          const { within } = placeOf(value)
          const mark = 'commits-by-hand'
          return [{ kind: 'operation-mark', at: file.spanOf(value), within, subject: `${mark} ${within}`, mark, by: key }]
        }),
  )
}
