package main

import (
	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog/log"
	"golang.org/x/crypto/bcrypt"
)

func logged() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Next()
		line := log.Info()
		if c.Writer.Status() >= 400 {
			line = log.Warn()
		}
		line.Int("status", c.Writer.Status()).Str("ip", c.ClientIP()).Str("path", c.FullPath())
		line.Msg("request")
	}
}

func login(c *gin.Context) {
	user := byName(c.PostForm("name"))
	if bcrypt.CompareHashAndPassword(user.Hash, []byte(c.PostForm("password"))) != nil {
		c.AbortWithStatus(401)
		return
	}
	start(c, user)
}

func main() {
	router := gin.New()
	router.Use(logged())
	router.POST("/login", login)
	router.Run()
}
