package sms

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/cenkalti/backoff/v4"
	"github.com/google/uuid"
)

var client = &http.Client{Timeout: 5 * time.Second}

func newRequest(ctx context.Context, to string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, os.Getenv("VOUCHER_URL")+"/vouchers", strings.NewReader(`{"to":"`+to+`"}`))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Idempotency-Key", uuid.NewString()) // <- finding
	return req, nil
}

func Issue(ctx context.Context, to string) error {
	attempt := func() error {
		req, err := newRequest(ctx, to)
		if err != nil {
			return backoff.Permanent(err)
		}
		res, err := client.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode >= 500 {
			return fmt.Errorf("status %d", res.StatusCode)
		}
		return nil
	}
	return backoff.Retry(attempt, backoff.WithContext(backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 3), ctx))
}
