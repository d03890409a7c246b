package work

import "fmt"

func Parse(text []byte) (doc Document, err error) {
	return engine.Parse(text)
}
