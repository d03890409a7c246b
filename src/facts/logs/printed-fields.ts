import type { TextForm } from '#model/facts/documents/text-form'
import type { CodeFile } from '#code/code-file'
import type { LoggerIndex } from '#models/indexes/logger-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { linesOf, readingOf } from './reading.ts'
import { settingsObjects } from './settings-objects.ts'
import { printsFields, worstField } from './sensitive-field.ts'

/** Classes whose fields are printed where an object is logged whole, with the worst field that is printed (Go, TypeScript, Python). */
export const printedFields = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly TextForm[] => {
  const reading = readingOf(file, index, placeOf)
  const ways = reading.rules.hasPairs ? (['fields', 'json'] as const) : (['fields'] as const)
  const classes = [...file.index.classes].flatMap(([className, model]) =>
    printsFields(reading, model, true)
      ? ways.flatMap((prints): TextForm[] => {
          const field = worstField(reading, model, prints)
          const at = linesOf(reading, model)
          if (!field) return []
          const isSet = field.isSet === true ? ({ isSet: true } as const) : {}
          return [
            { kind: 'text-form', at, within: '', subject: className, className, prints, field: field.name, what: field.what, ...isSet },
          ]
        })
      : [],
  )
  return [...classes, ...settingsObjects(reading)]
}
