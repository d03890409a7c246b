package report

import "testing"

func TestParse(t *testing.T) {
	defer func() {
		if r := recover(); r == nil {
			t.Fatal("expected a panic")
		}
	}()
	go Parse("x")
}
