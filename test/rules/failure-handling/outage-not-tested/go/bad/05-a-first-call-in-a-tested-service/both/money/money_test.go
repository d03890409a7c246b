package money

import "testing"

func TestEuros(t *testing.T) {
	if Euros(425) != "4.25" {
		t.Error("wrong")
	}
}
