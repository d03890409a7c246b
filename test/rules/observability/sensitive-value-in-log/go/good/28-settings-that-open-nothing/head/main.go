package main

import (
	"net/http"

	"example.com/service/internal/conf"
	"go.uber.org/zap"
)

func run(log *zap.Logger) {
	c := conf.Load()
	log.Info("configuration read", zap.Any("conf", c))
	http.ListenAndServe(c.Listen, nil)
}
