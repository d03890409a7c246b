import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { storeReading } from './readings.js'

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = []
  const fail = (itemIdentifier: string, error: unknown): void => {
    console.error('reading not stored', itemIdentifier, error)
    batchItemFailures.push({ itemIdentifier })
  }
  for (const { body, messageId } of Records) {
    try {
      await storeReading(JSON.parse(body))
    } catch (error) {
      fail(messageId, error)
    }
  }
  return { batchItemFailures }
}
