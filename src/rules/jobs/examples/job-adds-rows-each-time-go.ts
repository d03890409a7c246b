import type { Example, Examples } from '#model/rule'
import { asynqWorker } from './work-go.ts'

const worker = (title: string, body: string, more = '', others: Readonly<Record<string, string>> = {}): Example => ({
  title,
  files: { 'internal/work/work.go': asynqWorker(body, more), ...others },
})
const marked = (title: string, body: string, more = ''): Example => ({
  title,
  files: {
    'internal/work/work.go': asynqWorker(body, more).replace('w.HandlePlace)\n', 'w.HandlePlace) // <- finding\n'),
  },
})

const insert = '	_, err := w.db.ExecContext(ctx, "INSERT INTO orders (account, total) VALUES ($1, $2)", account, total)\n	return err'

export const jobAddsRowsEachTimeGo: Examples = {
  bad: [
    marked('written out', insert),
    marked(
      'in a method that the handler calls',
      '	return w.add(ctx, string(t.Payload()))',
      `
func (w *Worker) add(ctx context.Context, account string) error {
	_, err := w.db.ExecContext(ctx, \`INSERT INTO credits (account, amount) VALUES ($1, 10)\`, account)
	return err
}
`,
    ),
    {
      title: 'by gorm, off RabbitMQ',
      files: {
        'internal/work/work.go': `package work

import (
	amqp "github.com/rabbitmq/amqp091-go"
	"gorm.io/gorm"
)

func Consume(ch *amqp.Channel, db *gorm.DB) error {
	messages, err := ch.Consume("orders", "", false, false, false, false, nil) // <- finding
	if err != nil {
		return err
	}
	for message := range messages {
		order := read(message.Body)
		if err := db.Create(&order).Error; err != nil {
			message.Nack(false, false)
			continue
		}
		message.Ack(false)
	}
	return nil
}
`,
      },
    },
  ],
  good: [
    worker(
      'the database settles it',
      '	_, err := w.db.ExecContext(ctx, "INSERT INTO orders (id, total) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", id, total)\n	return err',
    ),
    worker(
      'the id of the message is kept',
      '	if done, err := w.isDone(ctx, t.ResultWriter().TaskID()); err != nil || done {\n		return err\n	}\n	_, err := w.db.ExecContext(ctx, "INSERT INTO processed_events (message_id, total) VALUES ($1, $2)", id, total)\n	return err',
    ),
    worker('only reads', '	return w.db.QueryRowContext(ctx, "SELECT total FROM orders WHERE id = $1", id).Scan(&total)'),
    worker('a migration makes the number unique', insert, '', {
      'migrations/001_orders.sql':
        'CREATE TABLE orders (id bigserial PRIMARY KEY, account text NOT NULL, total numeric NOT NULL, UNIQUE (account, total));\n',
    }),
    worker('an index of a migration does', insert, '', {
      'migrations/002_orders.sql': 'CREATE UNIQUE INDEX orders_account ON orders (account, total);\n',
    }),
  ],
}
