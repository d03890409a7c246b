import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { sqs } from './aws.js'
import { logger } from './logger.js'
import { grade } from './grade.js'

export async function poll(url: string, audit: string) {
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 }))
    for (const message of Messages) {
      try {
        await grade(message.Body)
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }))
      } catch (error) {
        logger.error({ error }, 'not graded')
      }
      await sqs.send(new SendMessageCommand({ QueueUrl: audit, MessageBody: message.MessageId }))
    }
  }
}
