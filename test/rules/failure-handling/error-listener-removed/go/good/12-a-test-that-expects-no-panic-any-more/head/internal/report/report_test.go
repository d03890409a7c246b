package report

import "testing"

func TestParse(t *testing.T) {
	go Parse("x")
}
