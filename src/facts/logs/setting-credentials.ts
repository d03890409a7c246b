import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr, Field } from '#code/model'
import { originName } from '#code/origin'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isHarmlessToken } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { isAddress } from './holds-password.ts'
import { isEnvironment } from './is-environment.ts'
import type { Reading } from './reading.ts'

/** Whether a setting that the process was started with is a credential by its name: a key of any kind, or an address with a password. */
export const isCredentialSetting = (name: string): boolean => {
  if (isSensitiveName(name)) return !isHarmlessToken(name)
  const words = wordsOf(name)
  const isKey = words.length > 1 && words.at(-1) === 'key'
  return isAddress(name) || (isKey && !words.some((word) => names.keysThatOpenNothing.has(word)))
}

/** Classes whose objects read their fields from the environment (pydantic-settings 2.7; pydantic 1.10). */
const settingsClasses: ReadonlySet<string> = new Set(['pydantic_settings#BaseSettings()', 'pydantic#BaseSettings()'])

/** Whether variables of the process fill a field of a class whenever an object is made. */
export const isFilledBySetting = (reading: Reading, model: ClassModel): ((field: Field) => boolean) => {
  const { file } = reading
  if (model.bases.some((base) => settingsClasses.has(originName(file.origins.ofType(base))))) return () => true
  const scope = file.index.scopeOfClass(model)
  const isInitial = ({ value }: Field): boolean =>
    value !== undefined && scope !== undefined && exprsOf(value).some((expr) => isEnvironment(file.nameOf(expr, scope)))
  if (!reading.rules.hasPairs) return isInitial
  const filled = new Set(
    file.index.structs.flatMap(({ part }) =>
      part.type.name && lastName(part.type.name) === model.name
        ? part.fields.flatMap(({ name, value }) => (name !== undefined && readsVariable(value) ? [name] : []))
        : [],
    ),
  )
  return (field) => filled.has(field.name) || isInitial(field) || field.decorators.some(isTagOfVariable)
}

/** `os.Getenv("STUDIO_KEY")`, `must("DB_DSN")`: a call with the name of a variable. */
const readsVariable = (value: Expr): boolean =>
  exprsOf(value, 'own').some((expr) => {
    const first = expr.kind === 'call' ? expr.args[0] : undefined
    return first?.kind === 'literal' && typeof first.value === 'string' && /^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/.test(first.value)
  })

/** `env:"DB_DSN"` and `envconfig:"DB_DSN"` (caarlos0/env 11, envconfig 1.4). */
const isTagOfVariable = (tag: Expr): boolean => tag.kind === 'literal' && /\b(env|envconfig):"[A-Z]/.test(String(tag.value))
