package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"time"
)

type api struct {
	base string
	http *http.Client
}

func (a *api) fetch(ctx context.Context, path string, into any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.base+path, nil)
	if err != nil {
		return err
	}
	res, err := a.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	return json.NewDecoder(res.Body).Decode(into)
}

func (a *api) Price(ctx context.Context, id string) (cents int64, err error) {
	return cents, a.fetch(ctx, "/prices/"+url.PathEscape(id), &cents)
}

func (a *api) Tax(ctx context.Context, id string) (cents int64, err error) {
	return cents, a.fetch(ctx, "/taxes/"+url.PathEscape(id), &cents)
}

type quote struct {
	Price int64 `json:"price"`
	Tax   int64 `json:"tax"`
}

func main() {
	a := &api{"http://prices", &http.Client{Timeout: 2 * time.Second}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /quotes/{id}", func(w http.ResponseWriter, r *http.Request) {
		price, err := a.Price(r.Context(), r.PathValue("id"))
		if err != nil {
			http.Error(w, "no price", http.StatusBadGateway)
			return
		}
		tax, err := a.Tax(r.Context(), r.PathValue("id"))
		if err != nil {
			http.Error(w, "no tax", http.StatusBadGateway)
			return
		}
		json.NewEncoder(w).Encode(quote{Price: price, Tax: tax})
	})
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}).ListenAndServe())
}
