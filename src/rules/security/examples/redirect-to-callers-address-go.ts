import type { Examples } from '#model/rule'

export const redirectToCallersAddressGo: Examples = {
  bad: [
    `package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	startSession(w, r)
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound) // <- finding
}`,
    `package api

import "github.com/gin-gonic/gin"

func leave(c *gin.Context) {
	target := c.Query("to")
	c.Redirect(302, target) // <- finding
}`,
  ],
  good: [
    `package api

import (
	"net/http"
	"strings"
)

func signIn(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}`,
    `package api

import "net/http"

func find(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/products?q="+r.FormValue("q"), http.StatusFound)
}`,
    `package api

import "net/http"

func (s *Server) signIn(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.issuer.AuthCodeURL(r.FormValue("state")), http.StatusFound)
}`,
  ],
}
