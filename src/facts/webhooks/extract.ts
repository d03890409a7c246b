import type { FactOf } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { Endpoint } from '#model/facts/requests/endpoint'
import type { FunctionModel } from '#code/model'
import type { ModuleCode } from '../reading/module-code.ts'
import { eventHandlers, webhookReceivers } from './receivers.ts'
import { signatureMarks } from './signature-marks.ts'

/** The receivers of a file, alike for all languages; marks functions that verify signatures. */
export const webhookFacts = (
  code: ModuleCode,
  endpoints: readonly Endpoint[],
  nameOf: (fn: FunctionModel) => string,
  mark: (functionName: string, label: FunctionMark) => void,
): readonly FactOf<'webhook-receiver' | 'event-handler'>[] => {
  signatureMarks(code, mark)
  return [...webhookReceivers(code, endpoints, nameOf, mark), ...eventHandlers(code, nameOf)]
}
