import type { Examples } from '#model/rule'

export const filePathFromRequestGo: Examples = {
  bad: [
    `package api

import (
	"net/http"
	"os"
	"path/filepath"
)

func download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	data, err := os.ReadFile(filepath.Join("/data/files", name)) // <- finding
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.Write(data)
}`,
    `package api

import "github.com/gin-gonic/gin"

func report(c *gin.Context) {
	c.File("/data/reports/" + c.Query("file")) // <- finding
}`,
  ],
  good: [
    `package api

import (
	"net/http"
	"os"
	"path/filepath"
)

func download(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(r.URL.Query().Get("name"))
	data, err := os.ReadFile(filepath.Join("/data/files", name))
	if err != nil {
		return
	}
	w.Write(data)
}`,
    `package api

import "github.com/gin-gonic/gin"

func report(c *gin.Context) {
	c.File("/data/reports/" + c.Param("id") + ".json")
}`,
    `package api

import (
	"net/http"
	"os"
)

func download(w http.ResponseWriter, r *http.Request) {
	root, err := os.OpenRoot("/data/files")
	if err != nil {
		return
	}
	file, err := root.Open(r.FormValue("name"))
	if err != nil {
		return
	}
	send(w, file)
}`,
  ],
}
