package app

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

type App struct {
	http   *http.Client
	tables map[string]float64
	engine *gin.Engine
}

func New(ctx context.Context, url string) (*App, error) {
	a := &App{http: &http.Client{Timeout: 10 * time.Second}, engine: gin.New()}
	if err := a.loadTables(ctx, url); err != nil {
		return nil, fmt.Errorf("load tables: %w", err)
	}
	return a, nil
}

func (a *App) loadTables(ctx context.Context, url string) error {
	for _, country := range []string{"de", "fr", "it"} {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/"+country, nil)
		if err != nil {
			return err
		}
		resp, err := a.http.Do(req)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if err := json.NewDecoder(resp.Body).Decode(&a.tables); err != nil {
			return err
		}
	}
	return nil
}

func (a *App) Run() error { return a.engine.Run(":8080") }
