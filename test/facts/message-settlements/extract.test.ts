import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { messageSettlementsIn } from '#facts/message-settlements/extract'
import { settlementRules } from '#facts/message-settlements/language-rules'
import { JobIndex } from '#models/indexes/job-index'
import { table as goTable } from '#models/go/jobs-table'
import { table as pythonTable } from '#models/python/jobs-table'
import { table as typescriptTable } from '#models/typescript/jobs-table'
import { lower } from '../../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable }

const hazards = (language: keyof typeof tables, text: string): string[] =>
  messageSettlementsIn({
    file: new CodeFile(text, lower(language, text)),
    index: new JobIndex(tables[language]),
    rules: settlementRules(language),
    placeOf: () => ({ within: 'f', calleeText: 'x' }),
  }).map(({ hazard, at }) => `${hazard} ${at.startLine}`)

const consume = (body: string): string => `import amqp from 'amqplib'
channel.consume('orders', async (message) => {
${body}
})`

describe('TypeScript', () => {
  it.each([
    [
      'an acknowledgement before the work, inside a condition that both ways meet',
      'if (early) channel.ack(message)\nawait apply(message)',
      [],
    ],
    [
      'an acknowledgement on each way before the work',
      'if (early) channel.ack(message)\nelse channel.ack(message)\nawait apply(message)',
      ['early 3', 'early 4'],
    ],
    [
      'a failure that is logged, and an acknowledgement after the region',
      'try { await apply(message) } catch (e) { console.error(e) }\nchannel.ack(message)',
      ['despite-failure 4'],
    ],
    ['a failure that is kept', 'try { await apply(message) } catch (e) { failures.push(e) }\nchannel.ack(message)', []],
    [
      'a failure that is counted only',
      'try { await apply(message) } catch (e) { failedTotal.metrics.inc() }\nchannel.ack(message)',
      ['despite-failure 4'],
    ],
    ['an acknowledgement that a finally makes on every way', 'try { await apply(message) } finally { channel.ack(message) }', []],
    [
      'a message that cannot be read',
      'let order\ntry { order = JSON.parse(message) } catch (e) { console.error(e); channel.ack(message); return }\nawait apply(order)\nchannel.ack(message)',
      [],
    ],
    [
      'a failure of something beside the work',
      'await apply(message)\ntry { await cache.clear() } catch (e) { console.error(e) }\nchannel.ack(message)',
      [],
    ],
    [
      'a comment that says it is dropped on purpose',
      'try { await apply(message) } catch (e) {\nconsole.error(e) // poison message\nchannel.ack(message)\n}',
      [],
    ],
  ])('%s', (_title, body, expected) => {
    expect(hazards('typescript', consume(body))).toEqual(expected)
  })

  it('says nothing of members of the same name on a value of another package', () => {
    const text = `import amqp from 'amqplib'
import { socket } from 'socket-kit'
channel.consume('orders', async (message) => {
  socket.ack(message)
  await apply(message)
})`
    expect(hazards('typescript', text)).toEqual([])
  })

  it('says nothing of a function that is called after the work', () => {
    const text = `import amqp from 'amqplib'
const finish = async (message) => {
  channel.ack(message)
  await record(message)
  await wake()
}`
    expect(hazards('typescript', text)).toEqual([])
  })
})

describe('Python', () => {
  it.each([
    ['the default of nack', 'await message.nack()', ['requeued 6']],
    ['the default of reject', 'await message.reject()', []],
    ['a flag that is computed', 'await message.nack(requeue=not message.redelivered)', []],
    ['a pause before it', 'await asyncio.sleep(5)\n        await message.nack()', []],
  ])('aio-pika: %s', (_title, settle, expected) => {
    const text = `import aio_pika
async def handle(message):
    try:
        await apply(message)
    except Exception:
        ${settle}
`
    expect(hazards('python', text)).toEqual(expected)
  })
})

describe('Go', () => {
  it.each([
    ['an error that is asked for its kind', 'if errors.Is(err, gone) { log.Println(err); d.Ack(false); return }', []],
    ['an error that is only logged', 'if err != nil { log.Println(err) }\n  d.Ack(false)', ['despite-failure 6']],
    ['an error that nothing looks at', 'd.Ack(false)', []],
  ])('%s', (_title, rest, expected) => {
    const text = `package a
import amqp "github.com/rabbitmq/amqp091-go"
func handle(d amqp.Delivery) {
  err := ship(d.Body)
  ${rest}
}`
    expect(hazards('go', text)).toEqual(expected)
  })
})
