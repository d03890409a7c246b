package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
	})
}
