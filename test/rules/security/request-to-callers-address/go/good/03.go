package api

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
}