import type { Examples } from '#model/rule'

export const backgroundSenderLeftBehindGo: Examples = {
  bad: [
    `package rates

import (
	"context"
	"errors"
	"time"
)

func Load(ctx context.Context, fetch func() int) (int, error) {
	result := make(chan int)
	go func() {
		result <- fetch() // <- finding
	}()
	select {
	case rate := <-result:
		return rate, nil
	case <-time.After(2 * time.Second):
		return 0, errors.New("too slow")
	}
}`,
    `package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error)
	go func() {
		err := work()
		done <- err // <- finding
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}`,
    {
      title: 'the channel had room before',
      base: {
        'internal/rates/wait.go': `package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() {
		done <- work()
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}
`,
      },
      files: {
        'internal/rates/wait.go': `package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error)
	go func() {
		done <- work() // <- finding
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}
`,
      },
    },
  ],
  good: [
    `package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() {
		done <- work()
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}`,
    `package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error)
	go func() {
		select {
		case done <- work():
		case <-ctx.Done():
		}
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}`,
    `package rates

func Run(work func() error) error {
	done := make(chan error)
	go func() {
		done <- work()
	}()
	return <-done
}`,
    `package rates

import "context"

func Follow(ctx context.Context, next func() int, use func(int)) {
	values := make(chan int)
	go func() {
		for {
			values <- next()
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return
		case value := <-values:
			use(value)
		}
	}
}`,
  ],
}
