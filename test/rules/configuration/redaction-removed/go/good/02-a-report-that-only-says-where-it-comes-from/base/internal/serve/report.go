package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
		BeforeSend: func(event *sentry.Event, _ *sentry.EventHint) *sentry.Event {
			event.ServerName = name
			return event
		},
	})
}
