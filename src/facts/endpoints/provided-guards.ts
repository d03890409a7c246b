import type { RouterGuard } from '#model/facts/requests/endpoint'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ObjectExpr } from '#code/model'
import type { ProviderForm } from '#models/forms/endpoint'
import { guardOf } from './guards.ts'
import type { Reading } from './reading.ts'

/** Guards that a container runs before all routes of an application: `{ provide: APP_GUARD, useClass: SignatureGuard }`. */
export const providedGuards = (reading: Reading): readonly RouterGuard[] => {
  const { file, index } = reading
  const forms = index.providers.filter(({ token }) => file.text.includes(token))
  if (forms.length === 0) return []
  const objects = [
    ...exprsIn(file.module.body, 'definitions'),
    ...[...file.index.classes.values()].flatMap(({ decorators }) =>
      exprsIn(decorators.map((expr) => ({ ...expr, kind: 'eval' as const, expr }))),
    ),
  ].filter((expr) => expr.kind === 'object')
  return objects.flatMap((object) => forms.flatMap((form) => guardIn(reading, object, form)))
}

const guardIn = (reading: Reading, { properties }: ObjectExpr, { key, token, values }: ProviderForm): readonly RouterGuard[] => {
  const provide = properties.find((property) => property.key === key)
  const used = properties.find((property) => typeof property.key === 'string' && values.includes(property.key))
  if (!provide || !used || lastName(provide.value) !== token) return []
  const guard = guardOf(reading, used.value, reading.file.index.scope)
  const at = reading.file.spanOf(provide.value)
  return [{ kind: 'router-guard', at, within: '', subject: `${token} ${guard.name}`, router: token, prefix: '', guard: { ...guard, at } }]
}
