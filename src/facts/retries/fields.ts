import type { Retry } from '#model/facts/calls/retry'
import type { ClassModel } from '#code/model'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'
import { limitIn } from './settings.ts'

/** Whether the last name of a base is one of the patterns; `*` stands at their start. */
const isBase = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => (pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern))

/** Retries that a field of a class allows without a limit: `max_retries = None` of a task. */
export const retriesOfFields = ({ file, index }: Reading, model: ClassModel): readonly Retry[] =>
  index.fieldForms.flatMap((form) => {
    const { bases = [], names = [] } = form.fields ?? {}
    if (!model.bases.some(({ name }) => name !== undefined && isBase(name.name, bases))) return []
    const scope = file.index.scopeOfClass(model) ?? file.index.scope
    const all = model.fields.flatMap(({ name, value }) =>
      value && names.includes(name) ? [{ name, value: shapeOf(file, value, scope), expr: value, at: file.spanOf(value) }] : [],
    )
    const { mark, limit } = limitIn(form, { all, isOpen: false, links: [] })
    if (limit !== 'none' || !mark) return []
    return [
      {
        kind: 'retry' as const,
        at: mark.at,
        within: '',
        subject: `${form.by} ${model.name}`,
        by: form.by,
        limit,
        endlessByDefault: false,
        limitAt: mark.at,
        pause: 'some' as const,
        calls: [],
      },
    ]
  })
