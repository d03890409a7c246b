package work

import "fmt"

func Parse(text []byte) (doc Document, err error) {
	defer func() {
		if r := recover(); r != nil { // <- finding
			err = fmt.Errorf("parse: %v", r)
		}
	}()
	return engine.Parse(text)
}
