package work

import "go.temporal.io/sdk/temporal"

func policy() *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		BackoffCoefficient: 2,
		MaximumAttempts:    10,
	}
}
