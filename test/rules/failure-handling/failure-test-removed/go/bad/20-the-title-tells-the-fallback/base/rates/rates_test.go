package rates
import ("net/http";"net/http/httptest";"testing")
func TestRateFallsBackWhenProviderReturns503(t *testing.T) { // <- finding
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer srv.Close()
	got, err := Rate(srv.Client(), srv.URL)
	if err != nil || got != 1 {
		t.Fatal(got, err)
	}
}
func TestRate(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {}))
	defer srv.Close()
	if got, _ := Rate(srv.Client(), srv.URL); got != 2 {
		t.Fatal(got)
	}
}
