package work

func exponent(attempts, maxAttempts int) int {
	if attempts > maxAttempts {
		attempts = maxAttempts
	}
	return 1 << attempts
}
