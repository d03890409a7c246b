import type { Message } from '@aws-sdk/client-sqs'
import { pino } from 'pino'

const log = pino()

export function failed(message: Message, err: unknown) {
  log.error({ err, body: message.Body }, 'message failed') // <- finding
}
