package queue

import (
	"context"
	"log/slog"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

type Handler func(ctx context.Context, body string) error

type Consumer struct {
	client   *sqs.Client
	url      string
	handlers map[string]Handler
}

func New(client *sqs.Client, url string, handlers map[string]Handler) *Consumer {
	return &Consumer{client: client, url: url, handlers: handlers}
}

func (c *Consumer) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		out, err := c.client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: &c.url, WaitTimeSeconds: 20})
		if err != nil {
			return err
		}
		for _, m := range out.Messages {
			handle, known := c.handlers[*m.MessageAttributes["kind"].StringValue]
			if !known {
				continue
			}
			if err := handle(ctx, *m.Body); err != nil {
				slog.ErrorContext(ctx, "message failed", "err", err)
				continue
			}
			if _, err := c.client.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: &c.url, ReceiptHandle: m.ReceiptHandle}); err != nil {
				return err
			}
		}
	}
	return nil
}

// Commands runs what operators type.
type Commands struct {
	handlers map[string]Handler
}

func NewCommands(handlers map[string]Handler) *Commands { return &Commands{handlers: handlers} }

func (c *Commands) Run(ctx context.Context, name, body string) error {
	return c.handlers[name](ctx, body)
}
