import type { Examples } from '#model/rule'

export const processExitInRequestPathGo: Examples = {
  bad: [
    `package orders

import (
	"encoding/json"
	"log"
	"net/http"
)

func Create(w http.ResponseWriter, r *http.Request) {
	var order Order
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		log.Fatal(err) // <- finding
	}
}`,
    {
      title: 'two calls away, in another package',
      files: {
        'internal/store/store.go': `package store

import "github.com/rs/zerolog/log"

type Store struct{}

func (s *Store) Insert(id string) {
	if id == "" {
		log.Fatal().Msg("no id") // <- finding
	}
}
`,
        'internal/web/web.go': `package web

import (
	"net/http"

	"example.com/service/internal/store"
)

type Server struct {
	store *store.Store
}

func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	s.store.Insert(r.FormValue("id"))
}
`,
      },
    },
    `package orders

import (
	"os"

	"github.com/gin-gonic/gin"
)

func Create(c *gin.Context) {
	if c.Query("stop") == "1" {
		os.Exit(1) // <- finding
	}
}`,
  ],
  good: [
    {
      title: 'the installer ends well when it has answered, and is started again as the service',
      files: {
        'internal/install/controller.go': `package install

import (
	"os"
	"time"

	"github.com/gin-gonic/gin"
)

func Init(c *gin.Context) {
	c.JSON(200, gin.H{"done": true})
	go func() {
		time.Sleep(1 * time.Second)
		os.Exit(0)
	}()
}
`,
      },
    },
    `package rooms

import (
	"log"
	"net/http"
	"os"
)

func Serve(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if problem := recover(); problem != nil {
			log.Printf("panic: %v", problem)
			os.Exit(1)
		}
	}()
	w.WriteHeader(http.StatusOK)
}
`,
    `package main

import "log"

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}`,
    `package orders

import "net/http"

func Create(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "no", http.StatusBadRequest)
}`,
    `package orders

import (
	"log"
	"net/http"
)

func init() {
	if err := load(); err != nil {
		log.Fatalf("no table of prices: %v", err)
	}
}

func Create(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}`,
    {
      title: 'a test',
      files: {
        'internal/orders/orders_test.go': `package orders

import (
	"log"
	"net/http"
)

func handle(w http.ResponseWriter, r *http.Request) {
	log.Fatal("unexpected")
}
`,
      },
    },
  ],
}
