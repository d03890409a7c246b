package charts

import (
	"crypto/x509"
	"net/http"
	"os"
	"sync"
)

var (
	rootsOnce sync.Once
	roots     *x509.CertPool
	rootsErr  error
)

func trusted() (*x509.CertPool, error) {
	rootsOnce.Do(func() {
		text, err := os.ReadFile(os.Getenv("CHART_ROOTS_FILE")) // <- finding
		if err != nil {
			rootsErr = err
			return
		}
		roots = x509.NewCertPool()
		roots.AppendCertsFromPEM(text)
	})
	return roots, rootsErr
}

func Show(w http.ResponseWriter, r *http.Request) {
	pool, err := trusted()
	if err != nil {
		http.Error(w, "no charts", http.StatusBadGateway)
		return
	}
	_ = pool
}
