package mirror

import "testing"

func TestPrimaryDown(t *testing.T) {
	got, err := Mirror{}.Get("k")
	if err != nil || string(got) != "x" {
		t.Fatalf("got %q, %v", got, err)
	}
}
