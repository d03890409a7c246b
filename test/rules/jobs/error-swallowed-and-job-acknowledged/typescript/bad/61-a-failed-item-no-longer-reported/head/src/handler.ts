import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { storeReading } from './readings.js'

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { body, messageId } of Records) {
    try {
      await storeReading(JSON.parse(body))
    } catch (error) { // <- finding
      console.error('reading not stored', messageId, error)
    }
  }
  return { batchItemFailures }
}
