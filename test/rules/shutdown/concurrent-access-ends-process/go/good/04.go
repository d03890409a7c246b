package codes

import "net/http"

func Count(w http.ResponseWriter, r *http.Request) {
	counts := map[string]int{}
	counts[r.URL.Path]++
}