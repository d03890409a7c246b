import type { Examples } from '#model/rule'

export const requestToCallersAddressGo: Examples = {
  bad: [
    `package api

import "net/http"

var client = &http.Client{Timeout: limit}

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	resp, err := client.Get(target) // <- finding
	if err != nil {
		http.Error(w, "unreachable", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}

func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /preview", preview)
}`,
    `package api

import (
	"encoding/json"
	"net/http"
)

type importRequest struct {
	Feed string
}

func importFeed(w http.ResponseWriter, r *http.Request) {
	var body importRequest
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, body.Feed, nil) // <- finding
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	run(w, req)
}`,
  ],
  good: [
    `package api

import "net/http"

var client = &http.Client{Timeout: limit}

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	if !isAllowed(target) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	resp, err := client.Get(target)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}`,
    `package api

import "net/http"

var client = &http.Client{Timeout: limit}

func rates(w http.ResponseWriter, r *http.Request) {
	resp, err := client.Get("https://rates.example.com/v1/" + r.URL.Query().Get("currency"))
	if err != nil {
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}`,
    `package api

import (
	"fmt"
	"net/http"
)

func (s *Server) stock(w http.ResponseWriter, r *http.Request) {
	resp, err := s.client.Get(fmt.Sprintf("%s/items/%s", s.config.StockURL, r.FormValue("sku")))
	if err != nil {
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}`,
  ],
}
