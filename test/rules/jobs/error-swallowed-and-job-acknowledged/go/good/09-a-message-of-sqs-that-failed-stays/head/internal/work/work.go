package work

import (
	"context"
	"log/slog"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

type API interface {
	ReceiveMessage(context.Context, *sqs.ReceiveMessageInput, ...func(*sqs.Options)) (*sqs.ReceiveMessageOutput, error)
	DeleteMessage(context.Context, *sqs.DeleteMessageInput, ...func(*sqs.Options)) (*sqs.DeleteMessageOutput, error)
}

func (w *Worker) Run(ctx context.Context) error {
	for {
		out, err := w.api.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: &w.url, MaxNumberOfMessages: 10, WaitTimeSeconds: 20})
		if err != nil {
			return err
		}
		for _, message := range out.Messages {
			if err := w.readings.Apply(ctx, *message.Body); err != nil {
				slog.ErrorContext(ctx, "reading not applied", "error", err)
				continue
			}
			input := &sqs.DeleteMessageInput{QueueUrl: &w.url, ReceiptHandle: message.ReceiptHandle}
			if _, err := w.api.DeleteMessage(ctx, input); err != nil {
				return err
			}
		}
	}
}
