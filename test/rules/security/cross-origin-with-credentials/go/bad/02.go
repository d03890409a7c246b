package api

import "github.com/gin-contrib/cors"

func Register(router *gin.Engine) {
	router.Use(cors.New(cors.Config{
		AllowOriginFunc: func(origin string) bool { // <- finding
			return true
		},
		AllowCredentials: true,
	}))
}
