package work

import "math/rand"

const letters = "abcdefghijklmnopqrstuvwxyz"

func generateToken(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))] // <- finding
	}
	return string(b)
}
