package work

func exponent(attempts, maxAttempts int) int {
	return 1 << attempts
}
