import type { Deadline } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import type { DeadlineForm } from '#models/forms/library'
import { deadlineOf } from '../shared/deadline.ts'
import { keywordShape } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'
import { deadlineInSettings } from './settings.ts'

/** The deadline that the keyword arguments of a call set; undefined for a call without such arguments. */
export const deadlineInKeywords = (reading: Reading, { call, scope }: PlacedCall, form: DeadlineForm): Deadline | undefined => {
  if (call.keywords.length === 0 && !call.args.some((argument) => argument.kind === 'spread')) return undefined
  const { file } = reading
  const settings = call.keywords.map(({ name, value }) => ({ key: name, value, scope, at: file.spanOf(value) }))
  const found = deadlineInSettings(reading, form, settings, form.keys)
  if (found && found.state !== 'unknown') return found
  const plain = deadlineOf(keywordShape(file, call, scope), form.keys, { state: 'none' })
  return plain.state === 'none' ? found : plain
}
