package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"time"
)

type Product struct{ ID, Name string }
type Rating struct{ Stars float64 }

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

type catalogue struct{ api }

func (c *catalogue) Find(ctx context.Context, id string) (p Product, err error) {
	return p, c.fetch(ctx, "/products/"+url.PathEscape(id), &p)
}

type ratings struct{ api }

func (c *ratings) Get(ctx context.Context, id string) (r Rating, err error) {
	return r, c.fetch(ctx, "/ratings/"+url.PathEscape(id), &r)
}

type related struct{ api }

func (c *related) For(ctx context.Context, id string) (ids []string, err error) {
	return ids, c.fetch(ctx, "/related/"+url.PathEscape(id), &ids)
}

type server struct {
	catalogue *catalogue
	ratings   *ratings
	related   *related
}

func main() {
	h := &http.Client{Timeout: 2 * time.Second}
	s := &server{&catalogue{api{"http://catalogue", h}}, &ratings{api{"http://ratings", h}}, &related{api{"http://related", h}}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /products/{id}", s.product)
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}).ListenAndServe())
}
