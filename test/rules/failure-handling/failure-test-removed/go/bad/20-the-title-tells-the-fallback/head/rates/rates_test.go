package rates
import ("net/http";"net/http/httptest";"testing")
func TestRate(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {}))
	defer srv.Close()
	if got, _ := Rate(srv.Client(), srv.URL); got != 2 {
		t.Fatal(got)
	}
}
