package partner

import (
	"encoding/hex"
	"net/http"
)

var signingKey, _ = hex.DecodeString("b1946ac9{{}}2492d2347c6235b4d2611184") // <- finding

func login(r *http.Request) {
	r.SetBasicAuth("acme", "T7#vLq{{}}9zRk2m") // <- finding
}
