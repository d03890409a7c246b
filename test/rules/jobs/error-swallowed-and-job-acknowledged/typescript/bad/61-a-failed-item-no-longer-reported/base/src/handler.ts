import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { storeReading } from './readings.js'

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { body, messageId } of Records) {
    try {
      await storeReading(JSON.parse(body))
    } catch (error) {
      console.error('reading not stored', messageId, error)
      batchItemFailures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures }
}
