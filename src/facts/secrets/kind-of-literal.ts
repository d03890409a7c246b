import type { ConfigLiteral } from '#model/facts/requests/secret'
import { isPasswordName } from '../libraries/personal-names.ts'
import { addressPasswordKind } from './address-password.ts'
import { chosenPassword } from './chosen-password.ts'
import { namesThing } from './names-a-thing.ts'
import { isPlaceOfKey, isSensitiveName } from './sensitive-name.ts'
import { valueKind } from './value-kind.ts'

/** Classifies the value of a setting without revealing it. What is written under the name of a password may be a password of words. */
export const kindOfLiteral = (name: string, value: string): ConfigLiteral['value'] => {
  const ofAddress = addressPasswordKind(value)
  if (ofAddress !== undefined) return ofAddress
  const kind = valueKind(value)
  // The name of an object that holds credentials, such as a Secret: `orders-s3-credentials`.
  if (kind === 'random' && !isPasswordName(name) && namesThing(name, value)) return 'plain'
  if (kind === 'plain' && isPlaceOfKey(name, value)) return 'placeholder'
  const isChosen = kind === 'plain' && isSensitiveName(name) && isPasswordName(name) && chosenPassword(value) && !namesThing(name, value)
  return isChosen ? 'chosen' : kind
}
