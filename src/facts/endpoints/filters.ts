import type { RouterGuard } from '#model/facts/requests/endpoint'
import { exprsIn } from '#code/inside'
import type { ClassModel } from '#code/model'
import { names } from '#models/names'
import { writtenNames } from '../values/written-names.ts'
import type { Reading } from './reading.ts'

/** Filters and interceptors that limit the request rate. They run before every route. */
export const limitingFilters = (reading: Reading): readonly RouterGuard[] =>
  [...reading.file.index.classes.values()].flatMap((model) => {
    if (model.form !== 'class' || !model.bases.some(({ name }) => name && reading.index.isFilter(name.name))) return []
    if (!limits(model)) return []
    const at = reading.declaredAt(model)
    const guard = { name: `rate-limit of ${model.name}`, at, mayVerify: false, against: ['overuse' as const] }
    return [{ kind: 'router-guard' as const, at, within: '', subject: `filter ${model.name}`, router: '', prefix: '', guard }]
  })

const limits = (model: ClassModel): boolean =>
  names.limitsRate.has(model.name) ||
  model.fields.some(({ name, type }) => names.limitsRate.has(name) || names.limitsRate.has(type?.name?.name ?? '')) ||
  model.methods.some((method) => exprsIn(method.body ?? []).some((expr) => writtenNames(expr).some((each) => names.limitsRate.has(each))))
