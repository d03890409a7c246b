import type { TextForm } from '#model/facts/documents/text-form'
import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import type { ClassModel } from '#code/model'
import { originName } from '#code/origin'
import type { LoggerIndex } from '#models/indexes/logger-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { isEnvironment } from './is-environment.ts'
import { linesOf, readingOf, type Reading } from './reading.ts'
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
          const isSet = isFromSettings(reading, model, field.name) ? ({ isSet: true } as const) : {}
          return [
            { kind: 'text-form', at, within: '', subject: className, className, prints, field: field.name, what: field.what, ...isSet },
          ]
        })
      : [],
  )
  return [...classes, ...settingsObjects(reading)]
}

/** Classes whose objects read their fields from the environment (pydantic-settings 2.7; pydantic 1.10). */
const settingsClasses: ReadonlySet<string> = new Set(['pydantic_settings#BaseSettings()', 'pydantic#BaseSettings()'])

/** Whether the environment fills a field: by its initial value, or by the class that the class extends. */
const isFromSettings = ({ file }: Reading, model: ClassModel, name: string): boolean => {
  if (model.bases.some((base) => settingsClasses.has(originName(file.origins.ofType(base))))) return true
  const value = model.fields.find((field) => field.name === name)?.value
  const scope = file.index.scopeOfClass(model)
  return value !== undefined && scope !== undefined && exprsOf(value).some((expr) => isEnvironment(file.nameOf(expr, scope)))
}
