import { validate } from './validate'

export function parse(text: string) {
  const { error, value } = validate(text)
  if (error?.isFatal) throw error
  if (value === undefined) throw error
  return value
}
